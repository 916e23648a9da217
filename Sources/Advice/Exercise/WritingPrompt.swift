import Text
import YAML

/// What somebody is asked to write about for a few minutes, for themself alone: one thing to think of, and three questions.
package struct WritingPrompt: Equatable, Sendable {
  /// Who may read a prompt.
  enum Audience: String, CaseIterable {
    /// Nobody but in the open state: about a disagreement, as a friend of both would see it.
    case open
    /// A prompt for anybody, whatever the rule of care says: it asks about the writer's own days and not about the other
    /// person.
    case anybody
  }

  /// Letters that each of its texts may have. In English all of them take one line in a window of 80 columns and two in one
  /// of 40, so that no picture tells whom a prompt is for.
  static let lengths = 30...100

  package let id: String
  let audience: Audience
  /// What to think of.
  package let opening: String
  /// In the order in which they are answered.
  package let questions: [String]

  var texts: [String] { [opening] + questions }

  init(_ field: Field) {
    let fields = field.fields()
    id = fields.text("id", maximum: 60)
    audience = fields.choice("for", Audience.self) ?? .anybody
    func text(_ key: String) -> String {
      guard let field = fields.required(key) else { return "" }
      let text = field.text(maximum: Self.lengths.upperBound)
      if !text.isEmpty, text.count < Self.lengths.lowerBound {
        field.fault(.tooFewLetters, ["count": "\(text.count)", "least": "\(Self.lengths.lowerBound)"])
      }
      return text
    }
    opening = text("opening")
    questions = ["first", "second", "third"].map(text)
    fields.end()
  }
}
