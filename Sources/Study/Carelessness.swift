import Instrument
import Scoring

/// A way to answer without reading, and how often each flag is raised by it.
package enum Carelessness: String, CaseIterable, Sendable {
  case random = "ratings at random"
  case middling = "2, 3 or 4 at random"
  case agreeing = "4, 5 or 6 whatever is asked"
  case constant = "the same rating throughout"

  func rating(_ random: inout SeededGenerator) -> Int {
    switch self {
    case .random: Int(random.next() % 7)
    case .middling: 2 + Int(random.next() % 3)
    case .agreeing: 4 + Int(random.next() % 3)
    case .constant: 4
    }
  }

  /// The share of respondents who get each flag, in the order of `QualityFlag.Kind.allCases`.
  package func flagged(form: Form, respondents: Int, seed: UInt64) -> [Double] {
    var random = SeededGenerator(seed: seed)
    var counts = [Int](repeating: 0, count: QualityFlag.Kind.allCases.count)
    for _ in 0..<respondents {
      var answers = Answers()
      for item in StudyInstrument.questionnaire.items(form) {
        let me = rating(&random)
        answers.pairs[item.id] = Answers.Pair(me: me, partner: rating(&random))
      }
      let profile = PowerProfile(answers, to: StudyInstrument.questionnaire, form: form)
      for (place, kind) in QualityFlag.Kind.allCases.enumerated()
      where profile.quality.contains(where: { $0.kind == kind }) {
        counts[place] += 1
      }
    }
    return counts.map { Double($0) / Double(respondents) }
  }
}
