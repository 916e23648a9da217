/// Puts nodes together in the order in which a parser comes upon them.
struct NodeBuilder {
  /// A collection that is not closed yet.
  private struct Part {
    let isMapping: Bool
    let line: Int
    /// The key whose value is next.
    var key: (name: String, line: Int)?
    var entries: [Node.Entry] = []
    var members: [Node] = []
  }

  private var parts: [Part] = []
  /// The outermost node, once it is whole.
  private(set) var root: Node?

  /// A scalar; in a mapping by turns a key and a value.
  mutating func add(_ scalar: Node.Scalar, line: Int) {
    if let last = parts.indices.last, parts[last].isMapping, parts[last].key == nil {
      parts[last].key = (scalar.string, line)
    } else {
      add(Node(line: line, content: .scalar(scalar)))
    }
  }

  mutating func open(isMapping: Bool, line: Int) {
    parts.append(Part(isMapping: isMapping, line: line))
  }

  /// Closes what was opened last.
  mutating func close() {
    guard let part = parts.popLast() else { return }
    add(Node(line: part.line, content: part.isMapping ? .mapping(part.entries) : .sequence(part.members)))
  }

  private mutating func add(_ node: Node) {
    guard let last = parts.indices.last else {
      root = node
      return
    }
    if let key = parts[last].key {
      parts[last].key = nil
      parts[last].entries.append(Node.Entry(key: key.name, keyLine: key.line, value: node))
    } else {
      parts[last].members.append(node)
    }
  }
}
