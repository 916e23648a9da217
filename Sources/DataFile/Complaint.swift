import CYaml

/// What the YAML parser found wrong with a text, in words for somebody who edits such a file once a year.
struct Complaint {
  let line: Int
  let message: String

  init(_ parser: yaml_parser_t, _ source: SourceLines) {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    if parser.error == YAML_READER_ERROR {
      line = source.line(at: parser.problem_offset)
      let name = Unicode.Scalar(UInt32(bitPattern: parser.problem_value))?.codePoint ?? "that is not UTF-8"
      message = "has a character that a text cannot hold (\(name)); take it out"
      return
    }
    let here = Int(parser.problem_mark.line) + 1
    if context.contains("quoted scalar"), problem.contains("end of stream") || problem.contains("indicator") {
      line = Int(parser.context_mark.line) + 1
      message = Self.openQuotation
      return
    }
    line = min(here, source.lineCount)
    let text = source.text(line)
    message = Self.message(problem, context, text, character: source.character(at: Int(parser.problem_mark.index)))
  }

  static let openQuotation = "begins a text with a quotation mark that is not closed; close it"

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
    if problem.contains("could not find expected ':'") {
      return "lacks a colon; write a key, a colon, a space and a value, as in “title: A friend”"
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
      return "has brackets or braces that are not closed, or lacks a comma in them; put quotation marks round each text"
    }
    return "does not fit in here; indent it like its neighbours, and close quotation marks and brackets above it"
  }

  /// A brace that begins a text makes a mapping of it; what follows then makes no sense to the parser.
  private static func holdsBareBrace(_ text: String) -> Bool {
    let value = text.hasPrefix("- ") ? text.dropFirst(2)[...] : text[...]
    let rest = value.firstIndex(of: ":").map { value[value.index(after: $0)...].drop { $0 == " " } } ?? value
    guard let first = (rest.first == "{" || rest.first == "[") ? rest.first : value.first, "{[".contains(first) else {
      return false
    }
    return !text.hasSuffix("}") && !text.hasSuffix("]") && (text.contains("}") || text.contains("]"))
  }
}
