import Text

/// A value in a YAML file, with its location.
///
/// Asking for a type that the value does not have records a fault and returns a placeholder. The caller of
/// ``YAMLReader/read(_:file:limits:_:)`` never sees the placeholder, because the file is then refused.
package struct Field {
  /// The position of a value in the collection that contains it.
  enum Step {
    case key(String, line: Int)
    /// The number of a list member, counted from 1.
    case member(Int)
  }

  let node: Node
  let log: DiagnosticLog
  /// The path of the collection that contains the value, and the position in it; nil for the whole file.
  private let parent: String
  private let step: Step?

  init(_ node: Node, _ log: DiagnosticLog, in parent: String = "", at step: Step? = nil) {
    self.node = node
    self.log = log
    self.parent = parent
    self.step = step
  }

  /// The path of the value, such as `items[3].text`; empty for the whole file. Computed on demand, because most values
  /// have no faults.
  package var path: String {
    switch step {
    case .key(let key, _): (parent.isEmpty ? "" : parent + ".") + String(key.prefix(40))
    case .member(let number): "\(parent)[\(number)]"
    case nil: parent
    }
  }

  /// The line of the value's key; nil for a list member.
  var keyLine: Int? { if case .key(_, let line) = step { line } else { nil } }

  /// The line for diagnostics, counted from 1: the first line of a text; for a collection under a key, the line of the
  /// key.
  package var line: Int {
    (isScalar ? nil : keyLine) ?? node.line
  }

  /// Records that this value is wrong.
  package func fault(_ key: FaultText, _ values: @autoclosure () -> [String: FaultMessage] = [:]) {
    log.add(.key(key, values()), line: line, field: path.isEmpty ? nil : path)
  }

  /// Records that a text is wrong, with the first of its lines for which `isFaulty` is true.
  package func fault(
    _ key: FaultText, _ values: [String: FaultMessage], inLineWhere isFaulty: (String) -> Bool
  ) {
    guard !log.isFull else { return }
    let last = max(node.scalar?.lastLine ?? 0, node.line)
    let faulty = log.source.firstLine(in: node.line...last, where: isFaulty)
    log.add(.key(key, values), line: faulty ?? line, field: path.isEmpty ? nil : path)
  }

  /// Records a fault and drops all later ones, because they would mean nothing.
  package func lastFault(_ key: FaultText, _ values: [String: FaultMessage]) {
    fault(key, values)
    log.close()
  }

  /// The number of diagnostics in the whole file so far. Compare two counts to see whether reading a part added any.
  package var faultCount: Int { log.count }

  package func integer(in range: ClosedRange<Int>) -> Int {
    number(.aWholeNumber, in: range) { Int($0) }
  }

  package func number(in range: ClosedRange<Double>) -> Double {
    number(.aNumber, in: range) { Double($0) }
  }

  private func number<Number>(
    _ wanted: FaultText, in range: ClosedRange<Number>, _ make: (String) -> Number?
  ) -> Number {
    if let scalar = node.scalar, let number = make(scalar.string), range.contains(number) {
      if scalar.isQuoted { fault(.notToQuote, ["wanted": .key(wanted)]) }
      return number
    }
    fault(
      .numberWanted,
      [
        "wanted": .key(wanted), "least": "\(range.lowerBound)", "most": "\(range.upperBound)", "found": butSays,
      ])
    return range.lowerBound
  }

  package func flag() -> Bool {
    guard let scalar = node.scalar, let value = Bool(scalar.string) else {
      fault(.flagWanted, ["found": butSays])
      return false
    }
    if scalar.isQuoted { fault(.notToQuote, ["wanted": "\(value)"]) }
    return value
  }

  /// The case of `Word` that the text names. Any other text is recorded as a fault, and gives nil.
  package func choice<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Word?
  where Word.RawValue == String {
    if let scalar = node.scalar, let word = Word(rawValue: scalar.string) { return word }
    let words = Word.allCases.map(\.rawValue)
    if let scalar = node.scalar, let near = SpellingSuggestion.nearest(to: scalar.string, in: words) {
      fault(.wordNear, ["found": .text(scalar.string.quoted), "near": .text(near.quoted)])
    } else {
      fault(words.count > 1 ? .wordWanted : .oneWordWanted, ["words": .list(words), "found": butSays])
    }
    return nil
  }

  /// The members of a list, at most the upper bound of `count`. Records a fault if there are fewer or more.
  package func list(count: ClosedRange<Int>) -> [Field] {
    guard case .sequence(let sequence) = node.content else {
      fault(.listWanted, ["found": butSays])
      return []
    }
    if !count.contains(sequence.count) {
      let (least, most) = ("\(count.lowerBound)", "\(count.upperBound)")
      let wanted =
        least == most ? .text(least) : FaultMessage.key(.range, ["least": .text(least), "most": .text(most)])
      fault(sequence.count == 1 ? .oneMember : .members, ["count": "\(sequence.count)", "wanted": wanted])
    }
    let path = path
    return sequence.prefix(count.upperBound).enumerated().map { Field($1, log, in: path, at: .member($0 + 1)) }
  }

  package func fields() -> Fields { Fields(self) }

  /// The keys and values of a mapping with arbitrary keys, in the order of the file.
  package func entries(maximum: Int = 2_000) -> [(key: String, value: Field)] {
    let path = path
    return mapping(maximum: maximum).map { ($0.key, Field($0, log, in: path)) }
  }

  /// The keys and values of a mapping, without locations. Records a fault if the value is no mapping or is too large.
  func mapping(maximum: Int = 2_000) -> [Node.MappingEntry] {
    guard case .mapping(let mapping) = node.content else {
      fault(path.isEmpty ? .fileOfKeysWanted : .keysWanted, ["found": butSays])
      return []
    }
    if mapping.count > maximum { fault(.tooManyEntries, ["count": "\(mapping.count)", "limit": "\(maximum)"]) }
    return mapping.count > maximum ? Array(mapping.prefix(maximum)) : mapping
  }

  /// Whether the value is a single text or number, not a mapping or list.
  package var isScalar: Bool { node.scalar != nil }

  /// Whether the value is empty or `null`.
  package var isNull: Bool { node.scalar?.isNull == true }

  var isMapping: Bool { node.isMapping }

  /// Whether the value is a mapping that has one of `keys`.
  package func hasKey(among keys: Set<String>) -> Bool {
    guard case .mapping(let entries) = node.content else { return false }
    return entries.contains { keys.contains($0.key) }
  }

  /// The end of a message, which says what the file has instead.
  var butSays: FaultMessage {
    switch node.content {
    case .scalar(let scalar) where scalar.isNull: .key(.butEmpty)
    case .scalar(let scalar): .key(.butSays, ["found": .text(scalar.string.quoted)])
    case .mapping: .key(.butMapping)
    case .sequence: .key(.butList)
    }
  }
}

extension Field {
  /// The value of `entry`.
  init(_ entry: Node.MappingEntry, _ log: DiagnosticLog, in parent: String) {
    self.init(entry.value, log, in: parent, at: .key(entry.key, line: entry.keyLine))
  }

  /// The text as written: `no` is "no" and `1:30` is "1:30". Lines are joined by blanks.
  ///
  /// Records a fault for an empty text, for control characters and for invisible characters.
  ///
  /// - Parameter maximum: the most characters.
  package func text(maximum: Int = 400) -> String {
    guard let scalar = node.scalar else {
      fault(.textWanted, ["found": butSays, "hint": quotationHint])
      return ""
    }
    if !scalar.isQuoted, scalar.string.hasSuffix("\""), scalar.string.count(where: { $0 == "\"" }) == 1 {
      fault(.quotationUnbegun)
      return scalar.string
    }
    // Fast path: most texts hold only characters that are always allowed.
    if !scalar.isNull, scalar.string.utf8.count <= maximum, Self.isPlain(scalar.string) { return scalar.string }
    // Computed only if needed: at the first use, joining parts of a text makes the program look up protocol
    // conformances.
    let text =
      scalar.string.contains(where: \.isNewline)
      ? scalar.string.split(whereSeparator: \.isNewline).joined(separator: " ") : scalar.string
    if scalar.isNull || text.allSatisfy(\.isWhitespace) {
      fault(.textEmpty)
    } else if text.count > maximum {
      fault(.tooManyLetters, ["count": "\(text.count)", "limit": "\(maximum)"])
    }
    if let scalar = text.unicodeScalars.first(where: Self.isUnwanted) {
      fault(scalar == "\t" ? .tabInText : .invisibleCharacter, ["character": .text(scalar.codePoint)])
    }
    if text.contains(where: { $0.unicodeScalars.count > Self.marks }) {
      fault(.tooManyMarks, ["limit": "\(Self.marks)"])
    }
    return text
  }

  /// Whether `text` contains only printable ASCII, typographic quotation marks, dashes and ellipses, and is not blank.
  private static func isPlain(_ text: String) -> Bool {
    var letters = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20: continue
      case 0x21..<0x7F, 0x2010...0x201F, 0x2026: letters += 1
      default: return false
      }
    }
    return letters > 0
  }

  /// The most code points in one character. The longest common emoji have ten.
  private static let marks = 16

  /// A hint for a text that begins with a placeholder but lacks quotation marks: YAML reads it as a mapping.
  private var quotationHint: FaultMessage {
    switch node.content {
    case .mapping(let entries) where entries.allSatisfy { $0.value.scalar?.isNull ?? false }:
      .key(.hintBrace, ["brace": "{"])
    case .sequence: .key(.hintBracket)
    default: ""
    }
  }

  /// Whether a character is not allowed: control characters and invisible format characters, except those that some
  /// scripts and emoji need: joiners, direction marks, the letters of a flag, and soft hyphens.
  private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: true
    case .format:
      !(scalar.isPrintable || scalar.isJoiner || scalar.isDirectionMark || scalar.isFlagTag || scalar.value == 0xAD)
    default: false
    }
  }
}
