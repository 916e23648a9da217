/// Assembles bytes into characters, one byte at a time. A character may arrive in two pieces, which `get_wch` would
/// lose.
struct UTF8Assembler: Hashable, Sendable {
  private var bytes: [UInt8] = []

  /// Whether no character is incomplete.
  var isEmpty: Bool { bytes.isEmpty }

  /// The scalar that `byte` completes; nil if none. Invalid UTF-8 is dropped.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if byte < 0x80 {
      bytes = []
      return Unicode.Scalar(byte)
    }
    if byte >= 0xC0 {
      bytes = Self.length(from: byte) > 1 ? [byte] : []
      return nil
    }
    guard let first = bytes.first else { return nil }
    bytes.append(byte)
    guard bytes.count == Self.length(from: first) else { return nil }
    defer { bytes = [] }
    let text = String(validating: bytes, as: UTF8.self)
    return text?.unicodeScalars.first
  }

  /// The number of bytes in a character that begins with `byte`; 1 if it cannot begin one.
  static func length(from byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
