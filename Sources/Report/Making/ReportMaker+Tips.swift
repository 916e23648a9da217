import Advice

extension ReportMaker {
  /// nil where they are left out.
  var tips: Section? {
    guard let advice else { return nil }
    let first = advice.tips.prefix(1).map { Block.card(title: $0.title, blocks: blocks($0)) }
    let others = advice.tips.dropFirst()
    let brief = others.map { Block.card(title: $0.title, blocks: short($0)) }
    let whole = others.map { Block.card(title: words(.tipMore, names, ["title": $0.title]), blocks: blocks($0)) }
    return Section(
      id: .tips, title: words[.tipsTitle],
      blocks: [.paragraph(words[.tipsLead], .plain)] + first + brief + whole)
  }

  /// Helplines, and the page for somebody whom others are afraid of: the same for every result. nil if the report has no
  /// tips.
  var people: Section? {
    guard advice != nil else { return nil }
    let (page, own) = (care[.people], care[.ownConduct])
    let contacts = care.helplines.map { Block.Definition(term: $0.place, text: $0.contact) }
    return Section(
      id: .people, title: page.title,
      blocks: page.paragraphs.map { .paragraph($0, .plain) } + [
        .definitions(contacts), .card(title: own.title, blocks: own.paragraphs.map { .paragraph($0, .plain) }),
      ])
  }

  private static let labels: [Passage.Part: ReportText] = [
    .step: .tipStep, .opening: .tipOpening, .well: .tipWell, .notNow: .tipNotNow, .hurt: .tipHurt, .angry: .tipAngry,
    .sign: .tipSign, .again: .tipAgain,
  ]

  private func short(_ tip: Tip) -> [Block] {
    let (line, step) = tip.short
    return [.paragraph(line, .plain), .definitions([.init(term: words[.tipStep], text: step)])]
  }

  /// The tip as it is read; single answers only where answers are wanted.
  private func blocks(_ tip: Tip) -> [Block] {
    let shown = tip.shown.filter { input.includesAnswers || $0.part != .answers }
      .map { ($0.part, $0.passages.map(\.text).joined(separator: " ")) }
    let text = shown.filter { Self.labels[$0.0] == nil }.map(\.1).joined(separator: " ")
    var definitions = shown.compactMap { part, text in
      Self.labels[part].map { Block.Definition(term: words[$0], text: text) }
    }
    // What follows from the answers is no evidence.
    let research = tip.behind.filter { $0.part == .research }.map(\.text).joined(separator: " ")
    let rest = tip.behind.filter { $0.part != .research }.map(\.text).joined(separator: " ")
    let evidence = tip.evidenceWords + (research.isEmpty ? "" : ". " + research)
    definitions.append(.init(term: words[.tipEvidence], text: evidence))
    var reasons: [String] = []
    for words in tip.relevanceBecause.map(\.words) where !reasons.contains(words) { reasons.append(words) }
    if !reasons.isEmpty { definitions.append(.init(term: words[.tipBecause], text: reasons.joined(separator: "; "))) }
    return [text, rest].filter { !$0.isEmpty }.map { .paragraph($0, .plain) } + [.definitions(definitions)]
  }
}
