import Assessment
import Report
import Terminal

/// Where to write a report.
struct FileScreen: Screen {
  var field: TextField
  let format: ReportFormat
  let hasAnswers: Bool
  let isAnonymous: Bool

  init(file: String, format: ReportFormat, hasAnswers: Bool, isAnonymous: Bool) {
    field = TextField(text: file, longest: 200)
    self.format = format
    self.hasAnswers = hasAnswers
    self.isAnonymous = isAnonymous
  }

  var takesText: Bool { true }

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(words[.fileHelp])
    sheet.blank()
    field.draw(on: &sheet)
    switch session.written {
    case .done(let path): sheet.besideField(words(.fileDone, ["file": path]))
    case .failed(let sentence): sheet.besideField(sentence, .bold)
    case nil: break
    }
    return ScreenPage(
      title: words[.fileTitle], body: sheet,
      hints: [Hint("Enter", .doWrite), Hint("Esc", .doBack), Hint("F1", .doKeys), Hint("Ctrl-U", .doErase)])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    switch key {
    case .enter:
      let path = field.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !path.isEmpty, let report = session.report(hasAnswers: hasAnswers, isAnonymous: isAnonymous) else {
        return .stay
      }
      return .effect(.write(report.rendered(as: format), path: path))
    case .escape:
      session.written = nil
      return .back
    default:
      if field.press(key) { session.written = nil }
      return .stay
    }
  }
}
