import Care
import Instrument
import Scoring

/// An answer about both people, with the play for it.
struct SalientAnswer: Sendable {
  let play: Play
  let base: Base
  /// The statement that was rated, without names: "One of you …".
  let statement: String
  let me: Int
  let partner: Int
  /// How many rating points the play's holder is ahead, with reversed items turned: 0…6.
  let difference: Int
  /// The weight of the answer for being chosen; 0 if no tip may be about it.
  let weight: Double

  var isSalient: Bool { weight > 0 }
}

/// The answers of one result that a tip can be about. In each, one of the two people is well ahead on one statement,
/// and the verdict on its base does not contradict it.
struct SalientAnswers: Sendable {
  /// The smallest difference that counts. Two people who are alike may differ by less.
  static let minimumDifference = 2
  /// The difference from which an answer stands out.
  static let outstandingDifference = 3
  /// An answer with at least this share of the largest weight may be chosen at random instead of the heaviest one.
  static let nearness = 0.8

  /// The answers by weight, heaviest first, then in the order of the questionnaire. Those that no tip may be about come
  /// last.
  let all: [SalientAnswer]

  var salient: [SalientAnswer] { all.filter(\.isSalient) }

  init(_ context: AdviceContext, _ book: PlayBook?, _ situation: Situation) {
    guard let book else {
      all = []
      return
    }
    let answers = context.questionnaire.items.compactMap { item -> SalientAnswer? in
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
      return SalientAnswer(
        play: play, base: base, statement: item.statement.ofEither, me: me, partner: partner, difference: abs(ahead),
        weight: weight)
    }
    all = answers.enumerated().sorted { a, b in (b.element.weight, a.offset) < (a.element.weight, b.offset) }
      .map(\.element)
  }

  /// The weight of an answer: the difference, times how far the base supports it, and more if the play is written for
  /// what the user said about the relationship. It is 0 if the base contradicts the answer, or if items of opposite
  /// direction contradict each other.
  private static func weight(_ difference: Int, _ base: Base, _ play: Play, _ profile: PowerProfile) -> Double {
    let isContradicted = profile.quality.contains { $0.kind == .contradiction }
    guard difference >= minimumDifference, !isContradicted else { return 0 }
    let agreement: Double
    switch (profile.verdict(base), profile.verdict(base).holding) {
    case (_, let holding?): agreement = holding.holder != play.holder ? 0 : holding.certainty == .clearly ? 1 : 0.85
    case (.cannotTell, nil): agreement = profile.blindness == nil ? 0.6 : 0
    case (_, nil): agreement = 0
    }
    // An answer about the user's own consequences comes first only if these are heavy, so that somebody who hits back
    // does not read it first.
    let isOwnConsequence = base == .coercive && play.holder == .me && !Care.hasHeavyConsequences(profile)
    let fit = (1 + Double(play.condition.clauses.count) / 8) * (isOwnConsequence ? 0.5 : 1)
    return Double(difference) * agreement * fit * (difference < outstandingDifference ? 0.5 : 1)
  }
}
