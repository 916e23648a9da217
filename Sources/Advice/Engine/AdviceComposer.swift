import Care
import Instrument
import Scoring

/// Composes the four tips of an advice. It chooses the most salient answers with the plays about them, and passages of
/// the book: for each part of a tip those with the highest rank, as many as fit.
struct AdviceComposer {
  let context: AdviceContext
  let book: AdviceBook
  private let situation: Situation
  /// The situation for choosing passages of research and meaning. If the user frightens the other person, it is the
  /// same as if the user's consequences were heavy.
  private let guardedSituation: Situation
  private let filler: PlaceholderFiller
  private let reasons: Reasons
  private let seededChoice: SeededChoice
  private let writer: PlayWriter
  private let answers: SalientAnswers
  /// The bases by the size of their gap, largest first, as indices into `Base.allCases`.
  private let bases: [Int]
  private var chosen: Set<String> = []
  private var groups: Set<String> = []

  init(_ context: AdviceContext, _ book: AdviceBook) {
    self.context = context
    self.book = book
    var situation = Situation(context)
    answers = SalientAnswers(context, book.plays.plays(for: context.questionnaire), situation)
    if answers.all.contains(where: { $0.isSalient && $0.difference >= SalientAnswers.outstandingDifference }) {
      situation.setAnswerStandsOut()
    }
    if let base = answers.salient.first?.base { situation.setMostSalientBase(base) }
    self.situation = situation
    if context.care.ownConduct { situation.setOwnConsequencesHeavy() }
    guardedSituation = situation
    let lists = BasesByVerdict(context.profile, Position(context.profile))
    filler = PlaceholderFiller(context, book.glossary, lists)
    reasons = Reasons(context, book.glossary, lists)
    seededChoice = SeededChoice(context.profile)
    writer = PlayWriter(glossary: book.glossary, names: context.names, replies: book.replies)
    let sizes = Base.allCases.map { abs(context.profile.bases[$0]?.relative?.estimate ?? 0) }
    bases = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
  }

  /// The tips, the first one first. Findings are chosen before everything else, so that they do not depend on other
  /// passages and are the same in every state of care.
  mutating func tips() -> [Tip] {
    var findings = book.tips.map { choose($0.passages[.finding] ?? [], .finding, in: .closed) }
    let weights = book.tips.map(relevance)
    let isBalanced = situation.isBalanced
    let plan = TipPlan(
      book.tips.map(\.kind), relevance: weights.map(\.0), salient: isBalanced ? [] : answers.salient,
      isBalanced: isBalanced,
      seededChoice)
    let sets = SetChoice(
      book.sets, book.tips.map(\.kind), order: plan.order, isOwn: context.care.readsOwnSets, seededChoice
    ) { situation.fulfils($0, base: nil) }.sets
    var matters = matters(plan, findings, weights.map(\.1), isBalanced)
    if let first = plan.order.first {
      if plan.answers[first] != nil {
        prependMatter(&matters[first])
      } else if context.relationship.matter != nil {
        // Only one other finding fits beside it; prefer one that is specific to this result.
        let kept = findings[first].first { !$0.because.isEmpty } ?? findings[first].first
        findings[first] = kept.map { [$0] } ?? []
        prependMatter(&findings[first])
      }
    }
    let tips = book.tips.indices.map { place in
      tip(
        book.tips[place], place, weights[place], findings[place], matters[place], plan.answers[place], sets[place])
    }
    return plan.order.map { tips[$0] }
  }

  private mutating func tip(
    _ template: TipTemplate, _ place: Int, _ relevance: (Int, [Reason]), _ findings: [Passage], _ matter: [Passage],
    _ answer: SalientAnswer?, _ set: StepSet?
  ) -> Tip {
    let state = seededChoice.state(of: template.kind, context.care)
    let findings = findings.filter { !callsBaseOpen($0, template, answer) }
    var passages = choose(template.passages[.research] ?? [], .research, in: state) + findings + matter
    passages += choose(template.passages[.meaning] ?? [], .meaning, in: state)
    passages += whatToDo(template, place, answer, state, set)
    return Tip(
      kind: template.kind, title: template.title, relevance: relevance.0, relevanceBecause: relevance.1,
      passages: passages, evidence: template.evidence, evidenceWords: book.glossary.words(template.evidence),
      item: answer?.play.item)
  }

  /// Whether the finding calls a base open although the tip is about an answer on that base.
  private func callsBaseOpen(_ finding: Passage, _ template: TipTemplate, _ answer: SalientAnswer?) -> Bool {
    guard let answer, let passage = template.passages[.finding]?.first(where: { $0.id == finding.id }) else {
      return false
    }
    return context.profile.verdict(answer.base).holder == nil
      && passage.condition.clauses.contains { $0.fact == .base(answer.base) }
  }

  // MARK: The subject of a tip

  /// For each tip of the book, the passages about its subject: the situation, and the answers in numbers. No answer is
  /// repeated in several tips.
  private func matters(
    _ plan: TipPlan, _ findings: [[Passage]], _ because: [[Reason]], _ isBalanced: Bool
  ) -> [[Passage]] {
    var told = Set(plan.answers.compactMap { $0?.play.item })
    var sentences: Set<String> = []
    var matters = [[Passage]](repeating: [], count: book.tips.count)
    for place in plan.order {
      if let answer = plan.answers[place] {
        let other = companionAnswer(answer, told, isNeeded: place == plan.order.first)
        if let other { told.insert(other.play.item) }
        let asked = answer.play.condition.clauses.map { ReasonSource.of($0.fact) }
        let because = reasons.reasons([.of(.base(answer.base))] + asked, base: nil)
        matters[place] = [
          writer.situation(answer, context.profile.verdict(answer.base), because: because),
          writer.answers(answer, other, because: because),
        ]
      } else {
        let sources = (isBalanced ? findings[place].flatMap(\.because) : []) + because[place]
        let new = sources.compactMap { $0.answer?.sentence }.filter { sentences.insert($0).inserted }.prefix(2)
        guard !new.isEmpty else { continue }
        matters[place] = [
          Passage(
            id: "\(book.tips[place].kind.rawValue)_answers", part: .answers, text: new.joined(separator: " "),
            because: [], evidence: .answers)
        ]
      }
    }
    return matters
  }

  /// Puts a sentence before the first passage that repeats what the user said the relationship is mostly about.
  private func prependMatter(_ passages: inout [Passage]) {
    guard let matter = context.relationship.matter, let first = passages.first,
      let said = book.glossary.sentence(matter, context.names)
    else { return }
    let because = first.because + reasons.reasons([.fact(.matter)], base: nil).filter { !first.because.contains($0) }
    passages[0] = Passage(
      id: first.id, part: first.part, text: said + " " + first.text, because: because, evidence: first.evidence)
  }

  /// Another answer to show beside the one that a tip is about. It prefers one on the same person's side, then one on
  /// the other side, then any other, first of the same base.
  ///
  /// - Parameter isNeeded: whether to repeat an answer of another tip rather than return none.
  private func companionAnswer(_ answer: SalientAnswer, _ told: Set<Item.ID>, isNeeded: Bool) -> SalientAnswer? {
    let others = answers.all.filter { $0.play.item != answer.play.item }
    let new = others.filter { !told.contains($0.play.item) }
    let isAlike = { (other: SalientAnswer) in other.isSalient && other.play.holder == answer.play.holder }
    if let alike = new.first(where: isAlike) { return alike }
    guard isNeeded else { return nil }
    return others.first(where: isAlike) ?? others.first(where: \.isSalient) ?? others.first { $0.base == answer.base }
      ?? others.first
  }

  // MARK: What to do

  /// The passages on what to do: the step, the words, the replies, the sign, and when to look again.
  ///
  /// If the tip is about an answer and the state of care allows it, they come from the play for that answer. Otherwise,
  /// in the open state, step, opening and sign are chosen one by one from the book, if there is one of each. Otherwise
  /// they come from `set`.
  private mutating func whatToDo(
    _ template: TipTemplate, _ place: Int, _ answer: SalientAnswer?, _ state: CareState, _ set: StepSet?
  ) -> [Passage] {
    let replies = writer.replies(of: template.kind, at: place, seededChoice)
    if let answer, state < .closed, !asksMoreThanWords(answer, state) {
      let isAlone = state == .careful || isGuarded(answer) || seededChoice.showsPartAlone(template.kind)
      return writer.whatToDo(answer.play, isAlone: isAlone, replies: replies) + [
        writer.whenToLookAgain(weeks: answer.play.weeks)
      ]
    }
    let again = writer.whenToLookAgain(weeks: 2 + seededChoice.index(.weeks, of: template.kind, among: 3))
    guard let acts = singlePassages(template, state) else { return (set?.passages(context.names) ?? []) + [again] }
    return acts.filter { $0.part != .sign } + replies + acts.filter { $0.part == .sign } + [again]
  }

  /// Whether a play is not enough: nothing may be said to the other person, and they are so far ahead that words to
  /// oneself do not help.
  private func asksMoreThanWords(_ answer: SalientAnswer, _ state: CareState) -> Bool {
    state == .careful && answer.play.holder == .partner && answer.difference > SalientAnswers.outstandingDifference
  }

  /// Whether to show only the part of a play that the user can do alone, even in the open state: if the other person
  /// can make things hard for the user, or if the user's own consequences are heavy and the play asks for more.
  private func isGuarded(_ answer: SalientAnswer) -> Bool {
    answer.play.holder == .partner
      && (Care.hasHeavyConsequences(context.profile)
        || answer.base == .coercive && answer.difference >= SalientAnswers.outstandingDifference)
  }

  private mutating func singlePassages(_ template: TipTemplate, _ state: CareState) -> [Passage]? {
    guard state == .open else { return nil }
    let before = (chosen, groups)
    let single = [Passage.Part.step, .opening, .sign].map { choose(template.passages[$0] ?? [], $0, in: state) }
    if !single.contains([]) { return single.flatMap(\.self) }
    (chosen, groups) = before
    return nil
  }

  // MARK: Passages of the book

  /// Chooses passages by rank, then fallbacks until the part has its minimum. All are returned in the order of ranks.
  private mutating func choose(
    _ candidates: [PassageTemplate], _ part: Passage.Part, in state: CareState
  ) -> [Passage] {
    let ranked = ranked(candidates, [.research, .meaning].contains(part) ? guardedSituation : situation)
    var passages: [Int: Passage] = [:]
    var room = part.budget
    for isFallback in [false, true] {
      for (place, (template, base)) in ranked.enumerated() where template.isFallback == isFallback {
        let isFull = passages.count >= (isFallback ? part.minimum : part.limit)
        let kept = max(0, part.minimum - passages.count - 1)
        guard !isFull, template.sentences <= room - kept, isAllowed(template, in: state),
          let text = template.text.render({ filler.value($0, base: base) })
        else { continue }
        chosen.insert(template.id)
        if let group = template.group { groups.insert(group) }
        room -= template.sentences
        passages[place] = Passage(
          id: base.map { "\(template.id).\($0.rawValue)" } ?? template.id, part: part, text: text,
          because: reasons.reasons(template.reasonSources, base: base), evidence: template.evidence)
      }
    }
    return passages.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The passages whose condition is met. A passage that is considered for several bases comes with the one of them
  /// that has the largest gap. The highest rank comes first; of equal ranks, the largest gap, so that the parts of a
  /// tip are about the same base.
  private func ranked(_ candidates: [PassageTemplate], _ situation: Situation) -> [(PassageTemplate, Base?)] {
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

  /// The relevance of a tip from 0 to 100, the weighted mean of its factors, and the reasons for it, the largest
  /// contribution first.
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
  /// The sources of its reasons: first the facts that its text names, then those of its condition.
  var reasonSources: [ReasonSource] {
    text.placeholders.compactMap(\.source)
      + (because + condition.clauses.filter { !$0.isGuard }.map(\.fact)).map { .of($0) }
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
