import CYaml
import Text

/// Builds the nodes of a YAML text from the events of libyaml, and stops as soon as the limits are exceeded.
///
/// A reader without limits could be attacked: aliases grow exponentially, and deep nesting overflows the stack. Parsing
/// events takes linear time and little memory if it is stopped in time.
struct YAMLParser {
  let file: String
  let limits: Limits

  /// - Returns: the outermost node; nil if the text has none.
  /// - Throws: `Diagnostic` if the text is not YAML in UTF-8, is too large, too deep or too wide, has a duplicate key,
  ///   or uses anchors, aliases, custom tags or a second document.
  func parse(_ bytes: [UInt8]) throws(Diagnostic) -> Node? {
    guard bytes.count <= limits.bytes else {
      throw diagnostic(nil, .yamlTooLarge, ["limit": "\(limits.bytes / 1024)"])
    }
    // Remove a byte order mark, which some editors write and libyaml would count as a column.
    let bytes = bytes.starts(with: [UInt8].byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
    let source = SourceLines(bytes)
    if let line = source.firstLineNotUTF8 {
      throw diagnostic(line, .yamlNotUtf8)
    }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw diagnostic(nil, .yamlNoMemory) }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    let result: Result<Node?, Diagnostic> = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return Result { () throws(Diagnostic) in try readEvents(&parser, source) }
    }
    return try result.get()
  }

  private func readEvents(_ parser: inout yaml_parser_t, _ source: SourceLines) throws(Diagnostic) -> Node? {
    var history = ParsingHistory()
    var builder = NodeBuilder()
    var documents = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        let error = SyntaxError(parser, source, after: history)
        throw Diagnostic(
          file: file, line: error.line, field: history.field(inLine: error.line), message: error.message)
      }
      defer { yaml_event_delete(&event) }
      let line = Int(event.start_mark.line) + 1
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return builder.root
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 { throw diagnostic(line, .yamlSecondDocument) }
      case YAML_ALIAS_EVENT:
        history.path.enterValue()
        throw diagnostic(line, .yamlAlias, at: history.path.description)
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        try enter(&history.path, key: text, line)
        try refuse(anchor: scalar.anchor, tag: scalar.tag, line, history.path)
        let isQuoted = [YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE].contains(scalar.style)
        // A text after > or | begins on the next line.
        let isBlock = [YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE].contains(scalar.style) && !text.isEmpty
        let lastLine = TextPosition(event.end_mark).line
        builder.add(Node.Scalar(string: text, isQuoted: isQuoted, lastLine: lastLine), line: isBlock ? line + 1 : line)
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        try enter(&history.path, key: nil, line)
        try refuse(anchor: start.anchor, tag: start.tag, line, history.path)
        history.path.push(isMapping: false, isBracketed: start.style == YAML_FLOW_SEQUENCE_STYLE)
        try checkDepth(history.path, line)
        builder.open(isMapping: false, line: line)
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        // A mapping without a brace of its own: a single key with its value in a list.
        let isInBrackets = start.style == YAML_FLOW_MAPPING_STYLE && event.start_mark.index == event.end_mark.index
        if isInBrackets { history.path.noteKeyInBrackets() }
        try enter(&history.path, key: nil, line)
        try refuse(anchor: start.anchor, tag: start.tag, line, history.path)
        history.path.push(isMapping: true)
        try checkDepth(history.path, line)
        builder.open(isMapping: true, line: line)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        history.path.pop()
        builder.close()
      default:
        break
      }
      history.record(event)
    }
  }

  /// - Parameter key: the key; nil for a collection, which may be a value but not a key.
  private func enter(_ path: inout NodePath, key: String?, _ line: Int) throws(Diagnostic) {
    if path.nodes >= limits.nodes {
      throw diagnostic(line, .yamlTooMany, ["limit": "\(limits.nodes)"])
    }
    path.nodes += 1
    guard path.expectsKey else { return path.enterValue() }
    guard let key else {
      throw diagnostic(line, .yamlBracesForKey, ["brace": "{"])
    }
    if let first = path.enterKey(key, line: line) {
      throw diagnostic(line, .yamlKeyTwice, ["first": "\(first)"], at: path.description)
    }
    if path.keyCount > limits.keys {
      throw diagnostic(line, .yamlTooManyKeys, ["limit": "\(limits.keys)"])
    }
  }

  private func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, _ line: Int, _ path: NodePath
  ) throws(Diagnostic) {
    if anchor != nil { throw diagnostic(line, .yamlAnchor, at: path.description) }
    if tag != nil { throw diagnostic(line, .yamlTag, at: path.description) }
  }

  private func checkDepth(_ path: NodePath, _ line: Int) throws(Diagnostic) {
    if path.depth > limits.depth { throw diagnostic(line, .yamlTooDeep, ["limit": "\(limits.depth)"]) }
  }

  private func diagnostic(
    _ line: Int?, _ key: FaultText, _ values: [String: FaultMessage] = [:], at field: String? = nil
  ) -> Diagnostic {
    Diagnostic(file: file, line: line, field: field, message: .key(key, values))
  }
}
