import Text
import Assessment
import Instrument
import Scoring

/// Texts about changes over time.
extension Session {
  package func trendLead(_ trend: Trend) -> [String] {
    guard let first = trend.points.first, let last = trend.points.last, trend.points.count > 1 else {
      return [words[.trendOne]]
    }
    let values = [
      "count": "\(trend.points.count)", "first": day(first), "last": day(last),
    ]
    let lead = words(values["first"] == values["last"] ? .trendLeadDay : .trendLead, values)
    return [lead] + (overall(trend).map { [words($0, trend.names)] } ?? [])
  }

  /// The change of the overall gap; nil if the first and the last assessment cannot be compared.
  private func overall(_ trend: Trend) -> ScreenText? {
    trend.change?.overall.map { change in
      !change.isChanged ? .trendOverallSame : change.estimate > 0 ? .trendOverallMe : .trendOverallPartner
    }
  }

  /// The gap then and now: "+12, now +34".
  package func course(of base: Base, _ trend: Trend) -> String {
    let gaps = [trend.points.first, trend.change == nil ? nil : trend.points.last].compactMap(\.self).map { point in
      point.profile.bases[base]?.shownGap.map { Figures.signed($0.estimate) } ?? "–"
    }
    return gaps.joined(separator: ", " + words[.trendThen] + " ")
  }

  /// The change on a base in words: "moved toward you", "no clear change".
  package func change(of base: Base, _ trend: Trend) -> String { word(trend.change?.bases[base], trend) }

  /// The change of the overall gap in words.
  package func change(of trend: Trend) -> String { word(trend.change?.overall, trend) }

  private func word(_ change: Change?, _ trend: Trend) -> String {
    guard let change else { return words[.trendNotComparable] }
    guard change.isChanged else { return words[.trendSame] }
    return words.part(change.estimate > 0 ? .trendTowardMe : .trendTowardPartner, trend.names)
  }

  /// The change on a base as a sentence: "Since the first time it moved by +22, toward you; likely between +5 and +39."
  package func changeSentence(of base: Base, _ trend: Trend) -> String? {
    guard trend.change != nil else { return words[.trendOne] }
    guard let change = trend.change?.bases[base] else { return words[.trendNotComparableSentence] }
    let values = [
      "gap": Figures.signed(change.estimate), "low": Figures.signed(change.interval80.lowerBound),
      "high": Figures.signed(change.interval80.upperBound),
    ]
    let text: ScreenText =
      !change.isChanged ? .trendSameSentence : change.estimate > 0 ? .trendMovedMe : .trendMovedPartner
    return words(text, trend.names, values)
  }

  /// Sentences about why to read the changes with caution.
  package func trendNotes(_ trend: Trend) -> [String] {
    trend.change?.mayBeNoise == true ? [words[.trendNoise]] : []
  }
}
