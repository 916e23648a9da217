import Scoring

/// What a passage can name.
enum Placeholder: String, CaseIterable, Sendable {
  case partner
  case partners = "partner's"
  /// The base that the passage is weighed for.
  case base
  /// How sure it is who holds more on that base: "clearly" or "probably".
  case certainty
  /// "clearly hold more on rewards, and probably on know-how"; follows "you".
  case youHold = "you_hold"
  /// The same about the other person; follows their name.
  case partnerHolds = "partner_holds"
  /// "on information you are about equal; on esteem it is too close to call".
  case theRest = "the_rest"
  /// Bases on which the person who holds less as a whole holds more.
  case against
  /// Bases on which both are about equal.
  case level
  /// Bases on which the person who holds more as a whole holds more.
  case with
  /// Bases on which it cannot be told.
  case open
  /// The overall verdict: "probably you".
  case overall
  /// The label of the first answer.
  case firstSay = "first_say"

  /// What the condition has to demand so that there is always a value; for `certainty`, or that the base stands with or
  /// against the whole.
  var demand: (fact: Topic, words: [String])? {
    switch self {
    case .certainty: (.verdict, Verdict.allCases.filter { $0.holder != nil }.map(\.rawValue))
    case .youHold: (.hasMine, ["yes"])
    case .partnerHolds: (.hasTheirs, ["yes"])
    case .theRest: (.hasRest, ["yes"])
    case .level: (.hasLevel, ["yes"])
    case .open: (.hasOpen, ["yes"])
    case .with: (.hasWith, ["yes"])
    case .against: (.counterweights, [Counterweights.one, .several].map(\.rawValue))
    case .firstSay: (.impression, FirstAnswerAgreement.allCases.filter { $0 != .unknown }.map(\.rawValue))
    case .partner, .partners, .base, .overall: nil
    }
  }
}
