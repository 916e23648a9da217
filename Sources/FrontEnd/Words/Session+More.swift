import Advice
import Instrument
import Scoring

/// What else a result holds, in words.
extension Session {
  /// Bases with the same kind of verdict.
  struct Angle {
    let title: ScreenText
    /// Who stands stronger; nil for neither.
    let holder: Person?
    let bases: [Base]
  }

  /// Where each of the two stands stronger, then what points to neither; the first two are there even if they are empty.
  var angles: [Angle] {
    guard let profile = result?.profile else { return [] }
    let groups: [(ScreenText, Person?, [Verdict])] = [
      (.anglesMine, .me, [.iHoldMore, .leaningMe]),
      (.anglesPartner, .partner, [.partnerHoldsMore, .leaningPartner]),
      (.anglesLevel, nil, [.aboutEqual]),
      (.anglesOpen, nil, [.cannotTell]),
      (.anglesMissing, nil, [.notScored]),
    ]
    return groups.compactMap { title, holder, verdicts in
      let bases = Base.allCases.filter { base in profile.bases[base].map { verdicts.contains($0.verdict) } ?? false }
      return holder != nil || !bases.isEmpty ? Angle(title: title, holder: holder, bases: bases) : nil
    }
  }

  /// What makes up for what. Said from the numbers alone: nothing of the tips, which follow private answers, stands on a
  /// page that one may show to the other.
  var counterweights: [String] {
    let holders = angles.filter { !$0.bases.isEmpty }.compactMap(\.holder)
    return Set(holders).count == 2 ? [words[.anglesBalance]] : []
  }

  /// Percent who chose to cooperate: du Plessis, Nguyen, Foulk and Schaerer 2023.
  static let cooperation: [(name: ScreenText, percent: Double, shown: String)] = [
    (.studiesEqual, 83.97, "83.97"), (.studiesLow, 69.47, "69.47"), (.studiesHigh, 58.14, "58.14"),
  ]

  /// Where this result would sit among the studies, and what that does not mean.
  var studies: [String] {
    let here: ScreenText =
      switch result?.profile.overall.verdict {
      case .aboutEqual: .studiesHereEqual
      case .iHoldMore, .leaningMe: .studiesHereMine
      case .partnerHoldsMore, .leaningPartner: .studiesHerePartner
      case .cannotTell, .notScored, nil: .studiesHereOpen
      }
    return [here, .studiesNot, .studiesOther].map { words($0, names) }
  }
}
