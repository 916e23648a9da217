import Assessment
import Advice
import Instrument
import Scoring

/// Texts for the further pages of a result.
extension Session {
  package var answersDetail: ScreenText { isReadOnly ? .moreAnswersStay : .moreAnswersDetail }

  /// The bases that have the same verdict.
  package struct Angle {
    package let title: ScreenText
    /// The person who holds more on these bases; nil for neither.
    package let holder: Person?
    package let bases: [Base]
  }

  /// The bases grouped by verdict: first those on which each person holds more, the most certain ones first, then the
  /// rest. Verdicts that no base has are left out.
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

  /// The percentage of people who chose to cooperate in experiments: du Plessis, Nguyen, Foulk and Schaerer 2023.
  package static let cooperation: [(name: ScreenText, percent: Double, shown: String)] = [
    (.studiesEqual, 83.97, "84"), (.studiesLow, 69.47, "69"), (.studiesHigh, 58.14, "58"),
  ]

  /// Paragraphs about where this result would fit in with the experiments, and what that does not mean.
  package var studies: [String] {
    guard let profile = result?.profile else { return [] }
    // The pairs in these studies were equal in every way, so that nobody's answers are said to be like theirs.
    let isTold = ![.cannotTell, .notScored].contains(profile.overall.verdict)
    let here = isTold ? words(.studiesHereTold, ["overall": overallSentence ?? ""]) : words[.studiesHereOpen]
    let other = isCouple ? words[.studiesOther] + " " + words[.studiesOtherCouples] : words[.studiesOther]
    return [here, words[.studiesNot], other]
  }

  package var studiesSource: String {
    isCouple ? words[.studiesSource] + " " + words[.studiesSourceCouples] : words[.studiesSource]
  }

  /// Whether research about couples applies to the two people.
  package var isCouple: Bool { questionnaire?.relationship == .romantic }

  /// Paragraphs about the first answer, the result, and why the two may differ.
  package var firstThought: [String] {
    let why = isCouple ? words[.firstWhyCouples] + " " + words[.firstWhy] : words[.firstWhy]
    guard let summary, let firstAnswer else { return [words[.firstNone], why] }
    let first = summary.firstThought ?? words(.firstWas, names, ["answer": firstAnswer])
    return [first, ([summary.overall] + summary.holders).joined(separator: " "), why]
  }

  /// The study behind these paragraphs; nil if it does not apply to the two people.
  package var firstSource: String? { isCouple ? words[.firstSource] : nil }
}
