import Assessment
import Scoring
import Terminal

/// What follows from other answers, in words. Nothing of the tips: this may be shown to the other person.
extension Session {
  /// "All in all +3, likely −5 to +11, was +8."; nil where nothing is scored.
  func overallGap(_ profile: PowerProfile, _ glyphs: GlyphSet) -> String? {
    guard let now = profile.overall.relative else { return nil }
    var values = [
      "gap": signed(now.estimate, glyphs), "low": signed(now.interval80.lowerBound, glyphs),
      "high": signed(now.interval80.upperBound, glyphs),
    ]
    guard let was = result?.profile.overall.relative?.estimate, abs(was - now.estimate) >= 0.05 else {
      return words(.whatIfOverall, values)
    }
    values["was"] = signed(was, glyphs)
    return words(.whatIfOverallWas, values)
  }
}
