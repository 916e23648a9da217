/// The way from the outermost collection of a YAML text to the event that is read now.
struct Trail {
  private struct Collection {
    let isMapping: Bool
    /// Members so far; of a mapping, its keys.
    var count = 0
    /// The key whose value is or was read last, and its line.
    var key: String?
    var keyLine = 0
    var expectsKey: Bool
    /// The line of each key so far.
    var lines: [String: Int] = [:]
  }

  private var open: [Collection] = []

  /// Keys and values so far, in the whole file.
  var nodes = 0

  var depth: Int { open.count }

  /// Whether the next node is a key.
  var expectsKey: Bool { open.last?.expectsKey ?? false }

  /// Keys in the innermost mapping so far; 0 in a list.
  var keyCount: Int { open.last.map { $0.isMapping ? $0.count : 0 } ?? 0 }

  /// The line of the innermost key.
  var keyLine: Int? { open.last { $0.isMapping }?.keyLine }

  /// Such as `items[3].text`; nil at the top.
  var path: String? {
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

  /// - Returns: the line where the innermost mapping had this key before, nil if it is new.
  mutating func enterKey(_ key: String, line: Int) -> Int? {
    guard let last = open.indices.last else { return nil }
    open[last].count += 1
    open[last].key = key
    open[last].keyLine = line
    open[last].expectsKey = false
    return open[last].lines.updateValue(line, forKey: key)
  }

  /// A value of a mapping or a member of a list begins.
  mutating func enterValue() {
    guard let last = open.indices.last else { return }
    if open[last].isMapping { open[last].expectsKey = true } else { open[last].count += 1 }
  }

  mutating func push(isMapping: Bool) {
    open.append(Collection(isMapping: isMapping, expectsKey: isMapping))
  }

  mutating func pop() {
    open.removeLast()
  }
}
