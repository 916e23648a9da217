import Assessment
import Advice

/// Texts about tips.
extension Session {
  package var tipCount: Int { result?.advice.tips.count ?? 0 }

  /// The tip at an index; nil if there is none.
  package func tip(_ number: Int) -> Tip? {
    guard let tips = result?.advice.tips, tips.indices.contains(number) else { return nil }
    return tips[number]
  }

  package func tipPlace(_ number: Int) -> String {
    words(.tipPlace, ["number": "\(number + 1)", "count": "\(tipCount)"])
  }

  /// A note that there are private questions, and where. It is the same whatever was answered.
  package var privateQuestionsNote: String {
    words[questionnaire?.safetyItems.isEmpty == false ? .privateNote : .privateNone]
  }

  /// The parts of a tip that have a label.
  package static let labelledParts: [(label: ScreenText, part: Passage.Part)] = [
    (.tipStep, .step), (.tipOpening, .opening), (.tipWell, .well), (.tipNotNow, .notNow), (.tipHurt, .hurt),
    (.tipAngry, .angry), (.tipSign, .sign), (.tipAgain, .again),
  ]
}
