import Instrument
import Scoring

/// Draws answers from known gaps and scores them, to check that the intervals contain the truth as often as they claim.
package enum Simulation {
  /// - Parameters:
  ///   - respondents: the number of respondents to simulate, at least 1.
  ///   - seed: the same seed gives the same result.
  package static func run(_ scenario: Scenario, respondents: Int, seed: UInt64) -> ScenarioResult {
    var random = SeededGenerator(seed: seed)
    var result = ScenarioResult(scenario)
    let latents = StudyInstrument.latents(scenario)
    let questionnaire = StudyInstrument.questionnaire
    var last: PowerProfile?
    for _ in 0..<respondents {
      let answers = StudyInstrument.answers(scenario, latents, &random)
      let profile = PowerProfile(answers, to: questionnaire, form: scenario.form)
      result.add(profile, PooledInterval(answers, profile, questionnaire, form: scenario.form))
      // All respondents of a scenario count as the same couple on different days.
      if let before = last { result.add(ProfileChange(from: before, to: profile, days: 60)) }
      last = profile
    }
    return result
  }
}
