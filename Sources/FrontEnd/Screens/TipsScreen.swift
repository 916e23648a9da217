import Assessment
import Advice
import Terminal

/// The four tips, one a page, the one that fits most first.
struct TipsScreen: Screen {
  /// Of the tips.
  var index = 0

  func page(_ session: Session, _ layout: Layout) -> ScreenPage {
    var sheet = Sheet(layout)
    if let tip = session.tip(index) { draw(tip, session, on: &sheet) }
    return ResultTab.tips.page(
      session, body: sheet,
      hints: [
        Hint("Enter", layout.isNarrow ? .doNext : .doNextTip), Hint("w", .doWhyTip), Hint("↑↓", .doScroll),
      ], others: [Hint("n", .doNextTip), Hint("p", .doPrevious)])
  }

  private func draw(_ tip: Tip, _ session: Session, on sheet: inout Sheet) {
    let words = session.words
    sheet.text(tip.title, .bold)
    var place = session.tipPlace(index)
    if index == 0 { place += " \(sheet.glyphs.dot) " + words[.tipFits] }
    sheet.text(place, .dim)
    if index == 0 { sheet.text(session.privateQuestionsNote, .dim) }
    sheet.blank()
    // Sentences on a line each read as a list of verdicts; as paragraphs they say what follows from what.
    for (row, part) in [tip[.finding], tip[.meaning]].filter({ !$0.isEmpty }).enumerated() {
      if row > 0 { sheet.blank() }
      sheet.text(part.map(\.text).joined(separator: " "))
    }
    for (label, part) in Session.labelledParts {
      let texts = tip[part].map(\.text)
      guard !texts.isEmpty else { continue }
      sheet.blank()
      sheet.labelled(words[label], texts.joined(separator: " "), labelWidth: 14)
    }
    sheet.blank()
    let answers = session.answered(tip)
    if !answers.isEmpty {
      for (row, sentence) in answers.enumerated() {
        sheet.labelled(row == 0 ? words[.tipBecause] : "", sentence, labelWidth: 14, .dim)
      }
    }
    sheet.labelled(words[.tipEvidence], tip.evidenceWords, labelWidth: 14, .dim)
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    let count = max(session.tipCount, 1)
    switch key {
    case .enter, .character("n"): return .replace(TipsScreen(index: (index + 1) % count))
    case .character("p"): return .replace(TipsScreen(index: (index + count - 1) % count))
    case .character("w"):
      guard let tip = session.tip(index) else { return .stay }
      return .push(NoteScreen(title: tip.title, text: session.why(tip).joined(separator: "\n")))
    default: return ResultTab.tips.press(key) ?? key.scrolling ?? .stay
    }
  }
}
