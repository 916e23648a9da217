/// Reads JSON value by value, each where and as its caller expects it, in one pass and without a tree in memory.
///
/// What is not expected is a fault. So depth is bounded by the callers' own nesting, and memory by the text's length.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  // MARK: Structure

  /// - Parameter field: reads the value of the field it is given the name of. No name comes twice.
  mutating func object(_ field: (String, inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    var names: Set<String> = []
    try members { (name, reader) throws(JSONFault) in
      guard names.insert(name).inserted else { throw reader.fault }
      try field(name, &reader)
    }
  }

  /// An object as a dictionary. No name comes twice.
  mutating func map<Value>(
    _ value: (inout JSONReader) throws(JSONFault) -> Value
  ) throws(JSONFault) -> [String: Value] {
    var values: [String: Value] = [:]
    try members { (name, reader) throws(JSONFault) in
      guard values.updateValue(try value(&reader), forKey: name) == nil else { throw reader.fault }
    }
    return values
  }

  private mutating func members(
    _ member: (String, inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try expect(UInt8(ascii: "{"))
    if takes(UInt8(ascii: "}")) { return }
    repeat {
      let name = try string()
      try expect(UInt8(ascii: ":"))
      try member(name, &self)
    } while takes(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
  }

  mutating func array(_ element: (inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    try expect(UInt8(ascii: "["))
    if takes(UInt8(ascii: "]")) { return }
    repeat { try element(&self) } while takes(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
  }

  /// Makes sure that nothing but blanks is left.
  mutating func end() throws(JSONFault) {
    skipBlanks()
    guard position == bytes.count else { throw fault }
  }

  // MARK: Values

  /// Whether the next value is null, which is then passed.
  mutating func null() throws(JSONFault) -> Bool {
    guard takes(UInt8(ascii: "n")) else { return false }
    for letter in "ull".utf8 {
      guard position < bytes.count, bytes[position] == letter else { throw fault }
      position += 1
    }
    return true
  }

  mutating func integer() throws(JSONFault) -> Int {
    guard let value = Int(try numberText()) else { throw fault }
    return value
  }

  /// Finite.
  mutating func number() throws(JSONFault) -> Double {
    guard let value = Double(try numberText()), value.isFinite else { throw fault }
    return value
  }

  mutating func string() throws(JSONFault) -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") {
      guard bytes[position] >= 0x20 else { throw fault }
      position += 1
    }
    guard position < bytes.count else { throw fault }
    if bytes[position] == UInt8(ascii: "\\") { return try escapedString(from: start) }
    position += 1
    return try text(bytes[start..<position - 1])
  }

  /// The value that `read` makes of the next string.
  mutating func string<Value>(_ read: (String) -> Value?) throws(JSONFault) -> Value {
    guard let value = read(try string()) else { throw fault }
    return value
  }

  /// The text of what `read` reads.
  mutating func text<Value>(
    of read: (inout JSONReader) throws(JSONFault) -> Value
  ) throws(JSONFault) -> (value: Value, json: ArraySlice<UInt8>) {
    skipBlanks()
    let start = position
    let value = try read(&self)
    return (value, bytes[start..<position])
  }

  var fault: JSONFault { JSONFault(offset: position) }

  // MARK: Marks

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func takes(_ mark: UInt8) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == mark else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ mark: UInt8) throws(JSONFault) {
    guard takes(mark) else { throw fault }
  }

  // MARK: Parts of values

  private func text(_ utf8: some Sequence<UInt8>) throws(JSONFault) -> String {
    guard let text = String(validating: utf8, as: UTF8.self) else { throw fault }
    return text
  }

  /// Whole and broken numbers as JSON spells them: no plus, no leading zeros, digits on both sides of the point.
  private mutating func numberText() throws(JSONFault) -> String {
    skipBlanks()
    let start = position
    passOptional("-")
    let first = position
    try passDigits()
    guard position == first + 1 || bytes[first] != UInt8(ascii: "0") else { throw fault }
    if passOptional(".") { try passDigits() }
    if passOptional("eE") {
      passOptional("+-")
      try passDigits()
    }
    return try text(bytes[start..<position])
  }

  @discardableResult
  private mutating func passOptional(_ marks: String) -> Bool {
    guard position < bytes.count, marks.utf8.contains(bytes[position]) else { return false }
    position += 1
    return true
  }

  private mutating func passDigits() throws(JSONFault) {
    let start = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
    guard position > start else { throw fault }
  }

  private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
    var utf8 = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 0x20 else { throw fault }
      position += 1
      if byte == UInt8(ascii: "\"") { return try text(utf8) }
      if byte == UInt8(ascii: "\\") { utf8 += try escape() } else { utf8.append(byte) }
    }
    throw fault
  }

  /// What stands for the letter after a backslash, as UTF-8.
  private mutating func escape() throws(JSONFault) -> [UInt8] {
    guard position < bytes.count else { throw fault }
    position += 1
    switch bytes[position - 1] {
    case UInt8(ascii: "\""): return [0x22]
    case UInt8(ascii: "\\"): return [0x5C]
    case UInt8(ascii: "/"): return [0x2F]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var units = [try codeUnit()]
      if UTF16.isLeadSurrogate(units[0]) {
        guard passOptional("\\"), passOptional("u") else { throw fault }
        units.append(try codeUnit())
      }
      guard let scalars = String(validating: units, as: UTF16.self) else { throw fault }
      return Array(scalars.utf8)
    default: throw fault
    }
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt16 {
    guard position + 4 <= bytes.count else { throw fault }
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(UnicodeScalar(bytes[position])).hexDigitValue else { throw fault }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
