import Advice
import Terminal

/// The four tips, one a page, the one that fits most first. Where safety comes first, so does where to reach people.
struct TipsScreen: ScreenState {
  private enum Leaf {
    case people, ownConduct
    case tip(Int)
  }

  /// Of the pages.
  var index = 0

  var screen: Screen { .tips(self) }

  private func leaves(_ session: Session) -> [Leaf] {
    guard let advice = session.result?.advice else { return [] }
    return (advice.care ? [.people] : []) + (advice.ownConduct ? [.ownConduct] : []) + advice.tips.indices.map(Leaf.tip)
  }

  func page(_ session: Session, _ layout: Layout) -> Page {
    var sheet = Sheet(layout)
    let leaves = leaves(session)
    if let advice = session.result?.advice, leaves.indices.contains(index) {
      switch leaves[index] {
      case .people: sheet.people(session)
      case .ownConduct: if let page = session.books?.care[.ownConduct] { sheet.care(page) }
      case .tip(let number): draw(advice.tips[number], number: number, of: advice.tips.count, session, on: &sheet)
      }
    }
    return ResultTab.tips.page(
      session, body: sheet,
      hints: [Hint("Enter", .doNextTip), Hint("w", .doWhyTip), Hint("↑↓", .doScroll)])
  }

  private func draw(_ tip: Tip, number: Int, of count: Int, _ session: Session, on sheet: inout Sheet) {
    let words = session.words
    sheet.text(tip.title, .bold)
    var place = words(.tipPlace, ["number": "\(number + 1)", "count": "\(count)"])
    if number == 0, session.result?.advice.care == false { place += " \(sheet.glyphs.dot) " + words[.tipFits] }
    sheet.text(place, .dim)
    sheet.blank()
    for passage in tip[.finding] + tip[.meaning] { sheet.text(passage.text) }
    let parts: [(ScreenText, Passage.Part)] = [
      (.tipStep, .step), (.tipOpening, .opening), (.tipSign, .sign), (.tipResearch, .research),
    ]
    for (label, part) in parts {
      let texts = tip[part].map(\.text)
      guard !texts.isEmpty else { continue }
      sheet.blank()
      sheet.labelled(words[label], texts.joined(separator: " "), labelWidth: 14)
    }
    sheet.blank()
    let answers = answered(tip)
    if !answers.isEmpty {
      for (row, sentence) in answers.enumerated() {
        sheet.labelled(row == 0 ? words[.tipBecause] : "", sentence, labelWidth: 14, .dim)
      }
    }
    sheet.labelled(words[.tipEvidence], tip.evidenceWords, labelWidth: 14, .dim)
  }

  /// "You answered …", at most two.
  private func answered(_ tip: Tip) -> [String] {
    var sentences: [String] = []
    let reasons = tip.relevanceBecause + tip.passages.flatMap(\.because)
    for sentence in reasons.compactMap({ $0.answer?.sentence }) where !sentences.contains(sentence) {
      sentences.append(sentence)
    }
    return Array(sentences.prefix(2))
  }

  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step {
    let leaves = leaves(session)
    let count = max(leaves.count, 1)
    switch key {
    case .enter, .character("n"): return .replace(.tips(TipsScreen(index: (index + 1) % count)))
    case .character("p"): return .replace(.tips(TipsScreen(index: (index + count - 1) % count)))
    case .character("w"):
      guard case .tip(let number) = leaves[index], let tip = session.result?.advice.tips[number] else { return .stay }
      return .push(.note(why(tip, session)))
    default: return ResultTab.tips.press(key) ?? key.scrolling ?? .stay
    }
  }

  /// Each passage of the tip with the facts that chose it.
  private func why(_ tip: Tip, _ session: Session) -> NoteScreen {
    var lines: [String] = []
    let relevance = tip.relevanceBecause.map(\.words)
    if !relevance.isEmpty { lines += [session.words[.tipBecause] + ": " + relevance.joined(separator: "; "), ""] }
    for passage in tip.passages {
      lines.append("“" + passage.text + "”")
      let reasons = passage.because.map(\.words)
      if !reasons.isEmpty { lines.append(session.words[.tipBecausePassage] + ": " + reasons.joined(separator: "; ")) }
      lines.append(session.words[.tipEvidence] + ": " + evidence(passage, session))
      lines.append("")
    }
    return NoteScreen(title: tip.title, text: lines.joined(separator: "\n"))
  }

  private func evidence(_ passage: Passage, _ session: Session) -> String {
    session.books?.advice.glossary.words(passage.evidence) ?? ""
  }
}
