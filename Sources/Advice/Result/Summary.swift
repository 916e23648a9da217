import Instrument
import Scoring
import Text

/// The sentences that summarise a result, the same on every page and in every report.
package struct Summary: Equatable, Sendable {
  /// The overall verdict: "All in all, you probably hold more."
  package let overall: String
  /// Who holds more on which bases, with the certainty of each: at most one sentence for each person, the user first.
  /// If the person who is ahead on consequences is not ahead overall, another sentence says that consequences count
  /// separately.
  package let holders: [String]
  /// The bases on which nobody holds more, one sentence for each verdict.
  package let others: [String]
  /// How the first answer compares with the profile; nil if it was not answered, or the overall gap is not scored.
  package let firstThought: String?

  /// - Parameter firstAnswer: the label of the answer to the global comparison; nil if there is none.
  package init(_ profile: PowerProfile, _ glossary: Glossary, _ names: Names, firstAnswer: String?) {
    func say(_ phrase: SummaryPhrase, holds: String? = nil) -> String? {
      glossary.summary[phrase]?.render { gap in
        switch gap {
        case .partner: names.partner
        case .holds: holds
        case .answer: firstAnswer
        }
      }
    }
    overall = glossary.overall(profile.overall.verdict, names)
    holders = [
      say(.mine, holds: glossary.holds(.me, profile, names)),
      say(.partner, holds: glossary.holds(.partner, profile, names)),
      Self.consequencesCount(profile) ? say(.consequences) : nil,
    ].compactMap(\.self)
    others = glossary.others(profile, names).map { $0.capitalizedAtStart + "." }
    firstThought =
      switch FirstAnswerAgreement(profile) {
      case .agrees: say(.firstAgrees)
      case .sameSide: say(.firstSameSide)
      case .saidMoreButEqual: say(.firstMoreBut)
      case .open: say(.firstOpen)
      case .saidEqualButMe, .saidEqualButPartner: say(.firstEqualBut)
      case .saidMeButPartner, .saidPartnerButMe: say(.firstOpposite)
      case .unknown: nil
      }
  }

  /// Whether the overall verdict hides who is ahead on consequences.
  private static func consequencesCount(_ profile: PowerProfile) -> Bool {
    guard let holder = profile.verdict(.coercive).holder else { return false }
    return profile.overall.verdict.holder != holder
  }
}
