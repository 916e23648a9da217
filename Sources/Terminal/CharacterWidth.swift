/// The one table of widths. Terminals differ on clusters, so texts are reduced to scalars on which they agree.
package enum CharacterWidth {
  /// Columns that `scalar` takes: 0 for combining marks, 2 for East Asian wide ones and emoji, else 1.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Whether `scalar` is a cell of its own whatever stands beside it, and one column wide: what nearly all texts are made
  /// of. Others are looked up in the tables of Unicode, which takes fifty times as long.
  package static func isSimple(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Latin; the punctuation of typesetters; arrows; lines, blocks and shapes up to the first that emoji fonts show.
    case 0x20..<0x7F, 0xA1..<0xA9, 0xAF..<0x300, 0x2010...0x2027, 0x2190...0x2193, 0x2500...0x25A9: true
    case 0x25AC...0x25B5, 0x25B7...0x25BF, 0x25C1...0x25FA: true
    default: false
    }
  }

  /// Whether each scalar of `text` is simple.
  static func isSimple(_ text: String) -> Bool { isPlain(text.utf8) || text.unicodeScalars.allSatisfy(isSimple) }

  /// Columns that `text` takes once it is reduced to cells.
  package static func of(_ text: String) -> Int { columns(text) }

  package static func of(_ text: Substring) -> Int { columns(text) }

  private static func columns(_ text: some StringProtocol) -> Int {
    if isPlain(text.utf8) { return text.utf8.count }
    if text.unicodeScalars.allSatisfy(isSimple) { return text.unicodeScalars.count }
    return text.reduce(0) { $0 + CellText($1).width }
  }

  /// Whether `bytes` are printable ASCII and nothing else.
  private static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
    // Looks at many at once; to stop at the first would take longer.
    bytes.withContiguousStorageIfAvailable { $0.reduce(0) { max($0, $1 &- 0x20) } < 0x5F }
      ?? bytes.allSatisfy { $0 &- 0x20 < 0x5F }
  }
}
