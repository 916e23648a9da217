import Instrument
import Scoring

/// What a sitting came to, for whoever started it. The private answers are not in it.
package struct Outcome: Sendable {
  package let questionnaire: Questionnaire
  package let form: Form
  package let profile: PowerProfile
}
