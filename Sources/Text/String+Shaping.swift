extension String {
  /// The text with a capital first letter.
  package var capitalizedAtStart: String {
    // Fast path: most texts have a capital already, and finding the first character takes time.
    if let first = utf8.first, first < 0x80, !(0x61...0x7A).contains(first) { return self }
    // Some scripts have capitals that stand at no start, and some letters another form there: “ნ” stays, “ǆ” becomes “ǅ”.
    guard let first = unicodeScalars.first else { return self }
    return first.properties.titlecaseMapping + String(unicodeScalars.dropFirst())
  }

  /// The text without white space at either end.
  package var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The text without `mark` at its end, if it is there once; only one is removed.
  package func trimming(_ mark: Character) -> String { last == mark ? String(dropLast()) : self }

  /// The text with `filler` put before it until it has `width` characters.
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
