/// Reads JSON (RFC 8259) value by value, strictly, from bytes in memory.
///
/// Foundation's decoder builds a tree first, takes several times as long, hides a key that stands there twice, and says
/// of what is wrong neither where nor which key. A filter that has to name every fault needs all three.
struct JSONReader {
  enum Kind {
    case object, array, string, number, boolean, null

    var name: String {
      switch self {
      case .object: "an object"
      case .array: "an array"
      case .string: "a text"
      case .number: "a number"
      case .boolean: "true or false"
      case .null: "null"
      }
    }
  }

  /// Values inside one another; more is no input of ours.
  static let depth = 64

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// An object has begun and no key of it was read.
  private var isAfterOpening = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// What the next value is, without reading it.
  mutating func kind() throws(LineFault) -> Kind {
    skipSpace()
    guard let byte else { throw fault("ends where a value is expected") }
    switch byte {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    default: throw fault("has no value here")
    }
  }

  /// Reads the beginning of an object; then `key` gives its keys, and the value of each has to be read.
  ///
  ///     try json.object()
  ///     while let key = try json.key() { try json.skip() }
  mutating func object() throws(LineFault) {
    try expect("{")
    isAfterOpening = true
  }

  /// - Returns: nil at the end of the object.
  mutating func key() throws(LineFault) -> String? {
    let isFirst = isAfterOpening
    isAfterOpening = false
    skipSpace()
    if take("}") { return nil }
    if !isFirst {
      guard take(",") else { throw fault("lacks a comma or “}”") }
      skipSpace()
    }
    guard byte == UInt8(ascii: "\"") else { throw fault("lacks a key in quotation marks") }
    let key = try string()
    try expect(":")
    return key
  }

  /// - Throws: where anything but blanks is left.
  mutating func end() throws(LineFault) {
    skipSpace()
    if byte != nil { throw fault("goes on after its end") }
  }

  // MARK: Parts

  func fault(_ problem: String) -> LineFault {
    LineFault(.brokenJSON, "The line is not JSON: it \(problem) (column \(position + 1)).")
  }

  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  func slice(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[range] }

  mutating func advance() { position += 1 }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  mutating func expect(_ character: Unicode.Scalar) throws(LineFault) {
    skipSpace()
    guard take(character) else { throw fault("lacks “\(character)”") }
  }

  /// Takes `character` if it comes next.
  mutating func skips(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    return take(character)
  }
}
