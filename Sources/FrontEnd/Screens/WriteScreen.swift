import Assessment
import Report
import Terminal

/// Which kind of report to write, and with what in it.
struct WriteScreen: Screen {
  var selected = 0
  var hasAnswers = false
  /// A file is easily found: a name stands in it only where the user wants it.
  var isAnonymous = true

  private static let formats: [(name: ScreenText, format: ReportFormat, file: String)] = [
    (.writeHtml, .html, "page.html"), (.writeText, .text, "page.txt"), (.writeMarkdown, .markdown, "page.md"),
    (.writeJson, .json, "page.json"), (.writeCsv, .csv, "page.csv"),
  ]

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    let words = session.words
    var sheet = Sheet(layout)
    sheet.text(words[.writeLead])
    sheet.blank()
    for (index, format) in Self.formats.enumerated() {
      sheet.choice(words[format.name], key: "\(index + 1)", isFocused: index == selected)
    }
    sheet.blank()
    let options: [(String, ScreenText, Bool)] = [("a", .writeAnswers, hasAnswers), ("n", .writeName, !isAnonymous)]
    for (key, text, isOn) in options {
      let mark = isOn ? sheet.glyphs.chosen : sheet.glyphs.notChosen
      let start = sheet.lines.count
      sheet.text(words(text, session.names), indent: 7, first: StyledLine([.init("  \(key)  ", .bold), .init(mark)]))
      sheet.area(from: start, pressing: [.character(Character(key))])
    }
    sheet.blank()
    sheet.text(words[.writeNote], .dim)
    return ScreenPage(
      title: words[.writeTitle], body: sheet,
      hints: [
        Hint("Enter", .doNext), Hint("↑↓", .doChange), Hint("Esc", .doBack), Hint("?", .doKeys),
        Hint("a", .writeAnswers), Hint("n", .doWithName),
      ])
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    if let next = key.selection(from: selected, of: Self.formats.count) {
      selected = next
      return .stay
    }
    switch key {
    case .character("a"): hasAnswers.toggle()
    case .character("n"): isAnonymous.toggle()
    case .enter: return next
    case _ where key.isBack, _ where key.isQuit: return .back
    default:
      guard let digit = key.digit, Self.formats.indices.contains(digit - 1) else { return .stay }
      selected = digit - 1
      return next
    }
    return .stay
  }

  private var next: Step {
    let choice = Self.formats[selected]
    return .push(
      FileScreen(file: choice.file, format: choice.format, hasAnswers: hasAnswers, isAnonymous: isAnonymous))
  }
}
