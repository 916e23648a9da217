import Assessment
import Content
import Instrument
import Scoring
import Text

/// Texts about how the result came about.
extension Session {
  /// The items of the form that are scored for `base`, in the order of the file.
  package func items(of base: Base) -> [Item] {
    guard let interview else { return [] }
    return interview.questionnaire.items(interview.form).filter { $0.base == base }
  }

  /// A sentence about why a base has no number.
  package func notScored(_ base: Base) -> String {
    words(.baseNotScored, ["needed": "\((items(of: base).count * 3 + 3) / 4)"])
  }

  /// A sentence about why the answers do not distinguish the two people, or about what would make the verdict more
  /// certain.
  package func surer(_ base: Base) -> String {
    let profile = result?.profile
    if let blind = profile?.blindness { return books?.advice.glossary.sentence(blind) ?? "" }
    if let comparison = profile?.bases[base], comparison.relative != nil, comparison.shownGap == nil {
      return words[.baseSurerAlike]
    }
    let open = items(of: base).count { ratings(of: $0)?.isComplete != true }
    let surer =
      open > 0
      ? words(.baseSurerOpen, ["count": "\(open)"])
      : words[interview?.form == .brief ? .baseSurerBrief : .baseSurerAgain]
    return [stepCaution(base), surer].compactMap(\.self).joined(separator: " ")
  }

  /// A sentence for a likely range that is narrower than one step of the ratings, as it is where answers differ by the same
  /// number throughout; nil for a wider one. Ratings cannot tell apart what lies within a step.
  private func stepCaution(_ base: Base) -> String? {
    guard let rating = interview?.questionnaire.rating, let gap = result?.profile.bases[base]?.relative,
      gap.isNarrower(than: rating.step)
    else { return nil }
    return words(.baseSurerStep, ["points": Figures.level(rating.step)])
  }

  /// Both ratings of `item`; nil if it was skipped or not answered.
  package func ratings(of item: Item) -> Answers.RatingPair? {
    guard let answers = interview?.answers, !answers.skipped.contains(item.id) else { return nil }
    let pair = answers.pair(item.id)
    return pair == .init() ? nil : pair
  }

  /// A level of the climate in words: "high (about 63 of 100)".
  package func climate(_ level: Double) -> String {
    let values = ["number": "\(Int(level.rounded()))", "words": books?.advice.glossary.words(level: level) ?? ""]
    return words.part(.climateLevel, names, values)
  }

  /// The climate scales that the form asks about, in the order of the literature.
  package var askedScales: [Scale] {
    guard let interview else { return [] }
    let scales = Set(interview.questionnaire.items(interview.form).compactMap(\.scale))
    return Scale.allCases.filter(scales.contains)
  }
}
