import Advice
import Instrument
import Scoring
import Terminal

/// What follows from other answers, in words.
extension Session {
  /// A tip as it would stand.
  struct TrialTip {
    let tip: Tip
    let place: Int
    /// Where it stands for the real answers, from 1.
    let was: Int
    /// Whether it would say something else than it does.
    let isOther: Bool
  }

  /// The four tips for other answers, the most relevant first, as they follow from the numbers alone: a what-if may be shown
  /// to the other person, so nothing on it follows from private answers. Only their titles are for showing.
  func tips(for profile: PowerProfile, _ answers: Answers) -> [TrialTip] {
    let real = result.flatMap { result in
      interview.flatMap { advice(for: result.profile, $0.answers, safety: nil)?.tips }
    }
    return trialTips(advice(for: profile, answers, safety: nil)?.tips ?? [], real ?? [])
  }

  private func trialTips(_ tips: [Tip], _ real: [Tip]) -> [TrialTip] {
    tips.enumerated().map { index, tip in
      let was = real.firstIndex { $0.kind == tip.kind } ?? index
      let isOther = real.indices.contains(was) && real[was].passages.map(\.text) != tip.passages.map(\.text)
      return TrialTip(tip: tip, place: index + 1, was: was + 1, isOther: isOther)
    }
  }

  /// "was 3, says something else"; nil where nothing is different.
  func difference(_ tip: TrialTip) -> String? {
    let parts = [
      tip.was == tip.place ? nil : words.part(.whatIfWas, names, ["number": "\(tip.was)"]),
      tip.isOther ? words[.whatIfOther] : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// "All in all +3, likely −5 to +11, was +8."; nil where nothing is scored.
  func overallGap(_ profile: PowerProfile, _ glyphs: Glyphs) -> String? {
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

  /// What the tips would say: for each, its title, what is different, and its sentences.
  func fullTips(for profile: PowerProfile, _ answers: Answers) -> String {
    // Where safety comes first it does so whatever is tried out.
    var safety = interview?.safety
    if result?.advice.care.state == .closed { safety?[.fear] = .serious }
    let tips = advice(for: profile, answers, safety: safety)?.tips ?? []
    return trialTips(tips, result?.advice.tips ?? []).map { tip in
      let name = words(.tipShort, ["number": "\(tip.place)"]) + ": " + tip.tip.title
      let title = [name, difference(tip).map { "(\($0))" }].compactMap(\.self)
      let step = tip.tip[.step].map { words[.tipStep] + ": " + $0.text }
      return ([title.joined(separator: " "), tip.tip[.meaning].map(\.text).joined(separator: " ")] + step)
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
