import CYaml

/// Composes the nodes of a YAML text from the events of the parser underneath Yams, and stops at the first thing that
/// could make that costly.
///
/// Yams' own nodes are not used. It composes whatever it is given: an alias used as a key takes exponential time, a
/// mapping quadratic time, and deep nesting the stack; and its regular expressions and dates bring in ICU, 50 MB of it.
/// The events take linear time and little memory when they are stopped in time. They also tell the line of a key that
/// stands there twice, which Yams does not.
struct Composer {
  let file: String
  let limits: Limits

  /// - Returns: the outermost node, nil where the text holds none.
  /// - Throws: `Fault` for a text that is not YAML in UTF-8, that is too large, too deep or too wide, that has a key
  ///   twice, or that uses anchors, aliases, own tags or a second document.
  func compose(_ bytes: [UInt8]) throws(Fault) -> Node? {
    guard bytes.count <= limits.bytes else {
      throw fault(nil, "is larger than \(limits.bytes / 1024) KiB; split or shorten it")
    }
    let source = SourceLines(bytes)
    if let line = source.firstLineNotUTF8 {
      throw fault(line, "has something that is not UTF-8 text; save the file in the encoding UTF-8")
    }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw fault(nil, "could not be read: out of memory") }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    let outcome: Result<Node?, Fault> = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return Result { () throws(Fault) in try walk(&parser, source) }
    }
    return try outcome.get()
  }

  private func walk(_ parser: inout yaml_parser_t, _ source: SourceLines) throws(Fault) -> Node? {
    var trail = Trail()
    var builder = NodeBuilder()
    var documents = 0
    /// A quotation mark that is never closed takes in all lines up to the next one, and only then makes trouble.
    var quoted: (lines: ClosedRange<Int>, path: String?)?
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        let complaint = Complaint(parser, source)
        if let quoted, quoted.lines.upperBound == complaint.line, quoted.lines.count > 1 {
          throw fault(quoted.lines.lowerBound, Complaint.openQuotation, at: quoted.path)
        }
        let isAtKey = trail.keyLine == complaint.line
        throw fault(complaint.line, complaint.message, at: isAtKey ? trail.path : nil)
      }
      defer { yaml_event_delete(&event) }
      let line = Int(event.start_mark.line) + 1
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return builder.root
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 { throw fault(line, "begins a second document here (---); one file holds one") }
      case YAML_ALIAS_EVENT:
        trail.enterValue()
        throw fault(
          line, "uses an alias (*); write the value out, or put quotation marks round a text with *", at: trail.path)
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        try enter(&trail, key: text, line)
        try refuse(anchor: scalar.anchor, tag: scalar.tag, line, trail)
        let isQuoted = [YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE].contains(scalar.style)
        let end = Int(event.end_mark.line) + 1
        if isQuoted, end > line { quoted = (line...end, trail.path) }
        builder.add(Node.Scalar(string: text, isQuoted: isQuoted), line: line)
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        try enter(&trail, key: nil, line)
        try refuse(anchor: start.anchor, tag: start.tag, line, trail)
        try open(&trail, isMapping: false, line)
        builder.open(isMapping: false, line: line)
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        try enter(&trail, key: nil, line)
        try refuse(anchor: start.anchor, tag: start.tag, line, trail)
        try open(&trail, isMapping: true, line)
        builder.open(isMapping: true, line: line)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        trail.pop()
        builder.close()
      default:
        break
      }
    }
  }

  /// - Parameter key: nil for a collection, which may be a value but not a key.
  private func enter(_ trail: inout Trail, key: String?, _ line: Int) throws(Fault) {
    if trail.nodes >= limits.nodes {
      throw fault(line, "is the end of \(limits.nodes) keys and values, and there are more; split or shorten the file")
    }
    trail.nodes += 1
    guard trail.expectsKey else { return trail.enterValue() }
    guard let key else {
      throw fault(
        line, "has braces or brackets where a key should be; put quotation marks round a text that begins with { or [")
    }
    if let first = trail.enterKey(key, line: line) {
      throw fault(line, "stands here a second time, first in line \(first); keep one of them", at: trail.path)
    }
    if trail.keyCount > limits.keys {
      throw fault(line, "is the end of \(limits.keys) keys in one mapping, and there are more; shorten it")
    }
  }

  private func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, _ line: Int, _ trail: Trail
  ) throws(Fault) {
    if anchor != nil {
      throw fault(
        line, "uses an anchor (&); leave it out, or put quotation marks round a text that begins with &", at: trail.path
      )
    }
    if tag != nil {
      throw fault(
        line, "uses a tag (!); leave it out, or put quotation marks round a text that begins with !", at: trail.path)
    }
  }

  private func open(_ trail: inout Trail, isMapping: Bool, _ line: Int) throws(Fault) {
    trail.push(isMapping: isMapping)
    if trail.depth > limits.depth {
      throw fault(line, "is nested more than \(limits.depth) levels deep; a file of this kind needs no more than 6")
    }
  }

  private func fault(_ line: Int?, _ message: String, at field: String? = nil) -> Fault {
    Fault(file: file, line: line, field: field, message: message)
  }
}
