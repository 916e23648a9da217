import Advice

/// The tips and the pages of care beside them.
extension Session {
  enum Leaf: Equatable, Sendable {
    case people, ownConduct
    case tip(Int)
  }

  /// The most relevant first. Where safety comes first, so does where to reach people.
  var leaves: [Leaf] {
    guard let advice = result?.advice else { return [] }
    return (advice.care.state == .closed ? [.people] : []) + (advice.care.ownConduct ? [.ownConduct] : []) + advice.tips.indices.map(Leaf.tip)
  }

  /// nil where there is no such tip.
  func tip(_ number: Int) -> Tip? {
    guard let tips = result?.advice.tips, tips.indices.contains(number) else { return nil }
    return tips[number]
  }

  func tipPlace(_ number: Int) -> String {
    words(.tipPlace, ["number": "\(number + 1)", "count": "\(result?.advice.tips.count ?? 0)"])
  }

  /// Whether to say that the tip fits most. Where safety comes first, its place has another reason.
  func fitsMost(_ number: Int) -> Bool { number == 0 && result?.advice.care.state != .closed }

  /// The parts that have a label of their own.
  static let labelledParts: [(label: ScreenText, part: Passage.Part)] = [
    (.tipStep, .step), (.tipOpening, .opening), (.tipSign, .sign), (.tipResearch, .research),
  ]

  /// "You answered …", at most two.
  func answered(_ tip: Tip) -> [String] {
    var sentences: [String] = []
    let reasons = tip.relevanceBecause + tip.passages.flatMap(\.because)
    for sentence in reasons.compactMap({ $0.answer?.sentence }) where !sentences.contains(sentence) {
      sentences.append(sentence)
    }
    return Array(sentences.prefix(2))
  }

  /// Each passage of the tip with the facts that chose it; empty lines between them.
  func why(_ tip: Tip) -> [String] {
    var lines: [String] = []
    let relevance = tip.relevanceBecause.map(\.words)
    if !relevance.isEmpty { lines += [words[.tipBecause] + ": " + relevance.joined(separator: "; "), ""] }
    for passage in tip.passages {
      lines.append("“" + passage.text + "”")
      let reasons = passage.because.map(\.words)
      if !reasons.isEmpty { lines.append(words[.tipBecausePassage] + ": " + reasons.joined(separator: "; ")) }
      lines.append(words[.tipEvidence] + ": " + (books?.advice.glossary.words(passage.evidence) ?? ""))
      lines.append("")
    }
    return lines
  }
}
