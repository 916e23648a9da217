/// Text set in lines of a given width.
package enum TextLayout {
  /// Breaks `text` between words; a word that is wider than a line is broken itself. Line breaks in it are kept.
  ///
  /// - Parameter width: columns, at least 2 so that every character fits.
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

  /// The same for what nearly all texts are: words with one blank between them, none wider than a line, each scalar a
  /// column. nil for others.
  private static func wrapSimple(_ text: String, width: Int) -> [String]? {
    guard CharacterWidth.isSimple(text) else { return nil }
    return text.utf8.withContiguousStorageIfAvailable { bytes -> [String]? in
      var lines: [String] = []
      var (line, lineColumns) = (bytes.startIndex, 0)
      var (word, wordColumns) = (bytes.startIndex, 0)
      for end in bytes.startIndex...bytes.endIndex {
        if end < bytes.endIndex, bytes[end] != UInt8(ascii: " ") {
          // All bytes of a scalar but the first look like this.
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
