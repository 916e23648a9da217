import Text
import Assessment
import Scoring

/// Texts of the What-if page. They contain nothing of the tips, because the page may be shown to the other person.
extension Session {
  /// The overall gap for the changed answers: "All in all +3, likely −5 to +11, was +8."; nil if the gap must not be
  /// shown.
  package func overallGap(_ profile: PowerProfile) -> String? {
    guard let now = profile.overall.shownGap else { return nil }
    var values = [
      "gap": Figures.signed(now.estimate), "low": Figures.signed(now.interval80.lowerBound),
      "high": Figures.signed(now.interval80.upperBound),
    ]
    guard let was = result?.profile.overall.shownGap?.estimate,
      abs(was - now.estimate) >= 0.05
    else {
      return words(.whatIfOverall, values)
    }
    values["was"] = Figures.signed(was)
    return words(.whatIfOverallWas, values)
  }
}
