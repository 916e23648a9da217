import Assessment
import Advice
import Instrument
import Scoring

/// What else a result holds, in words.
extension Session {
  var answersDetail: ScreenText { isReadOnly ? .moreAnswersStay : .moreAnswersDetail }

  /// Bases with the same verdict.
  struct Angle {
    let title: ScreenText
    /// Who holds more; nil for neither.
    let holder: Person?
    let bases: [Base]
  }

  /// Where each of the two holds more, the surer first, then what points to neither. Verdicts that no base has are left
  /// out.
  var angles: [Angle] {
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
  static let cooperation: [(name: ScreenText, percent: Double, shown: String)] = [
    (.studiesEqual, 83.97, "83.97"), (.studiesLow, 69.47, "69.47"), (.studiesHigh, 58.14, "58.14"),
  ]

  /// Where this result would sit among the studies, and what that does not mean.
  var studies: [String] {
    guard let verdict = result?.profile.overall.verdict else { return [] }
    let here =
      verdict == .aboutEqual
      ? words[.studiesHereEqual]
      : verdict.holding == nil
        ? words[.studiesHereOpen] : words(.studiesHereUneven, ["overall": overallSentence ?? ""])
    let other = isCouple ? words[.studiesOther] + " " + words[.studiesOtherCouples] : words[.studiesOther]
    return [here, words[.studiesNot], other]
  }

  var studiesSource: String {
    isCouple ? words[.studiesSource] + " " + words[.studiesSourceCouples] : words[.studiesSource]
  }

  /// Whether findings about couples are about the two people.
  var isCouple: Bool { questionnaire?.relationship == .romantic }
}
