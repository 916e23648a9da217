import Scoring

/// A placeholder in the text of a passage.
enum Placeholder: String, CaseIterable, Sendable {
  case partner
  case partners = "partner's"
  /// The base for which the passage is considered.
  case base
  /// How certain the verdict on that base is: "clearly" or "probably".
  case certainty
  /// The bases on which the user holds more, after "you": "clearly hold more on rewards, and probably on know-how".
  case youHold = "you_hold"
  /// The bases on which the other person holds more, after their name.
  case partnerHolds = "partner_holds"
  /// The remaining bases: "on information you are about equal; on esteem your answers can't tell".
  case theRest = "the_rest"
  /// The bases on which the person who holds less overall holds more.
  case against
  /// The bases on which both people are about equal.
  case level
  /// The bases on which the person who holds more overall holds more too.
  case with
  /// The bases on which the verdict is open.
  case open
  /// The overall verdict, such as "probably you".
  case overall
  /// The label of the answer to the global comparison, which is asked first.
  case firstSay = "first_say"

  /// The fact that a condition has to test so that the placeholder always has a value; nil if it always has. For
  /// `certainty`, a test that the base is with or against the overall holder is enough too.
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
