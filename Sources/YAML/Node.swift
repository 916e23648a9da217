/// A value of a YAML text, and the line on which it begins, counted from 1.
struct Node {
  struct Scalar {
    /// The text with escapes replaced and lines joined.
    let string: String
    let isQuoted: Bool
    /// The line on which the text ends, or a later one before the next value.
    let lastLine: Int

    /// Whether YAML reads the text as null.
    var isNull: Bool { !isQuoted && ["", "~", "null", "Null", "NULL"].contains(string) }
  }

  /// A key of a mapping with its value.
  struct MappingEntry {
    let key: String
    let keyLine: Int
    let value: Node
  }

  enum NodeContent {
    case scalar(Scalar)
    /// The entries in the order of the text. Keys are unique.
    case mapping([MappingEntry])
    case sequence([Node])
  }

  let line: Int
  let content: NodeContent

  var scalar: Scalar? { if case .scalar(let scalar) = content { scalar } else { nil } }

  var isMapping: Bool { if case .mapping = content { true } else { false } }
}

/// Builds a tree of nodes from the events of a parser.
struct NodeBuilder {
  /// A collection that is not closed yet.
  private struct OpenCollection {
    let isMapping: Bool
    let line: Int
    /// The key whose value comes next.
    var key: (name: String, line: Int)?
    var entries: [Node.MappingEntry] = []
    var members: [Node] = []
  }

  private var parts: [OpenCollection] = []
  /// The outermost node; nil until it is complete.
  private(set) var root: Node?

  /// Adds a scalar. In a mapping, keys and values alternate.
  mutating func add(_ scalar: Node.Scalar, line: Int) {
    if let last = parts.indices.last, parts[last].isMapping, parts[last].key == nil {
      parts[last].key = (scalar.string, line)
    } else {
      add(Node(line: line, content: .scalar(scalar)))
    }
  }

  mutating func open(isMapping: Bool, line: Int) {
    parts.append(OpenCollection(isMapping: isMapping, line: line))
  }

  /// Closes the collection that was opened last.
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
      parts[last].entries.append(Node.MappingEntry(key: key.name, keyLine: key.line, value: node))
    } else {
      parts[last].members.append(node)
    }
  }
}
