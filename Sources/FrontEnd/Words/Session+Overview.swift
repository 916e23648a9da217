import Advice
import Instrument
import Scoring

/// The whole result in a few sentences.
extension Session {
  /// "All in all, you probably hold more."; nil before there is a result.
  var overallSentence: String? { result.map { overallSentence($0.profile) } }

  func overallSentence(_ profile: PowerProfile) -> String {
    let text: ScreenText =
      switch profile.overall.verdict {
      case .iHoldMore: .overviewAllMine
      case .leaningMe: .overviewAllLeaningMine
      case .partnerHoldsMore: .overviewAllPartner
      case .leaningPartner: .overviewAllLeaningPartner
      case .aboutEqual: .overviewAllEqual
      case .cannotTell: .overviewAllOpen
      case .notScored: .overviewAllMissing
      }
    return words(text, names)
  }

  /// "You are ahead on rewards.", "Sam is ahead on esteem."
  var listSentences: [String] {
    guard let profile = result?.profile, let glossary = books?.advice.glossary else { return [] }
    let lists: [(ScreenText, [Verdict])] = [
      (.overviewMine, [.iHoldMore, .leaningMe]), (.overviewPartner, [.partnerHoldsMore, .leaningPartner]),
    ]
    return lists.compactMap { text, verdicts in
      let bases = Base.allCases.filter { base in profile.bases[base].map { verdicts.contains($0.verdict) } ?? false }
      guard !bases.isEmpty else { return nil }
      return words(text, names, ["list": glossary.list(bases.map { glossary.word($0, names).name })])
    }
  }

  /// The first thought held against the profile, and what calls for care in reading it.
  var notes: [String] {
    guard let profile = result?.profile else { return [] }
    return [impression(profile)].compactMap(\.self) + profile.quality.map { words(.careWith, ["detail": $0.detail]) }
  }

  private func impression(_ profile: PowerProfile) -> String? {
    guard let global = profile.globalComparison, let choice = interview?.answers.global,
      let label = questionnaire?.global?.labels[choice].text(names)
    else { return nil }
    let lean =
      switch profile.overall.verdict {
      case .iHoldMore, .leaningMe: 1
      case .partnerHoldsMore, .leaningPartner: -1
      case .aboutEqual: 0
      case .cannotTell, .notScored: nil as Int?
      }
    guard let lean else { return nil }
    let thought = global > 0 ? 1 : global < 0 ? -1 : 0
    let text: ScreenText =
      switch (thought, lean) {
      case _ where thought == lean: .impressionSame
      case (0, _): .impressionEqualBut
      case (_, 0): .impressionButEqual
      default: .impressionOpposite
      }
    return words(text, names, ["answer": label])
  }
}
