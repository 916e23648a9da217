import Assessment
import Advice

/// The tips.
extension Session {
  package var tipCount: Int { result?.advice.tips.count ?? 0 }

  /// nil where there is no such tip.
  package func tip(_ number: Int) -> Tip? {
    guard let tips = result?.advice.tips, tips.indices.contains(number) else { return nil }
    return tips[number]
  }

  package func tipPlace(_ number: Int) -> String {
    words(.tipPlace, ["number": "\(number + 1)", "count": "\(tipCount)"])
  }

  /// That there are private questions, and where they are; the same whatever was answered there.
  package var privateQuestionsNote: String {
    words[questionnaire?.safetyItems.isEmpty == false ? .privateNote : .privateNone]
  }

  /// The parts that have a label of their own.
  package static let labelledParts: [(label: ScreenText, part: Passage.Part)] = [
    (.tipStep, .step), (.tipOpening, .opening), (.tipWell, .well), (.tipNotNow, .notNow), (.tipHurt, .hurt),
    (.tipAngry, .angry), (.tipSign, .sign), (.tipAgain, .again),
  ]
}
