import Text

/// Reads JSON (RFC 8259) value by value, strictly, in one pass over bytes in memory.
///
/// The caller asks for each value where it expects it. No tree is built, so the memory needed is limited by the text
/// and the stack by `deepest`. Unlike Foundation's decoder, it detects duplicate keys and reports where an error is.
///
/// A byte order mark is not accepted; the caller has to remove it.
package struct JSONReader {
  package enum ValueKind {
    case object, array, string, number, boolean, null

    /// As it stands in a sentence.
    package var name: FaultMessage {
      switch self {
      case .object: .key(.anObject)
      case .array: .key(.anArray)
      case .string: .key(.aText)
      case .number: .key(.aNumber)
      case .boolean: .key(.trueOrFalse)
      case .null: "null"
      }
    }
  }

  /// The deepest allowed nesting of objects and arrays.
  package static let deepest = 64
  /// The longest text that can be read, in bytes.
  package static let longest = 64 << 20

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// The number of open objects and arrays.
  private var depth = 0
  /// Whether an object or array was just opened and nothing in it has been read.
  private var isAfterOpening = false

  /// - Parameter bytes: have to stay valid as long as this reader and its numbers are used.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    self.bytes = bytes
    if bytes.count > Self.longest { throw error(.jsonTooLong, ["limit": "\(Self.longest >> 20)"]) }
  }

  /// The kind of the next value, without reading it.
  package mutating func kind() throws(JSONError) -> ValueKind {
    skipSpace()
    guard let byte else { throw error(.jsonNoEnd) }
    switch byte {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    default: throw error(.jsonNoValue)
    }
  }

  /// Checks that only white space is left.
  package mutating func end() throws(JSONError) {
    skipSpace()
    if byte != nil { throw error(.jsonGoesOn) }
  }

  // MARK: Objects and arrays

  /// Reads the beginning of an object. Afterwards `key()` returns its keys, and the value of each has to be read:
  ///
  ///     try json.object() while let key = try json.key() { try json.skip() }
  ///
  /// A duplicate key is returned twice.
  package mutating func object() throws(JSONError) { try begin("{") }

  /// - Returns: the next key; nil at the end of the object.
  package mutating func key() throws(JSONError) -> String? { try text()?.string }

  /// The next key, without making a `String` if possible; nil at the end of the object.
  package mutating func text() throws(JSONError) -> JSONText? {
    guard try isBefore("}") else { return nil }
    guard byte == UInt8(ascii: "\"") else { throw error(.jsonNoKey) }
    let key: JSONText
    if let plain = plainString() {
      key = JSONText(plain: plain)
    } else {
      key = JSONText(decoded: try string())
    }
    try expect(":")
    return key
  }

  /// Reads an object. A duplicate key is an error.
  ///
  /// - Parameter member: reads the value of the given key.
  package mutating func object(
    _ member: (String, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    var seen: Set<String> = []
    try object()
    while let key = try key() {
      guard seen.insert(key).inserted else { throw error(.jsonKeyTwice) }
      try member(key, &self)
    }
  }

  /// Reads an object as a dictionary. A duplicate key is an error.
  package mutating func map<Value>(
    _ value: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> [String: Value] {
    var values: [String: Value] = [:]
    try object { (key, reader) throws(JSONError) in values[key] = try value(&reader) }
    return values
  }

  /// Reads an array.
  ///
  /// - Parameter element: reads the next element.
  package mutating func array(_ element: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
    try begin("[")
    while try isBefore("]") { try element(&self) }
  }

  private mutating func begin(_ mark: Unicode.Scalar) throws(JSONError) {
    try expect(mark)
    depth += 1
    if depth > Self.deepest { throw error(.jsonTooDeep) }
    isAfterOpening = true
  }

  /// Whether another member comes before `end`. Skips the comma before it, or the end.
  private mutating func isBefore(_ end: Unicode.Scalar) throws(JSONError) -> Bool {
    let isFirst = isAfterOpening
    isAfterOpening = false
    skipSpace()
    if take(end) {
      depth -= 1
      return false
    }
    if !isFirst {
      guard take(",") else { throw error(.jsonNoComma, ["end": "\(end)"]) }
      skipSpace()
    }
    return true
  }

  // MARK: Errors

  /// An error at the present position.
  func error(_ problem: FaultText, _ values: [String: FaultMessage] = [:]) -> JSONError {
    JSONError(.key(problem, values), at: position, in: bytes)
  }

  /// The error for valid JSON that is not what the caller needs.
  package var unexpected: JSONError { error(.jsonUnexpected) }

  /// Apart, so that what reads well stays short.
  @inline(never)
  private func lacking(_ mark: Unicode.Scalar) -> JSONError { error(.jsonLacks, ["mark": "\(mark)"]) }

  // MARK: Bytes

  @inline(__always)
  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  @inline(__always)
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    position &+= 1
    return true
  }

  @inline(__always)
  mutating func skipSpace() {
    while let byte, byte <= 0x20, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position &+= 1 }
  }

  @inline(__always)
  mutating func expect(_ character: Unicode.Scalar) throws(JSONError) {
    skipSpace()
    guard take(character) else { throw lacking(character) }
  }
}

/// The text is not valid JSON, or not the JSON that was expected.
package struct JSONError: Error, Equatable, Sendable {
  /// What is wrong with the text, to follow “it”: “ends inside a text”.
  package let problem: FaultMessage
  /// Where reading stopped, counted from 1.
  package let line: Int
  /// The column, counted from 1 in characters as in an editor, not in bytes.
  package let column: Int

  /// - Parameter offset: where reading stopped, in bytes from the start of `text`.
  init(_ problem: FaultMessage, at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    let before = text[..<offset]
    let lineFeed = UInt8(ascii: "\n")
    let start = before.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    self.problem = problem
    line = before.count { $0 == lineFeed } + 1
    column = String(decoding: before[start...], as: UTF8.self).count + 1
  }
}
