import Instrument
import Scoring
import Text

/// Words the facts of one result as reasons, with the most salient answer for each.
struct Reasons {
  private let context: AdviceContext
  private let glossary: Glossary
  private let lists: BasesByVerdict
  private var bases: [Base: Reason] = [:]

  init(_ context: AdviceContext, _ glossary: Glossary, _ lists: BasesByVerdict) {
    self.context = context
    self.glossary = glossary
    self.lists = lists
    for base in Base.allCases {
      bases[base] = gap(
        base.rawValue, glossary.word(base, context.names).name, context.profile.bases[base], mostSalientAnswer(base))
    }
  }

  /// - Parameter base: the base that facts about a single base refer to.
  /// - Returns: the reasons in the order of `sources`, without repetition.
  func reasons(_ sources: [ReasonSource], base: Base?) -> [Reason] {
    var seen: Set<String> = []
    return sources.flatMap { source in
      switch source {
      case .of(.base(let base)): baseReason(base)
      case .of(.topic(let topic)): reasons(topic, base)
      case .bases(let pick): pick(lists).compactMap { bases[$0] }
      }
    }.filter { seen.insert($0.fact).inserted }
  }

  private func reasons(_ topic: Topic, _ base: Base?) -> [Reason] {
    switch topic {
    case .relationship, .mostSalientBase, .gate, .ownWeight, .quality, .balance: []
    case .role: contextReason(topic, context.role?.label)
    case .matter: contextReason(topic, glossary.answer(to: .matter, context.relationship, context.names))
    case .closeness: contextReason(topic, glossary.answer(to: .closeness, context.relationship, context.names))
    case .dependence: contextReason(topic, glossary.answer(to: .dependence, context.relationship, context.names))
    case .position, .overall: [overall]
    case .outcomeControl:
      [gap(topic.rawValue, glossary.outcomeControl(context.names).name, context.profile.outcomeControl, nil)]
    case .counterweights: [overall] + baseReasons(lists.against)
    case .scored, .hasOpen: baseReasons(lists.open)
    case .hasMine: baseReasons(lists.mine)
    case .hasTheirs: baseReasons(lists.theirs)
    case .hasLevel: baseReasons(lists.level)
    case .hasRest: baseReasons(lists.rest)
    case .hasWith: baseReasons(lists.with)
    case .impression: firstSay + [overall]
    case .trust: level(.trust)
    case .cooperation: level(.cooperation)
    case .sharedGoals: level(.sharedGoals)
    case .candour: level(.candour)
    case .outsidePressure: level(.outsidePressure)
    case .enemyOutside: level(.enemyOutside)
    case .benefit: level(.underBenefit) + level(.overBenefit)
    case .felt: level(.feltPowerMe) + level(.feltPowerPartner) + [overall]
    case .trustFit:
      level(.trust) + level(.cooperation) + level(.sharedGoals) + baseReason(.coercive) + baseReason(.informational)
    case .strongest: StrongestScale(context.profile).scale.map(level) ?? []
    case .verdict, .levels: base.map(baseReason) ?? []
    case .stands: (base.map(baseReason) ?? []) + [overall]
    }
  }

  private func baseReason(_ base: Base) -> [Reason] { baseReasons([base]) }
  private func baseReasons(_ list: [Base]) -> [Reason] { list.compactMap { bases[$0] } }

  private var overall: Reason {
    gap("overall", glossary.overall(context.names).name, context.profile.overall, nil)
  }

  private func gap(_ fact: String, _ name: String, _ comparison: Comparison?, _ answer: Reason.Answered?) -> Reason {
    let verdict = glossary.short(comparison?.verdict ?? .notScored, context.names)
    let estimate = comparison?.shownGap?.estimate
    let words =
      estimate.map { number in
        phrase(.gap) { [.name: name, .number: Figures.signed(number), .verdict: verdict][$0] }
      } ?? "\(name) (\(verdict))"
    return Reason(fact: fact, words: words, number: estimate, answer: answer)
  }

  private func level(_ scale: Scale) -> [Reason] {
    guard let level = context.profile.climate[scale] else { return [] }
    let words = phrase(.level) { gap in
      switch gap {
      case .name: glossary.word(scale, context.names).name
      case .number: String(Int(level.rounded()))
      case .level: glossary.words(level: level)
      default: nil
      }
    }
    return [Reason(fact: scale.rawValue, words: words, number: level, answer: mostSalientAnswer(scale, level))]
  }

  private var firstSay: [Reason] {
    guard let label = context.firstSay else { return [] }
    let words = phrase(.firstSay) { $0 == .answer ? label : nil }
    return [Reason(fact: "first_say", words: words, number: nil, answer: nil)]
  }

  /// A reason that quotes an answer about the relationship as a whole.
  private func contextReason(_ topic: Topic, _ answer: String?) -> [Reason] {
    guard let answer else { return [] }
    let words = phrase(.context) { $0 == .answer ? answer : nil }
    return [Reason(fact: topic.rawValue, words: words, number: nil, answer: nil)]
  }

  /// The answer with the largest difference between both ratings, toward the side of the gap.
  private func mostSalientAnswer(_ base: Base) -> Reason.Answered? {
    guard let estimate = context.profile.bases[base]?.relative?.estimate else { return nil }
    var mostSalientAnswer: (item: Item, me: Int, partner: Int, weight: Int)?
    for item in context.questionnaire.items where item.base == base {
      let pair = context.answers.pair(item.id)
      guard let me = pair.me, let partner = pair.partner else { continue }
      let weight = (item.isReversed ? partner - me : me - partner) * (estimate < 0 ? -1 : 1)
      if weight > (mostSalientAnswer?.weight ?? 0) { mostSalientAnswer = (item, me, partner, weight) }
    }
    return mostSalientAnswer.map { found in
      let text = found.item.statement.ofEither
      let sentence = phrase(.pair) { gap in
        switch gap {
        case .text: text
        case .me: String(found.me)
        case .partner: context.names.partner
        case .other: String(found.partner)
        default: nil
        }
      }
      return Reason.Answered(item: found.item.id, text: text, me: found.me, partner: found.partner, sentence: sentence)
    }
  }

  /// The answer whose rating is farthest toward the side of the level.
  private func mostSalientAnswer(_ scale: Scale, _ level: Double) -> Reason.Answered? {
    let rating = context.questionnaire.rating
    let middle = Double(rating.minimum + rating.maximum) / 2
    var mostSalientAnswer: (item: Item, rating: Int, weight: Double)?
    for item in context.questionnaire.items where item.scale == scale {
      guard let given = context.answers.singles[item.id] else { continue }
      let side = (level < 50 ? -1.0 : 1) * (item.isReversed ? -1 : 1)
      let weight = (Double(given) - middle) * side
      if weight > (mostSalientAnswer?.weight ?? -.infinity) { mostSalientAnswer = (item, given, weight) }
    }
    return mostSalientAnswer.map { found in
      let text = found.item.statement.text(context.names)
      let sentence = phrase(.single) { [.text: text, .me: String(found.rating)][$0] }
      return Reason.Answered(item: found.item.id, text: text, me: found.rating, partner: nil, sentence: sentence)
    }
  }

  private func phrase(_ phrase: ReasonPhrase, _ value: (ReasonPlaceholder) -> String?) -> String {
    glossary.reasons[phrase]?.render(value) ?? ""
  }
}

extension AdviceContext {
  /// The label of the answer to the global comparison, in lower case for the middle of a sentence.
  var firstSay: String? {
    guard let global = questionnaire.global, let answer = answers.global, global.range.contains(answer) else {
      return nil
    }
    return global.labels[answer].template.contains("{")
      ? global.labels[answer].text(names) : global.labels[answer].template
  }
}

/// What a reason is derived from: a fact, or a list of bases.
enum ReasonSource: Sendable {
  case of(Fact)
  case bases(@Sendable (BasesByVerdict) -> [Base])

  static func fact(_ topic: Topic) -> ReasonSource { .of(.topic(topic)) }
}
