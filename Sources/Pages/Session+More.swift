import Assessment
import Advice
import Instrument
import Scoring

/// What else a result holds, in words.
extension Session {
  package var answersDetail: ScreenText { isReadOnly ? .moreAnswersStay : .moreAnswersDetail }

  /// Bases with the same verdict.
  package struct Angle {
    package let title: ScreenText
    /// Who holds more; nil for neither.
    package let holder: Person?
    package let bases: [Base]
  }

  /// Where each of the two holds more, the surer first, then what points to neither. Verdicts that no base has are left
  /// out.
  package var angles: [Angle] {
    guard let profile = result?.profile else { return [] }
    let titles: [(Verdict, ScreenText)] = [
      (.iHoldMore, .anglesMineClearly), (.leaningMe, .anglesMineProbably),
      (.partnerHoldsMore, .anglesPartnerClearly), (.leaningPartner, .anglesPartnerProbably),
      (.aboutEqual, .anglesLevel), (.cannotTell, .anglesOpen), (.notScored, .anglesMissing),
    ]
    return titles.compactMap { verdict, title in
      let bases = Base.allCases.filter { profile.bases[$0]?.verdict == verdict }
      return bases.isEmpty ? nil : Angle(title: title, holder: verdict.holder, bases: bases)
    }
  }

  /// Percent who chose to cooperate: du Plessis, Nguyen, Foulk and Schaerer 2023.
  package static let cooperation: [(name: ScreenText, percent: Double, shown: String)] = [
    (.studiesEqual, 83.97, "84"), (.studiesLow, 69.47, "69"), (.studiesHigh, 58.14, "58"),
  ]

  /// Where this result would sit among the studies, and what that does not mean.
  package var studies: [String] {
    guard let profile = result?.profile else { return [] }
    let verdict = profile.overall.verdict
    // Those pairs were equal in every way. Where one can make things hard for the other, two people are not.
    let here =
      verdict == .aboutEqual && profile.bases[.coercive]?.verdict.holder == nil
      ? words[.studiesHereEqual]
      : verdict.holding == nil
        ? words[.studiesHereOpen] : words(.studiesHereUneven, ["overall": overallSentence ?? ""])
    let other = isCouple ? words[.studiesOther] + " " + words[.studiesOtherCouples] : words[.studiesOther]
    return [here, words[.studiesNot], other]
  }

  package var studiesSource: String {
    isCouple ? words[.studiesSource] + " " + words[.studiesSourceCouples] : words[.studiesSource]
  }

  /// Whether findings about couples are about the two people.
  package var isCouple: Bool { questionnaire?.relationship == .romantic }

  /// What was said at first, what the answers say since, and why the two may differ.
  package var firstThought: [String] {
    let why = isCouple ? words[.firstWhyCouples] + " " + words[.firstWhy] : words[.firstWhy]
    guard let summary, let firstAnswer else { return [words[.firstNone], why] }
    let first = summary.firstThought ?? words(.firstWas, names, ["answer": firstAnswer])
    return [first, ([summary.overall] + summary.holders).joined(separator: " "), why]
  }

  /// The study behind it; nil where it is not about two people like these.
  package var firstSource: String? { isCouple ? words[.firstSource] : nil }
}
