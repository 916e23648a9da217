/// The characters that screens and charts are drawn with, in a Unicode and an ASCII version. Each is one column wide,
/// except the ASCII ellipsis.
package struct GlyphSet: Hashable, Sendable {
  private let isUnicode: Bool

  package var rule: String { isUnicode ? "─" : "-" }
  package var progressDone: String { isUnicode ? "━" : "#" }
  package var progressLeft: String { isUnicode ? "─" : "-" }
  package var focus: String { isUnicode ? "▸" : ">" }
  package var chosen: String { isUnicode ? "●" : "*" }
  package var notChosen: String { isUnicode ? "○" : "o" }
  /// The marks of values: the user's, the other person's, one whose side is uncertain, and one of an earlier result.
  package var mine: String { isUnicode ? "●" : "*" }
  package var theirs: String { isUnicode ? "■" : "#" }
  package var open: String { isUnicode ? "○" : "o" }
  package var before: String { isUnicode ? "◇" : ":" }
  package var zero: String { isUnicode ? "│" : "|" }
  package var whiskerStart: String { isUnicode ? "├" : "[" }
  package var whiskerEnd: String { isUnicode ? "┤" : "]" }
  package var whiskerOverZero: String { isUnicode ? "┼" : "+" }
  package var intervalOverZero: String { isUnicode ? "┿" : "+" }
  package var whisker: String { isUnicode ? "─" : "-" }
  package var interval: String { isUnicode ? "━" : "=" }
  package var fulcrum: String { isUnicode ? "▲" : "^" }
  package var ellipsis: String { isUnicode ? "…" : "..." }
  package var dot: String { isUnicode ? "·" : "-" }
  package var minus: String { isUnicode ? "−" : "-" }
  package var left: String { isUnicode ? "◄" : "<" }
  package var right: String { isUnicode ? "►" : ">" }
  package var up: String { isUnicode ? "↑" : "^" }
  package var down: String { isUnicode ? "↓" : "v" }
  /// Eight bar heights, from low to full. In ASCII they are strokes at increasing heights.
  package var heights: [String] { isUnicode ? Self.unicodeHeights : Self.asciiHeights }

  private static let unicodeHeights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let asciiHeights = ["_", ",", ".", "-", "'", "\"", "^", "^"]

  package static let unicode = GlyphSet(isUnicode: true)
  package static let ascii = GlyphSet(isUnicode: false)

  package static func suited(to capabilities: Capabilities) -> GlyphSet { capabilities.unicode ? unicode : ascii }

  /// `text` in the characters of this set. In ASCII, typographic characters become their nearest ASCII ones, Latin letters
  /// lose their accents, and everything else becomes a question mark.
  package func shown(_ text: String) -> String {
    guard !isUnicode, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.map { character -> String in
      switch character {
      case "’", "‘": "'"
      case "“", "”": "\""
      case "–", "−", "‑": "-"
      case "—": " - "
      case "…": "..."
      case "·", "•": "-"
      case "→": ">"
      case "←": "<"
      case "↑": "^"
      case "↓": "v"
      case "▸": ">"
      case "×": "x"
      case _ where character.isASCII: String(character)
      default: Self.plainLetters(character)
      }
    }.joined()
  }

  package func shown(_ lines: [StyledLine]) -> [StyledLine] {
    isUnicode ? lines : lines.map { StyledLine($0.spans.map { $0.map(shown) }) }
  }

  /// A Latin letter without its accents (é becomes e), or a question mark for anything else.
  private static func plainLetters(_ character: Character) -> String {
    let name = character.unicodeScalars.first?.properties.name ?? ""
    for (prefix, isSmall) in [("LATIN SMALL LETTER ", true), ("LATIN CAPITAL LETTER ", false)] {
      guard name.hasPrefix(prefix), let letter = name.dropFirst(prefix.count).split(separator: " ").first,
        letter.count == 1
      else { continue }
      return isSmall ? letter.lowercased() : String(letter)
    }
    return "?"
  }
}
