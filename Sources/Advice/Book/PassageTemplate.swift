import Care
import YAML
import Instrument

/// A passage in the book: its text with gaps, and the condition under which it may be shown.
struct PassageTemplate: Sendable {
  let id: String
  let tip: Tip.Kind
  let part: Passage.Part
  /// The bases that it is weighed for, one by one; empty where it is weighed once.
  let each: [Base]
  /// The same as places among all bases.
  let eachPlaces: [Int]
  let condition: Condition
  /// The most guarded state in which it may be shown.
  let care: CareState
  let evidence: EvidenceGrade
  /// The higher, the sooner it is taken; as many as the condition has clauses unless the book says otherwise.
  let rank: Int
  /// At most one passage of a group is shown in an advice.
  let group: String?
  /// Facts that explain it besides those that its condition and its text name.
  let because: [Fact]
  let text: CheckedTemplate<Placeholder>
  let sentences: Int
  /// Where it stands in the file.
  let line: Int

  init(_ field: Field, tip: Tip.Kind) {
    let fields = field.fields()
    line = fields.line
    self.tip = tip
    id = fields.text("id", maximum: 60)
    part = fields.choice("part", Passage.Part.self) ?? .finding
    each = fields.optional("each").map(Self.bases) ?? []
    eachPlaces = each.map(\.ordinal)
    let isEach = !each.isEmpty
    condition = Condition(fields.optional("when")) { isEach || !$0.isOfOneBase }
    let said = fields.optional("care")?.choice(CareState.self)
    care = part == .finding ? .closed : said ?? .open
    evidence = fields.choice("evidence", EvidenceGrade.self) ?? .answers
    rank = fields.optional("rank")?.integer(in: 0...99) ?? condition.clauses.count
    group = fields.optional("group")?.text(maximum: 60)
    because = (fields.optional("because")?.list(count: 1...8) ?? []).compactMap { $0.choice(Fact.self) }
    text = CheckedTemplate(fields.required("text"))
    sentences = text.source.sentences.count
    fields.end()
    if !Passage.Part.ofBook.contains(part) {
      field.fault("“\(id)” is a \(part.rawValue), which plays and replies have; write it there")
    }
    if let said, ![.research, .meaning].contains(part) {
      field.fault("“\(id)” says care: \(said.rawValue), which only research and meaning have; leave it out")
    }
    check(field)
  }

  private static func bases(_ field: Field) -> [Base] {
    if field.isScalar {
      if field.text() != "all" { field.fault("has to be all, or a list of bases") }
      return Base.allCases
    }
    return field.list(count: 1...Base.allCases.count).compactMap { $0.choice(Base.self) }
  }

  /// Whether it can be shown in this state of care.
  func isAllowed(in state: CareState) -> Bool { state <= care && condition.accepts(.gate, state.rawValue) }

  /// Shown only where its part has nothing else.
  var isFallback: Bool { condition.clauses.isEmpty && each.isEmpty && group == nil }

  /// What can be seen from the passage alone.
  private func check(_ field: Field) {
    if !id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }) {
      field.fault("“\(id)” has to be of lower-case letters, digits and underscores")
    }
    for gap in text.placeholders {
      if gap == .base, each.isEmpty { field.fault("“\(id)” names {base}; add “each”") }
      let hasHolder = gap == .certainty && condition.demands(.stands, among: BaseAlignment.withHolder)
      if let demand = gap.demand, !hasHolder, !condition.demands(demand.fact, among: demand.words) {
        let words = demand.words.joined(separator: ", ")
        field.fault("“\(id)” names {\(gap.rawValue)}; its condition needs \(demand.fact.rawValue): [\(words)]")
      }
    }
    if each.count > 1, !text.placeholders.contains(.base) {
      field.fault("“\(id)” is weighed for several bases, so its text has to name {base}")
    }
    if sentences > part.budget {
      field.fault("“\(id)” has \(sentences) sentences; a \(part.rawValue) has room for \(part.budget)")
    }
    if !CareState.allCases.contains(where: isAllowed) {
      field.fault("“\(id)” asks for a gate beyond its “care”, so it is never shown; set “care” to that gate")
    }
  }
}

extension Passage.Part {
  /// Whether sets are made of it.
  var isOfSets: Bool { [.step, .opening, .sign].contains(self) }

  /// Sentences that a tip has room for.
  var budget: Int {
    switch self {
    case .finding, .meaning, .step, .opening, .sign: 3
    case .research: 2
    case .situation, .answers, .well, .notNow, .hurt, .angry, .again: 3
    }
  }

  /// Passages that a tip shows.
  var limit: Int {
    switch self {
    case .finding: 3
    case .meaning: 2
    case .research, .situation, .answers, .step, .opening, .well, .notNow, .hurt, .angry, .sign, .again: 1
    }
  }
}
