import Instrument
import YAML

/// Concrete advice for one paired item on which the two people differ, in one direction.
struct Play: Sendable {
  /// The texts of a play, by their keys in the file.
  enum Line: String, CaseIterable, Sendable {
    /// What the answer says, as a sentence without numbers.
    case situation
    /// A moment that may come this week, and one small act; "If …, then …".
    case ifMoment = "if"
    case then
    /// Words for the other person.
    case say
    /// What to do as it goes well, as the answer is not now, as it hurts, and as there is anger.
    case well
    case notNow = "not_now"
    case hurt, angry
    /// "You'll know it worked if …"
    case sign
    /// The step, the words and the sign of somebody who says nothing to the other person.
    case alone
    case aloneSay = "alone_say"
    case aloneSign = "alone_sign"

    /// Whether it begins a sentence of its own.
    var isSentence: Bool { [.situation, .say, .well, .notNow, .hurt, .angry, .aloneSay].contains(self) }

    /// The most words.
    static let longest = 30
  }

  let id: String
  let item: Item.ID
  /// Who holds more by the answer.
  let holder: Person
  /// The tip that it serves best.
  let tip: Tip.Kind
  /// When to look again, 1…8.
  let weeks: Int
  /// What has to be true for it; a play without a clause suits anybody.
  let condition: Condition
  /// Where it stands in the file.
  let line: Int
  private let texts: [Line: CheckedTemplate<Glossary.NameGap>]

  /// The facts that `for` can ask.
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
      uniqueKeysWithValues: Line.allCases.map { line in
        let text = fields.required(line.rawValue)
        let template = CheckedTemplate<Glossary.NameGap>(text, maximum: 240, isSentence: line.isSentence)
        if let fault = Self.fault(in: template.source, of: line) { text?.fault("of “\(id)” \(fault)") }
        return (line, template)
      })
    fields.end()
    if !id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }) {
      field.fault("“\(id)” has to be of lower-case letters, digits and underscores")
    }
  }

  subscript(line: Line) -> String { texts[line]?.source ?? "" }

  /// The text of `line` with the names filled in.
  func text(_ line: Line, _ names: Names) -> String {
    texts[line]?.render { $0 == .partner ? names.partner : names.possessive } ?? ""
  }

  /// What is wrong with a text, as the rest of a sentence; nil where all is well.
  private static func fault(in text: String, of line: Line) -> String? {
    let count = text.split(separator: " ").count
    if count > Line.longest { return "has \(count) words; \(Line.longest) are allowed" }
    let endsSentence = text.last.map { ".?!\"".contains($0) } ?? true
    if line.isSentence, !endsSentence { return "has to end as a sentence does" }
    if !line.isSentence, text.last == "." { return "stands inside of a sentence; take out the stop at its end" }
    if [.say, .aloneSay].contains(line), text.hasPrefix("\"") {
      return "gets its quotation marks where it is shown; take them out"
    }
    return nil
  }
}
