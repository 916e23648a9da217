import Text

/// Computes how many columns characters and texts take.
///
/// Terminals disagree on grapheme clusters; see ``CellText`` for the width of one.
package enum CharacterWidth {
  /// The columns of `scalar`: 0 for marks above or below a letter, for joiners and for Hangul vowels and finals; 2 for
  /// wide East Asian characters and emoji; otherwise 1. Vowel signs beside a letter have a column of their own.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: return 1
    case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0x302A...0x302D, 0x3099...0x309A: return 0
    // Regional indicator letters, two of which make a flag.
    case 0x1F1E6...0x1F1FF: return 1
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3,
      0x16FF0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return scalar.isPrintable ? 1 : 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Whether `scalar` is one column wide and never combines with its neighbours. Most texts consist of such scalars;
  /// looking up the others in the Unicode tables takes fifty times as long.
  package static func isSimple(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Latin, typographic punctuation, arrows, box drawing, blocks, and shapes that are not emoji.
    case 0x20..<0x7F, 0xA1..<0xA9, 0xAF..<0x300, 0x2010...0x2027, 0x2190...0x2193, 0x2500...0x25A9: true
    case 0x25AC...0x25B5, 0x25B7...0x25BF, 0x25C1...0x25FA: true
    default: false
    }
  }

  /// Whether all scalars of `text` are simple.
  static func isSimple(_ text: String) -> Bool { simpleColumns(text) != nil }

  /// The columns of `text` after it is reduced to cells.
  package static func of(_ text: String) -> Int { columns(text) }

  package static func of(_ text: Substring) -> Int { columns(text) }

  private static func columns(_ text: some StringProtocol) -> Int {
    simpleColumns(text) ?? text.reduce(0) { $0 + CellText($1).width }
  }

  /// The columns of a text whose scalars are all simple; nil for any other text.
  static func simpleColumns(_ text: some StringProtocol) -> Int? {
    let count = text.utf8.withContiguousStorageIfAvailable { bytes in
      // Printable ASCII only. The loop has no early exit so that it can be vectorized.
      bytes.reduce(0) { max($0, $1 &- 0x20) } < 0x5F ? bytes.count : simpleColumns(bytes)
    }
    return count ?? (text.unicodeScalars.allSatisfy(isSimple) ? text.unicodeScalars.count : nil)
  }

  /// The columns of well-formed UTF-8 whose scalars are all simple; nil otherwise. Simple scalars take at most three
  /// bytes.
  private static func simpleColumns(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var columns = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] < 0xF0 else { return nil }
      let (value, length) = simpleValue(bytes, at: index)
      guard let scalar = Unicode.Scalar(value), isSimple(scalar) else { return nil }
      columns += 1
      index += length
    }
    return columns
  }

  /// The scalar at `index` of well-formed UTF-8, and its length in bytes. For scalars of at most three bytes.
  static func simpleValue(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(bytes[index + 1]) & 0x3F
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    return ((first & 0x0F) << 12 | second << 6 | UInt32(bytes[index + 2]) & 0x3F, 3)
  }
}
