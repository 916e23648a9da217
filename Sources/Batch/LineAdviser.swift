import Advice
import Care
import Content
import Instrument
import JSON
import Report
import Scoring
import Text

/// Turns lines of answers into advice, for `poise advise`.
///
/// Private answers affect the advice and are dropped with the line.
package struct LineAdviser: LineFilter {
  package enum AdviceFormat: String, CaseIterable, Sendable {
    /// One JSON object on each line.
    case json
    /// Advice as text, one after another.
    case text
  }

  private let questionnaire: Questionnaire
  private let form: Form
  private let role: Questionnaire.Role?
  private let names: Names
  private let book: AdviceBook
  private let letter: AdviceText
  private let format: AdviceFormat

  /// - Parameter name: the other person's name; empty for the questionnaire's own word.
  package init(
    _ questionnaire: Questionnaire, form: Form, role: Questionnaire.Role?, name: String = "", book: AdviceBook,
    care: CareBook, format: AdviceFormat
  ) {
    self.questionnaire = questionnaire
    self.form = form
    self.role = role
    names = questionnaire.names(given: name)
    self.book = book
    self.format = format
    letter = AdviceText(book.glossary, care)
  }

  package func output(for content: AnswerLine.Content, id: String?, group: String?) -> [UInt8] {
    let profile = PowerProfile(content.answers, to: questionnaire, form: form, seconds: content.seconds)
    let context = AdviceContext(
      questionnaire: questionnaire, answers: content.answers, profile: profile,
      names: names, role: role, relationship: content.relationship,
      care: Care(profile, content.safety, asked: questionnaire.concerns))
    return bytes(of: Advice(for: context, from: book), id: id)
  }

  private func bytes(of advice: Advice, id: String?) -> [UInt8] {
    switch format {
    case .json:
      // The output is described in `Questionnaires/advise-output.schema.json`.
      JSONWriter.line(id: id, capacity: 20_000) { json in
        json.instrument(questionnaire, form)
        json.field("care", advice.care.state.rawValue)
        json.field("own_conduct", advice.care.ownConduct)
        json.tips(advice.tips)
      }
    case .text:
      Array(
        ((id.map { "\($0.printable)\n\n" } ?? "")
          + letter.text(advice, asksPrivateQuestions: !questionnaire.safetyItems.isEmpty) + "\n").utf8)
    }
  }

  package func bytes(of fault: PlacedFault, in words: FaultWords) -> [UInt8] {
    switch format {
    case .json: fault.bytes(words)
    case .text: Array("\(fault.text(words).printable)\n\n".utf8)
    }
  }
}
