/// Text set in lines of a given width.
package enum TextLayout {
  /// Breaks `text` between words; a word that is wider than a line is broken itself. Line breaks in it are kept.
  ///
  /// - Parameter width: columns, at least 2 so that every character fits.
  package static func wrap(_ text: String, width: Int) -> [String] {
    let width = max(width, 2)
    if isOneLine(text, width: width) { return [text] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
      var lines: [String] = []
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ") {
        for piece in pieces(of: word, width: width) {
          let columns = CharacterWidth.of(piece)
          if used > 0, used + 1 + columns > width {
            lines.append(line)
            (line, used) = ("", 0)
          }
          if used > 0 { line += " " }
          line += piece
          used += columns + (used > 0 ? 1 : 0)
        }
      }
      return lines + [line]
    }
  }

  /// Whether breaking `text` would give it back as it is.
  private static func isOneLine(_ text: String, width: Int) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: " ") && before == byte) { return false }
      before = byte
    }
    return before != UInt8(ascii: " ") && CharacterWidth.of(text) <= width
  }

  /// `text`, or as much of it as fits with an ellipsis behind it.
  package static func fit(_ text: String, width: Int, ellipsis: String = "…") -> String {
    guard CharacterWidth.of(text) > width else { return text }
    let room = width - CharacterWidth.of(ellipsis)
    guard room > 0 else { return "" }
    var result = ""
    var used = 0
    for character in text {
      let columns = CellText(character).width
      if used + columns > room { break }
      result.append(character)
      used += columns
    }
    return result + ellipsis
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    guard CharacterWidth.of(word) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let columns = CellText(character).width
      if used + columns > width {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += columns
    }
    return pieces + [piece]
  }
}
