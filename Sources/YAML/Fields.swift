import Text

/// A mapping with known keys. Every key that is asked for becomes known; `end()` reports all others.
package final class Fields {
  private let field: Field
  private let path: String
  /// The entries in file order. A linear search is enough, because most mappings have only a few keys.
  private let entries: [Node.MappingEntry]
  private var asked: [String] = []
  /// Diagnostics about missing keys, by key. One is retracted if the key turns out to be misspelt.
  private var missing: [String: Int] = [:]

  init(_ field: Field) {
    self.field = field
    path = field.path
    entries = field.mapping()
  }

  package var line: Int { field.line }

  /// Records a fault about the mapping as a whole.
  package func fault(_ key: FaultText, _ values: @autoclosure () -> [String: FaultMessage] = [:]) {
    field.fault(key, values())
  }

  /// The number of diagnostics in the whole file so far. Compare two counts to see whether reading a part added any.
  package var faultCount: Int { field.faultCount }

  package func optional(_ key: String) -> Field? {
    if !asked.contains(key) { asked.append(key) }
    return entries.first { $0.key == key }.map { Field($0, field.log, in: path) }
  }

  /// The value of `key`. A missing key is recorded as a fault, and gives nil.
  package func required(_ key: String) -> Field? {
    let value = optional(key)
    if value == nil { lack([key], .keyLacking, ["key": .text(key)]) }
    return value
  }

  /// Records that all of `keys` are missing, unless the value is no mapping, which was recorded already.
  package func lack(_ keys: [String], _ fault: FaultText, _ values: [String: FaultMessage] = [:]) {
    guard field.isMapping else { return }
    let handle = field.log.add(.key(fault, values), line: field.line, field: field.path.isEmpty ? nil : field.path)
    for key in keys { missing[key] = handle }
  }

  package func text(_ key: String, maximum: Int = 400) -> String { required(key)?.text(maximum: maximum) ?? "" }

  package func integer(_ key: String, in range: ClosedRange<Int>) -> Int {
    required(key)?.integer(in: range) ?? range.lowerBound
  }

  package func flag(_ key: String, default value: Bool) -> Bool { optional(key)?.flag() ?? value }

  package func choice<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) -> Word?
  where Word.RawValue == String {
    required(key)?.choice(type)
  }

  package func list(_ key: String, count: ClosedRange<Int>) -> [Field] { required(key)?.list(count: count) ?? [] }

  package func fields(_ key: String) -> Fields? { required(key)?.fields() }

  /// Records a fault for each key that was not asked for. Call it after reading all known keys.
  package func end() {
    for entry in entries where !asked.contains(entry.key) && !field.log.isFull {
      let (key, value) = (entry.key, Field(entry, field.log, in: path))
      let absent = asked.filter { key in !entries.contains { $0.key == key } }
      if let near = SpellingSuggestion.nearest(to: key, in: absent) {
        if let handle = missing[near] { field.log.retract(handle) }
        value.faultAtKey(.keyNear, ["near": .text(near)])
      } else if let begun = SyntaxError.keyWithoutColon(key, among: absent) {
        if let handle = missing[begun] { field.log.retract(handle) }
        value.faultAtKey(SyntaxError.missingColon(key))
      } else {
        value.faultAtKey(.keyUnknown, ["known": .list(asked)])
      }
    }
  }
}

extension Field {
  func faultAtKey(_ key: FaultText, _ values: [String: FaultMessage] = [:]) {
    log.add(.key(key, values), line: keyLine ?? line, field: path)
  }
}
