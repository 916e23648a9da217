import Instrument
import Scoring

/// Answers drawn from known gaps and scored as any others: do the intervals cover what they claim?
package enum Study {
  /// - Parameters:
  ///   - respondents: how many to draw, at least 1.
  ///   - seed: the same seed gives the same outcome.
  package static func run(_ scenario: Scenario, respondents: Int, seed: UInt64) -> Outcome {
    var random = SeededGenerator(seed: seed)
    var outcome = Outcome(scenario)
    let latents = StudyInstrument.latents(scenario)
    let questionnaire = StudyInstrument.questionnaire
    var last: PowerProfile?
    for _ in 0..<respondents {
      let answers = StudyInstrument.answers(scenario, latents, &random)
      let profile = PowerProfile(answers, to: questionnaire, form: scenario.form)
      outcome.add(profile, PooledInterval(answers, profile, questionnaire, form: scenario.form))
      // All respondents of a scenario are the same couple on another day.
      if let before = last { outcome.add(ProfileChange(from: before, to: profile, days: 60)) }
      last = profile
    }
    return outcome
  }
}
