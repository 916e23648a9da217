extension String {
  /// The text with a capital at its start.
  package var capitalizedAtStart: String {
    // Most texts have one already, and looking at what a character is made of takes time.
    if let first = utf8.first, first < 0x80, !(0x61...0x7A).contains(first) { return self }
    return prefix(1).uppercased() + dropFirst()
  }

  /// Without white space at either end.
  package var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Without one `mark` at its end.
  package func trimming(_ mark: Character) -> String { last == mark ? String(dropLast()) : self }

  /// With `filler` before it, up to `width` characters.
  package func padded(to width: Int, with filler: Character = " ") -> String {
    String(repeating: filler, count: max(0, width - count)) + self
  }

  /// Pads the string with trailing spaces to `width` characters.
  package func padding(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

extension [UInt8] {
  /// The byte order mark that some programs write at the start of a UTF-8 file.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
