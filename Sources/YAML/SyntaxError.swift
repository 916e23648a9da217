import CYaml
import Text

/// A syntax error with its line, and a message for somebody who rarely edits YAML.
///
/// libyaml reports the place where it stopped, which is often the line after the mistake. The history of parsing helps
/// to find the mistake itself.
struct SyntaxError {
  /// The line, counted from 1, never past the last line with content.
  let line: Int
  let message: String

  init(_ parser: yaml_parser_t, _ source: SourceLines, after history: ParsingHistory) {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    if parser.error == YAML_READER_ERROR {
      line = source.line(at: parser.problem_offset)
      let name = Unicode.Scalar(UInt32(bitPattern: parser.problem_value))?.codePoint ?? "that is not UTF-8"
      message = "has a character that a text cannot hold (\(name)); take it out"
      return
    }
    let stop = TextPosition(parser.problem_mark)
    if context.contains("quoted scalar"), problem.contains("end of stream") || problem.contains("indicator") {
      line = TextPosition(parser.context_mark).line
      message = Self.openQuotation
    } else if let quotation = history.multilineQuotation, quotation.upperBound == stop.line {
      // An unclosed quotation mark takes in all lines up to the next mark, and only then fails.
      line = quotation.lowerBound
      message = Self.openQuotation
    } else if problem.contains("could not find expected ':'") {
      line = TextPosition(parser.context_mark).line
      message = Self.missingColon(source.text(line))
    } else if problem.contains("mapping values"), let (start, message) = Self.keyWithoutColon(stop, source, history) {
      line = start
      self.message = message
    } else if context.contains("while parsing a flow"), let start = Self.openBracket(stop, source, history) {
      line = start
      message = Self.openBrackets
    } else {
      line = source.lastContentLine(upTo: stop.line)
      let character = source.character(at: Int(parser.problem_mark.index))
      message = Self.message(problem, context, source.text(line), character: character)
    }
  }

  private static let openQuotation = "begins a text with a quotation mark that is not closed; close it"
  private static let openBrackets =
    "has brackets or braces that are not closed, or lacks a comma in them; put quotation marks round each text"

  /// - Parameter text: the line from its key on, without leading blanks.
  static func missingColon(_ text: String) -> String {
    let key = (text.hasPrefix("- ") ? text.dropFirst(2) : text[...]).prefix { $0 != ":" && $0 != " " }
    if text[key.endIndex...].first == ":" {
      return "lacks a space after the colon; write a key, a colon, a space and a value, as in “title: A friend”"
    }
    return "lacks a colon; write a key, a colon, a space and a value, as in “title: A friend”"
  }

  /// The element of `keys` with which `key` begins. It lacks its colon or the space after it, so the key ended at a
  /// colon in its value.
  static func keyWithoutColon(_ key: String, among keys: [String]) -> String? {
    keys.first { key.hasPrefix($0) && [":", " "].contains(key.dropFirst($0.count).first) }
  }

  /// Detects a key without its colon, or a dash without its space, which joins the line and the next key into one text.
  ///
  /// - Parameter stop: the colon after that next key.
  /// - Returns: nil if the text is the value of a key, because then the fault is in the line of `stop`.
  private static func keyWithoutColon(
    _ stop: TextPosition, _ source: SourceLines, _ history: ParsingHistory
  ) -> (line: Int, message: String)? {
    guard let text = history.lastPlainText, text.start.line < stop.line, text.endLine == stop.line else { return nil }
    let first = source.text(text.start.line)
    if text.start.column == source.indentation(stop.line) { return (text.start.line, missingColon(first)) }
    // A single word, followed by keys with more indentation.
    if text.start.column == source.indentation(text.start.line), !first.contains(" ") {
      return (text.start.line, missingColon(first))
    }
    guard first.hasPrefix("-"), first.dropFirst().first != " " else { return nil }
    return (text.start.line, "lacks a space after the dash; begin each member of a list with “- ”")
  }

  /// The line of an unclosed bracket or brace, if it comes before the line of `stop`.
  private static func openBracket(_ stop: TextPosition, _ source: SourceLines, _ history: ParsingHistory) -> Int? {
    if let line = history.path.openBracketLine { return min(line, stop.line) }
    // The unexpected text begins its line, so something is missing at the end of the previous line.
    let before = source.text(stop.line, columns: stop.column)
    guard !before.contains(where: { ",[]{}\"'".contains($0) }), stop.line > 1 else { return nil }
    let line = source.lastContentLine(upTo: stop.line - 1)
    guard let last = source.text(line).last(where: { $0 != " " }), !",[{".contains(last) else { return nil }
    return line
  }

  private static func message(_ problem: String, _ context: String, _ text: String, character: Character?) -> String {
    if problem.contains("tab character") || problem.contains("cannot start any token") && character == "\t" {
      return "is indented with a tab; use spaces"
    }
    if problem.contains("cannot start any token") {
      return "has a text that begins with “\(character ?? "?")”; put quotation marks round it"
    }
    if ["anchor", "alias", "tag", "directive"].contains(where: context.contains) {
      return "has a text that begins with *, &, ! or %; put quotation marks round it"
    }
    if holdsBareBrace(text) {
      return "has a text that begins with { or [; put quotation marks round it, as in \"{who} could …\""
    }
    if problem.contains("mapping values are not allowed") {
      return "has a colon too many, or is indented too far; put quotation marks round a text that holds a colon"
    }
    if context.contains("quoted scalar") {
      return "has a backslash that means nothing; put the text in single quotation marks ('…') or write \\\\"
    }
    if context.contains("block scalar") {
      return "has something after > or |; let the text begin on the next line, indented"
    }
    if problem.contains("block sequence entries") {
      return "has a “-” where no list can begin; write each member on a line of its own, under the key"
    }
    if problem.contains("'-' indicator") {
      return "breaks off a list; begin each member with “- ”, all indented alike"
    }
    if context.contains("flow") {
      return openBrackets
    }
    return "does not fit in here; indent it like its neighbours, and close quotation marks and brackets above it"
  }

  /// Whether a value begins with a brace or bracket but does not end with one, so that it is a text without quotation
  /// marks.
  private static func holdsBareBrace(_ text: String) -> Bool {
    let value = text.hasPrefix("- ") ? text.dropFirst(2)[...] : text[...]
    let rest = value.firstIndex(of: ":").map { value[value.index(after: $0)...].drop { $0 == " " } } ?? value
    guard let first = (rest.first == "{" || rest.first == "[") ? rest.first : value.first, "{[".contains(first) else {
      return false
    }
    return !text.hasSuffix("}") && !text.hasSuffix("]") && (text.contains("}") || text.contains("]"))
  }
}

/// What the parser read before it stopped, as far as it helps to explain a syntax error.
struct ParsingHistory {
  /// A text without quotation marks.
  struct PlainText {
    let start: TextPosition
    let endLine: Int
  }

  var path = NodePath()
  /// The lines of the last quoted text that spans several lines.
  private(set) var multilineQuotation: ClosedRange<Int>?
  /// The field of `multilineQuotation`.
  private(set) var quotedField: String?
  /// The last event if it is a text without quotation marks; otherwise nil.
  private(set) var lastPlainText: PlainText?

  /// The field that a fault in `line` belongs to; nil if not known.
  func field(inLine line: Int) -> String? {
    if let multilineQuotation, multilineQuotation.lowerBound == line { return quotedField }
    return path.keyLine == line ? path.description : nil
  }

  /// Records an event. Call it after `path` has moved to the event.
  mutating func record(_ event: yaml_event_t) {
    lastPlainText = nil
    path.lastLine = TextPosition(event.end_mark).line
    guard event.type == YAML_SCALAR_EVENT else { return }
    let start = TextPosition(event.start_mark)
    let end = TextPosition(event.end_mark).line
    switch event.data.scalar.style {
    case YAML_PLAIN_SCALAR_STYLE:
      lastPlainText = PlainText(start: start, endLine: end)
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      if end > start.line { (multilineQuotation, quotedField) = (start.line...end, path.description) }
    default: break
    }
  }
}

/// A position in a text.
struct TextPosition {
  /// The line, counted from 1.
  let line: Int
  /// The number of characters before the position in its line.
  let column: Int

  init(_ mark: yaml_mark_t) {
    line = Int(mark.line) + 1
    column = Int(mark.column)
  }
}
