import Yams

/// One value in a data file, with its place. Asking for a type that it does not have records a fault and gives a
/// harmless stand-in, which is dropped together with the rest of the file.
package struct Field {
  let node: Node
  package let path: String
  let log: FaultLog

  /// Counted from 1.
  package var line: Int { node.mark?.line ?? 1 }

  /// Records that this value is wrong.
  package func fault(_ message: String) {
    log.add(message, line: line, field: path.isEmpty ? nil : path)
  }

  /// The text of a scalar, as it stands in the file: `no` is "no" and `1:30` is "1:30".
  ///
  /// - Parameter maximum: letters allowed; an empty text is a fault.
  package func text(maximum: Int = 400) -> String {
    guard case .scalar(let scalar) = node else {
      fault("has to be a text, not a \(kind)")
      return ""
    }
    let text = scalar.string.split(whereSeparator: \.isNewline).joined(separator: " ")
    if text.allSatisfy(\.isWhitespace) { fault("is empty; write a text") }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      fault("has a control character; leave it out")
    }
    if text.count > maximum { fault("has \(text.count) letters; \(maximum) are allowed") }
    return text
  }

  package func integer(in range: ClosedRange<Int>) -> Int {
    guard case .scalar(let scalar) = node, let number = Int(scalar.string), range.contains(number) else {
      fault("has to be a whole number from \(range.lowerBound) to \(range.upperBound)\(butSays)")
      return range.lowerBound
    }
    return number
  }

  package func number(in range: ClosedRange<Double>) -> Double {
    guard case .scalar(let scalar) = node, let number = Double(scalar.string), range.contains(number) else {
      fault("has to be a number from \(range.lowerBound) to \(range.upperBound)\(butSays)")
      return range.lowerBound
    }
    return number
  }

  package func flag() -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      fault("has to be true or false\(butSays)")
      return false
    }
  }

  /// One word of a closed vocabulary.
  package func choice<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Word?
  where Word.RawValue == String {
    if case .scalar(let scalar) = node, let word = Word(rawValue: scalar.string) { return word }
    fault("has to be one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))\(butSays)")
    return nil
  }

  /// The members of a list.
  package func list(count: ClosedRange<Int>) -> [Field] {
    guard case .sequence(let sequence) = node else {
      fault("has to be a list, not a \(kind)")
      return []
    }
    if !count.contains(sequence.count) {
      let wanted =
        count.lowerBound == count.upperBound
        ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
      fault("has \(sequence.count) members; it needs \(wanted)")
    }
    return sequence.enumerated().map { Field(node: $1, path: "\(path)[\($0 + 1)]", log: log) }
  }

  package func fields() -> Fields { Fields(self) }

  /// The keys and values of a mapping whose keys are free, in the order of the file.
  package func entries(maximum: Int = 2_000) -> [(key: String, value: Field)] {
    guard case .mapping(let mapping) = node else {
      fault("has to be a mapping of names to values, not a \(kind)")
      return []
    }
    if mapping.count > maximum { fault("has \(mapping.count) entries; \(maximum) are allowed") }
    return mapping.compactMap { key, value in
      guard let name = key.scalar?.string else {
        fault("has a key that is not a text")
        return nil
      }
      return (name, Field(node: value, path: path.isEmpty ? name : "\(path).\(name)", log: log))
    }
  }

  /// Whether the value is a scalar and not a collection.
  package var isScalar: Bool { node.scalar != nil }

  private var kind: String {
    switch node {
    case .scalar: "single value"
    case .mapping: "mapping"
    case .sequence: "list"
    case .alias: "alias"
    }
  }

  private var butSays: String {
    switch node {
    case .scalar(let scalar): ", but says “\(scalar.string.prefix(40))”"
    default: ", not a \(kind)"
    }
  }
}
