/// A value of a YAML text, with the line on which it begins, counted from 1.
struct Node {
  struct Scalar {
    /// As it stands in the text, with its escapes read and its lines folded.
    let string: String
    let isQuoted: Bool

    /// What YAML takes for nothing at all.
    var isNull: Bool { !isQuoted && ["", "~", "null", "Null", "NULL"].contains(string) }
  }

  /// A key of a mapping with its value.
  struct Entry {
    let key: String
    let keyLine: Int
    let value: Node
  }

  enum Content {
    case scalar(Scalar)
    /// In the order of the text; no key stands there twice.
    case mapping([Entry])
    case sequence([Node])
  }

  let line: Int
  let content: Content

  var scalar: Scalar? { if case .scalar(let scalar) = content { scalar } else { nil } }

  var isMapping: Bool { if case .mapping = content { true } else { false } }
}
