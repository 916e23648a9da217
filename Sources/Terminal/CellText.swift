import Text

/// A character reduced to what all terminals show in the same way.
///
/// A grapheme cluster keeps its first scalar and up to two combining marks. A family emoji keeps its first member, a flag
/// becomes its two letters. Control characters and those that change the direction of text become U+FFFD, so that no text
/// from a user or a file can control the terminal.
package struct CellText: Hashable, Sendable {
  /// The text of each cell, in order: a scalar of width 1 or 2 with its marks.
  package let parts: [String]
  /// Columns of all parts together.
  package let width: Int

  package init(_ character: Character) {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii != 0x7F {
      parts = [String(character)]
      width = 1
      return
    }
    let scalars = character.unicodeScalars
    if let letters = Self.flagLetters(scalars) {
      parts = letters
      width = letters.count
      return
    }
    guard let first = scalars.first, first.isPrintable, CharacterWidth.of(first) > 0 else {
      parts = ["\u{FFFD}"]
      width = 1
      return
    }
    var text = String(first)
    for mark in scalars.dropFirst().filter({ $0.properties.generalCategory == .nonspacingMark }).prefix(2)
    where !(0xFE00...0xFE0F).contains(mark.value) && mark.value < 0xE0000 {
      text.unicodeScalars.append(mark)
    }
    parts = [text]
    width = CharacterWidth.of(first)
  }

  private static func flagLetters(_ scalars: String.UnicodeScalarView) -> [String]? {
    let letters = scalars.compactMap { scalar -> String? in
      guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
      return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41).map { String($0) }
    }
    return letters.count == scalars.count ? letters : nil
  }
}
