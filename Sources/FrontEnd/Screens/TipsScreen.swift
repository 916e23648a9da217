import Advice
import Terminal

/// The four tips, one a page, the one that fits most first. Where safety comes first, so does where to reach people.
struct TipsScreen: Screen {
  /// Of the pages.
  var index = 0

  func page(_ session: Session, _ layout: Layout) -> Page {
    var sheet = Sheet(layout)
    let leaves = session.leaves
    let next = Hint("Enter", layout.isNarrow ? .doNext : .doNextTip)
    var hints = [next, Hint("↑↓", .doScroll)]
    if leaves.indices.contains(index) {
      switch leaves[index] {
      case .people: sheet.people(session)
      case .ownConduct: if let page = session.books?.care[.ownConduct] { sheet.care(page) }
      case .tip(let number):
        hints.insert(Hint("w", .doWhyTip), at: 1)
        if let tip = session.tip(number) { draw(tip, number: number, session, on: &sheet) }
      }
    }
    return ResultTab.tips.page(
      session, body: sheet, hints: hints, others: [Hint("n", .doNextTip), Hint("p", .doPrevious)])
  }

  private func draw(_ tip: Tip, number: Int, _ session: Session, on sheet: inout Sheet) {
    let words = session.words
    sheet.text(tip.title, .bold)
    var place = session.tipPlace(number)
    if session.fitsMost(number) { place += " \(sheet.glyphs.dot) " + words[.tipFits] }
    sheet.text(place, .dim)
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
    let leaves = session.leaves
    let count = max(leaves.count, 1)
    switch key {
    case .enter, .character("n"): return .replace(TipsScreen(index: (index + 1) % count))
    case .character("p"): return .replace(TipsScreen(index: (index + count - 1) % count))
    case .character("w"):
      guard leaves.indices.contains(index), case .tip(let number) = leaves[index], let tip = session.tip(number) else {
        return .stay
      }
      return .push(NoteScreen(title: tip.title, text: session.why(tip).joined(separator: "\n")))
    default: return ResultTab.tips.press(key) ?? key.scrolling ?? .stay
    }
  }
}
