import CYaml

/// Walks the events of a YAML text, building nothing, and stops at the first thing that could make composing it costly.
///
/// Yams composes whatever it is given: an alias used as a key takes exponential time, a mapping quadratic time, and deep
/// nesting the stack. Its events are internal, so this asks the parser underneath, which takes linear time and
/// constant memory when it is stopped in time.
struct Guard {
  let file: String
  let limits: Limits

  /// - Throws: `Fault` for a text that is too large, too deep, too wide, or that uses anchors, aliases or own tags.
  func check(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= limits.bytes else {
      throw fault(nil, "is larger than \(limits.bytes / 1024) KiB; split or shorten it")
    }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw fault(nil, "could not be read: out of memory") }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    let outcome: Result<Void, Fault> = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return Result { () throws(Fault) in try walk(&parser) }
    }
    try outcome.get()
  }

  private func walk(_ parser: inout yaml_parser_t) throws(Fault) {
    /// Scalars and collections directly inside each open collection.
    var children: [(isMapping: Bool, count: Int)] = []
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
        throw fault(Int(parser.problem_mark.line) + 1, "is not well-formed YAML here: \(problem)")
      }
      defer { yaml_event_delete(&event) }
      let line = Int(event.start_mark.line) + 1
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return
      case YAML_ALIAS_EVENT:
        throw fault(line, "uses an alias (*…); write the value out instead")
      case YAML_SCALAR_EVENT:
        try refuse(anchor: event.data.scalar.anchor, tag: event.data.scalar.tag, line)
        try count(&children, line)
      case YAML_SEQUENCE_START_EVENT:
        try refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, line)
        try open(&children, isMapping: false, line)
      case YAML_MAPPING_START_EVENT:
        try refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, line)
        try open(&children, isMapping: true, line)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        children.removeLast()
      default:
        break
      }
    }
  }

  private func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, _ line: Int
  ) throws(Fault) {
    if anchor != nil { throw fault(line, "uses an anchor (&…); write the value out instead") }
    if tag != nil { throw fault(line, "uses a tag (!…); leave it out") }
  }

  private func open(_ children: inout [(isMapping: Bool, count: Int)], isMapping: Bool, _ line: Int) throws(Fault) {
    try count(&children, line)
    children.append((isMapping, 0))
    if children.count > limits.depth {
      throw fault(line, "is nested more than \(limits.depth) levels deep; a questionnaire needs no more than 6")
    }
  }

  private func count(_ children: inout [(isMapping: Bool, count: Int)], _ line: Int) throws(Fault) {
    guard let last = children.indices.last else { return }
    children[last].count += 1
    if children[last].isMapping, children[last].count > 2 * limits.keys {
      throw fault(line, "has more than \(limits.keys) keys in one mapping; shorten it")
    }
  }

  private func fault(_ line: Int?, _ message: String) -> Fault {
    Fault(file: file, line: line, message: message)
  }
}
