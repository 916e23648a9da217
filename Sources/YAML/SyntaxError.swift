import CYaml
import Text

/// A syntax error with its line, and a message for somebody who rarely edits YAML.
///
/// libyaml reports the place where it stopped, which is often the line after the mistake. The history of parsing helps
/// to find the mistake itself.
struct SyntaxError {
  /// The line, counted from 1, never past the last line with content.
  let line: Int
  let message: FaultMessage

  init(_ parser: yaml_parser_t, _ source: SourceLines, after history: ParsingHistory) {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    if parser.error == YAML_READER_ERROR {
      line = source.line(at: parser.problem_offset)
      let scalar = Unicode.Scalar(UInt32(bitPattern: parser.problem_value))
      let name = scalar.map { FaultMessage.text($0.codePoint) } ?? FaultMessage.key(.characterNotUtf8)
      message = .key(.characterUnfit, ["character": name])
      return
    }
    let stop = TextPosition(parser.problem_mark)
    if context.contains("quoted scalar"), problem.contains("end of stream") || problem.contains("indicator") {
      line = TextPosition(parser.context_mark).line
      message = .key(.quotationOpen)
    } else if let quotation = history.multilineQuotation, quotation.upperBound == stop.line {
      // An unclosed quotation mark takes in all lines up to the next mark, and only then fails.
      line = quotation.lowerBound
      message = .key(.quotationOpen)
    } else if problem.contains("could not find expected ':'") {
      line = TextPosition(parser.context_mark).line
      message = .key(Self.missingColon(source.text(line)))
    } else if problem.contains("mapping values"), let (start, fault) = Self.keyWithoutColon(stop, source, history) {
      line = start
      message = .key(fault)
    } else if context.contains("while parsing a flow"), let start = Self.openBracket(stop, source, history) {
      line = start
      message = .key(.bracketsOpen)
    } else {
      line = source.lastContentLine(upTo: stop.line)
      let character = source.character(at: Int(parser.problem_mark.index))
      message = Self.message(problem, context, source.text(line), character: character)
    }
  }

  /// - Parameter text: the line from its key on, without leading blanks.
  static func missingColon(_ text: String) -> FaultText {
    let key = (text.hasPrefix("- ") ? text.dropFirst(2) : text[...]).prefix { $0 != ":" && $0 != " " }
    return text[key.endIndex...].first == ":" ? .noSpaceAfterColon : .noColon
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
  ) -> (line: Int, fault: FaultText)? {
    guard let text = history.lastPlainText, text.start.line < stop.line, text.endLine == stop.line else { return nil }
    let first = source.text(text.start.line)
    if text.start.column == source.indentation(stop.line) { return (text.start.line, missingColon(first)) }
    // A single word, followed by keys with more indentation.
    if text.start.column == source.indentation(text.start.line), !first.contains(" ") {
      return (text.start.line, missingColon(first))
    }
    guard first.hasPrefix("-"), first.dropFirst().first != " " else { return nil }
    return (text.start.line, .noSpaceAfterDash)
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

  private static func message(
    _ problem: String, _ context: String, _ text: String, character: Character?
  ) -> FaultMessage {
    if problem.contains("tab character") || problem.contains("cannot start any token") && character == "\t" {
      return .key(.tabIndents)
    }
    if problem.contains("cannot start any token") {
      return .key(.textBeginsWith, ["character": "\(character ?? "?")"])
    }
    if ["anchor", "alias", "tag", "directive"].contains(where: context.contains) {
      return .key(.textBeginsWithMark)
    }
    if problem.contains("YAML document") || problem.contains("directive") {
      return .key(.yamlVersion)
    }
    if holdsBareBrace(text) {
      return .key(.textBeginsWithBrace, ["brace": "{"])
    }
    if problem.contains("mapping values are not allowed") {
      return .key(.colonTooMany)
    }
    if context.contains("quoted scalar") {
      return .key(.backslashMeansNothing)
    }
    if context.contains("block scalar") {
      return .key(.textBehindBlockMark)
    }
    if problem.contains("block sequence entries") {
      return .key(.dashMisplaced)
    }
    if problem.contains("'-' indicator") {
      return .key(.listBroken)
    }
    if context.contains("flow") {
      return .key(.bracketsOpen)
    }
    return .key(.doesNotFit)
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
