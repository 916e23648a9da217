import Care
import Instrument
import Scoring

/// One answer about both people, with the play for it.
struct LoudAnswer: Sendable {
  let play: Play
  let base: Base
  /// What was rated, without a name: "One of you …".
  let statement: String
  let me: Int
  let partner: Int
  /// How far the holder of the play is ahead by the scored answer: 0…6.
  let difference: Int
  /// How much it weighs beside the others; 0 where no tip may be about it.
  let weight: Double

  var isLoud: Bool { weight > 0 }
}

/// The answers of one result that a tip can be about: those by which one of the two is well ahead on one matter, and which
/// the base that they belong to does not contradict.
struct LoudAnswers: Sendable {
  /// A smaller difference is what two people who are alike may answer.
  static let least = 2
  /// From this difference on, an answer stands out.
  static let outstanding = 3
  /// Answers that weigh at least this share of the heaviest one are near enough to it to be drawn in its place.
  static let nearness = 0.8

  /// The heaviest first, in the order of the questionnaire among equals. Those that are not loud come last.
  let all: [LoudAnswer]

  var loud: [LoudAnswer] { all.filter(\.isLoud) }

  init(_ context: AdviceContext, _ book: PlayBook?, _ situation: Situation) {
    guard let book else {
      all = []
      return
    }
    let answers = context.questionnaire.items.compactMap { item -> LoudAnswer? in
      let pair = context.answers.pair(item.id)
      guard let base = item.base, let me = pair.me, let partner = pair.partner else { return nil }
      let ahead = item.isReversed ? partner - me : me - partner
      let holder: Person = ahead > 0 ? .me : .partner
      guard let play = book.play(item.id, holder, isMet: { situation.fulfils($0, base: nil) }) else { return nil }
      let rating = context.questionnaire.rating
      let held = holder == .me ? me : partner
      let level = item.isReversed ? rating.minimum + rating.maximum - held : held
      // A play states its situation as a fact. A rating of "half true" or less does not support that.
      let isSo = 2 * level > rating.minimum + rating.maximum
      let weight = isSo ? Self.weight(abs(ahead), base, play, context.profile) : 0
      return LoudAnswer(
        play: play, base: base, statement: item.statement.ofEither, me: me, partner: partner, difference: abs(ahead),
        weight: weight)
    }
    all = answers.enumerated().sorted { a, b in (b.element.weight, a.offset) < (a.element.weight, b.offset) }
      .map(\.element)
  }

  /// The difference, times how far the base bears it out, and more where the play is written for what the user said of
  /// the relationship. Nothing follows from an answer that its base contradicts, or where answers of opposite sense
  /// contradict each other.
  private static func weight(_ difference: Int, _ base: Base, _ play: Play, _ profile: PowerProfile) -> Double {
    let isContradicted = profile.quality.contains { $0.kind == .contradiction }
    guard difference >= least, !isContradicted else { return 0 }
    let agreement: Double
    switch (profile.verdict(base), profile.verdict(base).holding) {
    case (_, let holding?): agreement = holding.holder != play.holder ? 0 : holding.certainty == .clearly ? 1 : 0.85
    case (.cannotTell, nil): agreement = profile.blindness == nil ? 0.6 : 0
    case (_, nil): agreement = 0
    }
    // What the user can make unpleasant leads only where it is heavy: somebody who hits back is not to read it first.
    let isOwnConsequence = base == .coercive && play.holder == .me && !Care.isHeavy(profile)
    let fit = (1 + Double(play.condition.clauses.count) / 8) * (isOwnConsequence ? 0.5 : 1)
    return Double(difference) * agreement * fit * (difference < outstanding ? 0.5 : 1)
  }
}
