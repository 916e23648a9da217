/// Breaks text into lines of a given width.
package enum TextLayout {
  /// Breaks `text` between words. A word that is wider than a line is broken too. Line breaks in `text` are kept.
  ///
  /// - Parameter width: columns; 2 if less.
  package static func wrap(_ text: String, width: Int) -> [String] {
    let width = max(width, 2)
    if let lines = wrapSimple(text, width: width) { return lines }
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

  /// Fast path for most texts: single blanks between words, no word wider than a line, every scalar one column wide.
  ///
  /// - Returns: nil for any other text.
  private static func wrapSimple(_ text: String, width: Int) -> [String]? {
    guard CharacterWidth.isSimple(text) else { return nil }
    return text.utf8.withContiguousStorageIfAvailable { bytes -> [String]? in
      var lines: [String] = []
      var (line, lineColumns) = (bytes.startIndex, 0)
      var (word, wordColumns) = (bytes.startIndex, 0)
      for end in bytes.startIndex...bytes.endIndex {
        if end < bytes.endIndex, bytes[end] != UInt8(ascii: " ") {
          // Count scalars: skip UTF-8 continuation bytes.
          if bytes[end] & 0xC0 != 0x80 { wordColumns += 1 }
          continue
        }
        if wordColumns == 0 || wordColumns > width { return nil }
        if lineColumns + wordColumns > width {
          lines.append(String(decoding: bytes[line..<word - 1], as: UTF8.self))
          (line, lineColumns) = (word, 0)
        }
        lineColumns += wordColumns + 1
        (word, wordColumns) = (end + 1, 0)
      }
      return lines.isEmpty ? [text] : lines + [String(decoding: bytes[line...], as: UTF8.self)]
    } ?? nil
  }

  /// `text` if it fits into `width` columns; otherwise the part that fits before an ellipsis, or "" if nothing fits.
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
      if used + columns > width, !piece.isEmpty {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += columns
    }
    return pieces + [piece]
  }
}
