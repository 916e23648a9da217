import Text
import Care
import YAML
import Instrument

/// A passage as it stands in the advice book: its text with placeholders, and the condition for showing it.
struct PassageTemplate: Sendable {
  let id: String
  let tip: Tip.Kind
  let part: Passage.Part
  /// The bases for each of which the passage is considered separately; empty if it is considered once.
  let each: [Base]
  /// The indices of these bases in `Base.allCases`.
  let eachPlaces: [Int]
  let condition: Condition
  /// The most guarded state of care in which the passage may be shown.
  let care: CareState
  let evidence: EvidenceGrade
  /// The priority of the passage: higher ranks are chosen first. By default the number of clauses in its condition.
  let rank: Int
  /// The group of the passage, of which at most one is shown in the same advice; nil for none.
  let group: String?
  /// Facts to list as its reasons, besides those in its condition and its text.
  let because: [Fact]
  let text: CheckedTemplate<Placeholder>
  let sentences: Int
  /// The line of the passage in the file, counted from 1.
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
      field.fault(.partOfPlays, ["id": .text(id), "part": .text(part.rawValue)])
    }
    if let said, ![.research, .meaning].contains(part) {
      field.fault(.careOfOthers, ["id": .text(id), "care": .text(said.rawValue)])
    }
    check(field)
  }

  private static func bases(_ field: Field) -> [Base] {
    if field.isScalar {
      if field.text() != "all" { field.fault(.basesWanted) }
      return Base.allCases
    }
    return field.list(count: 1...Base.allCases.count).compactMap { $0.choice(Base.self) }
  }

  /// Whether the passage may be shown in this state of care.
  func isAllowed(in state: CareState) -> Bool { state <= care && condition.accepts(.gate, state.rawValue) }

  /// Whether the passage suits every result, and is shown only if too few others of its part are.
  var isFallback: Bool { condition.clauses.isEmpty && each.isEmpty }

  /// Checks what can be checked in the passage alone.
  private func check(_ field: Field) {
    if !id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }) {
      field.fault(.idOfLetters, ["id": .text(id)])
    }
    for gap in text.placeholders {
      if gap == .base, each.isEmpty { field.fault(.eachLacking, ["id": .text(id)]) }
      let hasHolder = gap == .certainty && condition.requires(.stands, among: BaseAlignment.withHolder)
      if let demand = gap.demand, !hasHolder, !condition.requires(demand.fact, among: demand.words) {
        field.fault(
          .conditionLacking,
          [
            "id": .text(id), "name": "{\(gap.rawValue)}", "fact": .text(demand.fact.rawValue),
            "words": .list(demand.words),
          ])
      }
    }
    if each.count > 1, !text.placeholders.contains(.base) {
      field.fault(.baseLacking, ["id": .text(id)])
    }
    if sentences > part.longest {
      field.fault(
        .tooManySentences,
        ["id": .text(id), "count": "\(sentences)", "part": .text(part.rawValue), "limit": "\(part.longest)"])
    }
    if !CareState.allCases.contains(where: isAllowed) {
      field.fault(.gateBeyondCare, ["id": .text(id)])
    }
  }
}

extension Passage.Part {
  /// Whether sets have a text for this part.
  var isOfSets: Bool { [.step, .opening, .sign].contains(self) }

  /// The most sentences of this part in one tip.
  var budget: Int {
    switch self {
    case .finding, .meaning, .step, .opening, .sign: 3
    case .research: 2
    case .situation, .answers, .well, .notNow, .hurt, .angry, .again: 3
    }
  }

  /// The most sentences of one passage.
  var longest: Int { budget - minimum + 1 }

  /// The fewest passages of this part in one tip. A meaning always has two, because their number must not depend on the
  /// state of care.
  var minimum: Int { self == .meaning ? 2 : 1 }

  /// The most passages of this part in one tip.
  var limit: Int {
    switch self {
    case .finding: 3
    case .meaning: 2
    case .research, .situation, .answers, .step, .opening, .well, .notNow, .hurt, .angry, .sign, .again: 1
    }
  }
}
