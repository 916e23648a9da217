import Care
import Instrument
import Scoring

@testable import Advice

/// Somebody who answered a real questionnaire, told by what they would answer.
struct Persona: Sendable {
  let name: String
  let questionnaire: String
  var form = Form.full
  var partner = "Sam"
  var role: String?
  /// How much of each base each holds, 0–6: mine, then the other person's. What is left out was skipped.
  let bases: [Base: (me: Int, partner: Int)]
  /// 0–6; for shared goals, how far they meet. What is left out was skipped.
  let climate: [Scale: Int]
  /// The label of the first answer, 0–6.
  let said: Int?
  /// Answers to the private questions; those that are left out here are an untroubled no.
  var safety: [SafetyItem.Concern: SafetyItem.Meaning] = [:]
  /// Whether the private questions were answered at all.
  var answersPrivateQuestions = true

  func context() throws -> AdviceContext {
    guard let questionnaire = try Library.questionnaire(questionnaire) else { fatalError("no such questionnaire") }
    var answers = Answers()
    answers.global = said
    var places: [Item.Construct: Int] = [:]
    for item in questionnaire.items(form) {
      let place = places[item.measure, default: 0]
      places[item.measure] = place + 1
      // People do not answer alike four times: one statement fits a little more, one a little less.
      let drift = [0, 1, 0, -1][place % 4]
      func rating(_ held: Int, _ drift: Int) -> Int {
        let rating = min(6, max(0, held + drift))
        return item.isReversed ? 6 - rating : rating
      }
      switch item.measure {
      case .base(let base):
        guard let held = bases[base] else { continue }
        answers.pairs[item.id] = .init(me: rating(held.me, drift), partner: rating(held.partner, -drift))
      case .scale(let scale):
        if let level = climate[scale] { answers.singles[item.id] = rating(level, 0) }
      }
    }
    var safety = SafetyAnswers()
    for concern in SafetyItem.Concern.allCases where answersPrivateQuestions {
      safety[concern] = self.safety[concern] ?? SafetyItem.Meaning.none
    }
    let profile = PowerProfile(answers, to: questionnaire, form: form)
    return AdviceContext(
      questionnaire: questionnaire, answers: answers, profile: profile, names: questionnaire.names(given: partner),
      role: questionnaire.roles.first { $0.id == role }, care: Care(profile, safety))
  }
}
