import Instrument

/// One respondent's answers, as a line of JSON gives them; the shape is in `Questionnaires/score-input.schema.json`.
package struct AnswerLine: Sendable {
  package struct Content: Equatable, Sendable {
    package var answers = Answers()
    /// How long each item was on the screen, by its id.
    package var seconds: [Item.ID: Double] = [:]
    /// Answers to private questions; nil where there are none, or the reader was not to read them.
    package var safety: SafetyAnswers?
  }

  /// The respondent's name in JSON, as `JSONWriter` spells it; nil where there is none, or it was not found.
  package let id: String?
  package let content: Result<Content, LineFault>
}
