import Advice

extension ReportMaker {
  /// nil where they are left out.
  var tips: Section? {
    guard let advice else { return nil }
    let cards = advice.tips.map { Block.card(title: $0.title, blocks: blocks($0)) }
    return Section(
      id: .tips, title: words[.tipsTitle],
      blocks: [.paragraph(words[.tipsLead], .plain)] + cards)
  }

  /// Helplines, the same for every result; nil if the report has no tips.
  var people: Section? {
    guard advice != nil else { return nil }
    let page = care[.people]
    let contacts = care.helplines.map { Block.Definition(term: $0.place, text: $0.contact) }
    return Section(
      id: .people, title: page.title,
      blocks: page.paragraphs.map { .paragraph($0, .plain) } + [.definitions(contacts)])
  }

  private func blocks(_ tip: Tip) -> [Block] {
    var blocks: [Block] = []
    let found = (tip[.finding] + tip[.meaning]).map(\.text)
    if !found.isEmpty { blocks.append(.paragraph(found.joined(separator: " "), .plain)) }
    let parts: [(ReportText, Passage.Part)] = [
      (.tipStep, .step), (.tipOpening, .opening), (.tipSign, .sign), (.tipResearch, .research),
    ]
    var definitions = parts.compactMap { label, part -> Block.Definition? in
      let texts = tip[part].map(\.text)
      return texts.isEmpty ? nil : .init(term: words[label], text: texts.joined(separator: " "))
    }
    var reasons: [String] = []
    for words in tip.relevanceBecause.map(\.words) where !reasons.contains(words) { reasons.append(words) }
    if !reasons.isEmpty { definitions.append(.init(term: words[.tipBecause], text: reasons.joined(separator: "; "))) }
    let answers = answered(tip)
    if !answers.isEmpty {
      definitions.append(.init(term: words[.tipAnswered], text: answers.joined(separator: " ")))
    }
    definitions.append(.init(term: words[.tipEvidence], text: tip.evidenceWords))
    blocks.append(.definitions(definitions))
    return blocks
  }

  /// At most two answers that speak loudest for a tip; none where answers are left out.
  private func answered(_ tip: Tip) -> [String] {
    guard input.includesAnswers else { return [] }
    var sentences: [String] = []
    for reason in tip.relevanceBecause {
      if let sentence = reason.answer?.sentence, !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return Array(sentences.prefix(2))
  }
}
