/// Assembles bytes into characters, one byte at a time. A character may arrive in two pieces, which `get_wch` would
/// lose.
struct UTF8Assembler: Hashable, Sendable {
  private var bytes: [UInt8] = []

  /// Whether no character is incomplete.
  var isEmpty: Bool { bytes.isEmpty }

  /// Takes the next byte.
  ///
  /// - Returns: the character that the byte completes, if any. Bytes that are no UTF-8 become U+FFFD, so that what was
  ///   typed is never shorter than it looks: a passphrase with such a character is refused.
  mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
    if byte < 0x80 { return end() + [Unicode.Scalar(byte)] }
    if byte >= 0xC0 {
      let broken = end()
      guard Self.length(from: byte) > 1 else { return broken + [Self.replacement] }
      bytes = [byte]
      return broken
    }
    guard let first = bytes.first else { return [Self.replacement] }
    bytes.append(byte)
    guard bytes.count == Self.length(from: first) else { return [] }
    defer { bytes = [] }
    return [String(validating: bytes, as: UTF8.self)?.unicodeScalars.first ?? Self.replacement]
  }

  /// Stops waiting for the rest of a character. Returns U+FFFD if one was incomplete.
  mutating func end() -> [Unicode.Scalar] {
    defer { bytes = [] }
    return bytes.isEmpty ? [] : [Self.replacement]
  }

  /// What stands for bytes that are no UTF-8.
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

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
