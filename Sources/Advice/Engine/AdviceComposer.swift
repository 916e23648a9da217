import Instrument
import Scoring

/// Chooses the passages of an advice: part by part, the highest rank first, as many as the part has room for.
struct AdviceComposer {
  let context: AdviceContext
  let book: AdviceBook
  private let situation: Situation
  private let filling: Filling
  private let reasons: Reasons
  private let lot: Lot
  /// The bases by the size of their gap, largest first; as places among all.
  private let bases: [Int]
  private var chosen: Set<String> = []
  private var groups: Set<String> = []

  init(_ context: AdviceContext, _ book: AdviceBook) {
    self.context = context
    self.book = book
    situation = Situation(context)
    let lists = BaseLists(context.profile, Position(context.profile))
    filling = Filling(context, book.glossary, lists)
    reasons = Reasons(context, book.glossary, lists)
    lot = Lot(context.profile)
    let sizes = Base.allCases.map { abs(context.profile.bases[$0]?.relative?.estimate ?? 0) }
    bases = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
  }

  /// In the order of the book. Findings come first, so that nothing else that is shown decides about them: they are the
  /// same in every state of care.
  mutating func tips() -> [Tip] {
    let findings = book.tips.map { choose($0.passages[.finding] ?? [], .finding, in: .closed) }
    return zip(book.tips, findings).map { tip($0, findings: $1) }
  }

  private mutating func tip(_ template: TipTemplate, findings: [Passage]) -> Tip {
    let (relevance, because) = relevance(template)
    let state = lot.state(of: template.kind, context.care)
    var passages = choose(template.passages[.research] ?? [], .research, in: state) + findings
    passages += choose(template.passages[.meaning] ?? [], .meaning, in: state)
    passages += actions(template, state)
    return Tip(
      kind: template.kind, title: template.title, relevance: relevance, relevanceBecause: because, passages: passages,
      evidence: template.evidence, evidenceWords: book.glossary.words(template.evidence))
  }

  /// The step, the opening and the sign. They are chosen one by one in the open state, where all three can be found.
  /// Else a set is drawn, and its parts belong together.
  private mutating func actions(_ template: TipTemplate, _ state: CareState) -> [Passage] {
    if state == .open {
      let before = (chosen, groups)
      let single = [Passage.Part.step, .opening, .sign].map { choose(template.passages[$0] ?? [], $0, in: state) }
      if !single.contains([]) { return single.flatMap(\.self) }
      (chosen, groups) = before
    }
    let sets = template.sets.filter { $0.allSatisfy { situation.fulfils($0.condition, base: nil) } }
    guard !sets.isEmpty else { return [] }
    return sets[lot.place(of: template.kind, among: sets.count)].flatMap { choose([$0], $0.part, in: .closed) }
  }

  private mutating func choose(
    _ candidates: [PassageTemplate], _ part: Passage.Part, in state: CareState
  ) -> [Passage] {
    var passages: [Passage] = []
    var room = part.budget
    for (template, base) in ranked(candidates) where passages.count < part.limit && template.sentences <= room {
      if template.isFallback, !passages.isEmpty { continue }
      guard isAllowed(template, in: state), let text = template.text.render({ filling.value($0, base: base) }) else {
        continue
      }
      chosen.insert(template.id)
      if let group = template.group { groups.insert(group) }
      room -= template.sentences
      passages.append(
        Passage(
          id: base.map { "\(template.id).\($0.rawValue)" } ?? template.id, part: part, text: text,
          because: reasons.reasons(template.reasonSources, base: base), evidence: template.evidence))
    }
    return passages
  }

  /// Those whose condition is met, each with the base of the largest gap for which it is. The highest rank comes first, and
  /// among equals the largest gap, so that the parts of a tip speak of the same base.
  private func ranked(_ candidates: [PassageTemplate]) -> [(PassageTemplate, Base?)] {
    let met = candidates.compactMap { template -> (template: PassageTemplate, base: Base?, place: Int)? in
      if template.each.isEmpty {
        return situation.fulfils(template.condition, base: nil) ? (template, nil, bases.count) : nil
      }
      let place = bases.firstIndex { base in
        template.eachPlaces.contains(base) && situation.fulfils(template.condition, base: base)
      }
      return place.map { (template, Base.allCases[bases[$0]], $0) }
    }
    return met.enumerated().sorted { a, b in
      (b.element.template.rank, a.element.place, a.offset) < (a.element.template.rank, b.element.place, b.offset)
    }.map { ($0.element.template, $0.element.base) }
  }

  private func isAllowed(_ template: PassageTemplate, in state: CareState) -> Bool {
    if template.care < state { return false }
    if let group = template.group, groups.contains(group) { return false }
    guard let others = book.contradictions[template.id] else { return true }
    return others.isDisjoint(with: chosen)
  }

  /// The weighted mean of the drivers, from 0 to 100, and what adds to it, the largest part first.
  private func relevance(_ template: TipTemplate) -> (Int, [Reason]) {
    let parts = template.drivers.map { ($0.driver, $0.weight * $0.driver.value(context.profile)) }
    let total = template.drivers.reduce(0) { $0 + $1.weight }
    let sum = parts.reduce(0) { $0 + $1.1 }
    let sources = parts.enumerated().filter { $0.element.1 > 0 }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element.0.subject)
    return (Int((100 * sum / max(total, 1)).rounded()), reasons.reasons(sources, base: nil))
  }
}

extension PassageTemplate {
  /// What it names comes first, then what its condition asks.
  var reasonSources: [ReasonSource] {
    text.placeholders.compactMap(\.source) + (because + condition.clauses.map(\.fact)).map { .of($0) }
  }
}

extension Placeholder {
  var source: ReasonSource? {
    switch self {
    case .partner, .partners: nil
    case .base, .certainty: .fact(.verdict)
    case .youHold: .bases(\.mine)
    case .partnerHolds: .bases(\.theirs)
    case .theRest: .bases(\.rest)
    case .against: .bases(\.against)
    case .level: .bases(\.level)
    case .with: .bases(\.with)
    case .open: .bases(\.open)
    case .overall: .fact(.overall)
    case .firstSay: .fact(.impression)
    }
  }
}
