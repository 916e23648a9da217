/// The path from the outermost collection of a YAML text to the event that is being read.
struct NodePath {
  private struct Collection {
    let isMapping: Bool
    /// Whether the collection is a list in brackets.
    let isBracketed: Bool
    /// The number of members so far; in a mapping, of keys.
    var count = 0
    /// The last key read, and its line.
    var key: String?
    var keyLine = 0
    var expectsKey: Bool
    /// The line of each key so far.
    var lines: [String: Int] = [:]
    /// For a list in brackets: the line on which a key with a value follows, where a closing bracket may be missing.
    var openBracketLine: Int?
  }

  private var open: [Collection] = []

  /// The number of keys and values so far, in the whole file.
  var nodes = 0
  /// The line on which the last event ends.
  var lastLine = 1

  /// The number of open collections.
  var depth: Int { open.count }

  /// Whether the next node is a key.
  var expectsKey: Bool { open.last?.expectsKey ?? false }

  /// The number of keys in the innermost mapping so far; 0 in a list.
  var keyCount: Int { open.last.map { $0.isMapping ? $0.count : 0 } ?? 0 }

  /// The line of the innermost key.
  var keyLine: Int? { open.last { $0.isMapping }?.keyLine }

  /// The line on which the innermost list in brackets seems to lack its closing bracket; nil if it does not.
  var openBracketLine: Int? { open.last?.openBracketLine }

  /// The path, such as `items[3].text`; nil at the top.
  var description: String? {
    var path = ""
    for collection in open {
      if !collection.isMapping {
        path += "[\(max(collection.count, 1))]"
      } else if let key = collection.key {
        path += (path.isEmpty ? "" : ".") + key.prefix(40)
      }
    }
    return path.isEmpty ? nil : path
  }

  /// - Returns: the line where the innermost mapping had this key before; nil if the key is new.
  mutating func enterKey(_ key: String, line: Int) -> Int? {
    guard let last = open.indices.last else { return nil }
    open[last].count += 1
    open[last].key = key
    open[last].keyLine = line
    open[last].expectsKey = false
    return open[last].lines.updateValue(line, forKey: key)
  }

  /// Moves to the value of the current key, or to the next member of a list.
  mutating func enterValue() {
    guard let last = open.indices.last else { return }
    if open[last].isMapping { open[last].expectsKey = true } else { open[last].count += 1 }
  }

  /// Records a key with a value in a list in brackets, as in `[1, key: 2]`. YAML allows it, but usually the closing
  /// bracket before it was forgotten.
  mutating func noteKeyInBrackets() {
    guard let last = open.indices.last, open[last].isBracketed, open[last].openBracketLine == nil else { return }
    open[last].openBracketLine = lastLine
  }

  mutating func push(isMapping: Bool, isBracketed: Bool = false) {
    open.append(Collection(isMapping: isMapping, isBracketed: isBracketed, expectsKey: isMapping))
  }

  mutating func pop() {
    open.removeLast()
  }
}
