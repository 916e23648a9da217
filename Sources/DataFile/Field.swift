/// One value in a data file, with its place. Asking for a type that it does not have records a fault and gives a
/// harmless stand-in, which is dropped together with the rest of the file.
package struct Field {
  let node: Node
  package let path: String
  let log: FaultLog
  /// The line of the key whose value this is.
  var keyLine: Int?

  /// Counted from 1: of a collection under a key, the line of the key, where one looks for what it lacks.
  package var line: Int {
    (isScalar ? nil : keyLine) ?? node.line
  }

  /// Records that this value is wrong.
  package func fault(_ message: @autoclosure () -> String) {
    log.add(message(), line: line, field: path.isEmpty ? nil : path)
  }

  /// Records that this value is so wrong that faults found after it would mean nothing; they are left out.
  package func lastFault(_ message: String) {
    fault(message)
    log.close()
  }

  /// Faults recorded so far, in the whole file: for telling whether reading a part added any.
  package var faultCount: Int { log.count }

  package func integer(in range: ClosedRange<Int>) -> Int {
    number("a whole number", in: range) { Int($0) }
  }

  package func number(in range: ClosedRange<Double>) -> Double {
    number("a number", in: range) { Double($0) }
  }

  private func number<Number>(
    _ wanted: String, in range: ClosedRange<Number>, _ make: (String) -> Number?
  ) -> Number {
    if let scalar = node.scalar, let number = make(scalar.string), range.contains(number) {
      if scalar.isQuoted { fault("has to be \(wanted) without quotation marks") }
      return number
    }
    fault("has to be \(wanted) from \(range.lowerBound) to \(range.upperBound)\(butSays)")
    return range.lowerBound
  }

  package func flag() -> Bool {
    guard let scalar = node.scalar, let value = Bool(scalar.string) else {
      fault("has to be true or false\(butSays)")
      return false
    }
    if scalar.isQuoted { fault("has to be \(value) without quotation marks") }
    return value
  }

  /// One word of a closed vocabulary.
  package func choice<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Word?
  where Word.RawValue == String {
    if let scalar = node.scalar, let word = Word(rawValue: scalar.string) { return word }
    let words = Word.allCases.map(\.rawValue)
    if let scalar = node.scalar, let near = Spelling.nearest(to: scalar.string, in: words) {
      fault("says \(scalar.string.quoted), which is unknown here; did you mean \(near.quoted)?")
    } else {
      fault("has to be \(words.count > 1 ? "one of " : "")\(words.joined(separator: ", "))\(butSays)")
    }
    return nil
  }

  /// The members of a list, as many as are allowed.
  package func list(count: ClosedRange<Int>) -> [Field] {
    guard case .sequence(let sequence) = node.content else {
      fault("has to be a list\(butSays)")
      return []
    }
    if !count.contains(sequence.count) {
      let wanted =
        count.lowerBound == count.upperBound
        ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
      fault("has \(sequence.count) \(sequence.count == 1 ? "member" : "members"); it needs \(wanted)")
    }
    return sequence.prefix(count.upperBound).enumerated().map {
      Field(node: $1, path: "\(path)[\($0 + 1)]", log: log)
    }
  }

  package func fields() -> Fields { Fields(self) }

  /// The keys and values of a mapping whose keys are free, in the order of the file.
  package func entries(maximum: Int = 2_000) -> [(key: String, value: Field)] {
    guard case .mapping(let mapping) = node.content else {
      fault(
        path.isEmpty
          ? "has to begin with a key, a colon and a value, such as “format: 1”\(butSays)"
          : "has to be made of keys, each with a value\(butSays)")
      return []
    }
    if mapping.count > maximum { fault("has \(mapping.count) entries; \(maximum) are allowed") }
    return mapping.prefix(maximum).map { entry in
      let path = (path.isEmpty ? "" : path + ".") + entry.key.prefix(40)
      return (entry.key, Field(node: entry.value, path: path, log: log, keyLine: entry.keyLine))
    }
  }

  /// Whether the value is a scalar and not a collection.
  package var isScalar: Bool { node.scalar != nil }

  /// Whether the value is what YAML takes for nothing at all, such as `null`.
  package var isNull: Bool { node.scalar?.isNull == true }

  var isMapping: Bool { node.isMapping }

  /// The end of a sentence that tells what stands here instead.
  var butSays: String {
    switch node.content {
    case .scalar(let scalar) where scalar.isNull: ", but is empty"
    case .scalar(let scalar): ", but says \(scalar.string.quoted)"
    case .mapping: ", but is a mapping of keys to values"
    case .sequence: ", but is a list"
    }
  }
}
