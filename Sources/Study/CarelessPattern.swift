import Instrument
import Scoring

/// A pattern of careless responding: a way to answer without reading the questions.
package enum CarelessPattern: String, CaseIterable, Sendable {
  case random = "ratings at random"
  case middling = "2, 3 or 4 at random"
  case agreeing = "4, 5 or 6 whatever is asked"
  case constant = "the same rating throughout"

  /// A rating from 0 to 6.
  func rating(_ random: inout SeededGenerator) -> Int {
    switch self {
    case .random: Int(random.next() % 7)
    case .middling: 2 + Int(random.next() % 3)
    case .agreeing: 4 + Int(random.next() % 3)
    case .constant: 4
    }
  }

  /// The share of simulated respondents who get each quality flag, 0 to 1, in the order of `QualityFlag.FlagKind.allCases`.
  package func flagShares(form: Form, respondents: Int, seed: UInt64) -> [Double] {
    var random = SeededGenerator(seed: seed)
    var counts = [Int](repeating: 0, count: QualityFlag.FlagKind.allCases.count)
    for _ in 0..<respondents {
      var answers = Answers()
      for item in StudyInstrument.questionnaire.items(form) {
        let me = rating(&random)
        answers.pairs[item.id] = Answers.RatingPair(me: me, partner: rating(&random))
      }
      let profile = PowerProfile(answers, to: StudyInstrument.questionnaire, form: form)
      for (place, kind) in QualityFlag.FlagKind.allCases.enumerated()
      where profile.quality.contains(where: { $0.kind == kind }) {
        counts[place] += 1
      }
    }
    return counts.map { Double($0) / Double(respondents) }
  }
}
