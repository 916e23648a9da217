import Instrument
import Text
import YAML

/// Concrete advice about one paired item on which a certain person is ahead.
struct Play: Sendable {
  /// The texts of a play, by their keys in the file.
  enum PlayPart: String, CaseIterable, Sendable {
    /// What the answer says, as a sentence without numbers.
    case situation
    /// A moment that may come this week, and a small action then: "If …, then …".
    case ifMoment = "if"
    case then
    /// Words to say to the other person.
    case say
    /// What to do next: if it goes well, if the answer is "not now", if it hurts, and if there is anger.
    case well
    case notNow = "not_now"
    case hurt, angry
    /// How to tell that it worked: "You'll know it worked if …"
    case sign
    /// The step, the words and the sign for a user who says nothing to the other person.
    case alone
    case aloneSay = "alone_say"
    case aloneSign = "alone_sign"

    /// Whether the text is a sentence of its own.
    var isSentence: Bool { [.situation, .say, .well, .notNow, .hurt, .angry, .aloneSay].contains(self) }

    /// The most words in a text.
    static let longest = 30
  }

  let id: String
  let item: Item.ID
  /// The person who is ahead by the answer.
  let holder: Person
  /// The tip that the play fits best.
  let tip: Tip.Kind
  /// After how many weeks to look again, 1…8.
  let weeks: Int
  /// The condition for using the play; without clauses it is always met.
  let condition: Condition
  /// The line of the play in the file, counted from 1.
  let line: Int
  private let texts: [PlayPart: CheckedTemplate<Glossary.NamePlaceholder>]

  /// The facts that conditions of plays may test.
  static let facts: [Topic] = [.closeness, .dependence, .role, .matter]

  init(_ field: Field) {
    let fields = field.fields()
    line = fields.line
    let id = fields.text("id", maximum: 80)
    self.id = id
    item = fields.text("item", maximum: 60)
    holder = fields.choice("holder", Person.self) ?? .me
    tip = fields.choice("tip", Tip.Kind.self) ?? .honest
    weeks = fields.integer("weeks", in: 1...8)
    condition = Condition(fields.optional("for")) { fact in Self.facts.contains { fact == .topic($0) } }
    texts = Dictionary(
      uniqueKeysWithValues: PlayPart.allCases.map { line in
        let text = fields.required(line.rawValue)
        let template = CheckedTemplate<Glossary.NamePlaceholder>(text, maximum: 240, isSentence: line.isSentence)
        if let fault = Self.fault(in: template.source, of: line) {
          text?.fault(.textOfPlay, ["id": .text(id), "fault": fault])
        }
        return (line, template)
      })
    fields.end()
    if !id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }) {
      field.fault(.idOfLetters, ["id": .text(id)])
    }
  }

  subscript(line: PlayPart) -> String { texts[line]?.source ?? "" }

  /// The text of `line` with the names filled in.
  func text(_ line: PlayPart, _ names: Names) -> String {
    texts[line]?.render { $0 == .partner ? names.partner : names.possessive } ?? ""
  }

  /// What is wrong with a text, as the end of a sentence; nil if nothing is.
  private static func fault(in text: String, of line: PlayPart) -> FaultMessage? {
    let count = text.split(separator: " ").count
    if count > PlayPart.longest { return .key(.tooManyWords, ["count": "\(count)", "limit": "\(PlayPart.longest)"]) }
    let endsSentence = text.last.map { ".?!\"".contains($0) } ?? true
    if line.isSentence, !endsSentence { return .key(.sentenceWanted) }
    if !line.isSentence, text.last == "." { return .key(.stopTooMany) }
    if [.say, .aloneSay].contains(line), text.hasPrefix("\"") {
      return .key(.quotationTooMany)
    }
    return nil
  }
}
