/// The signs that the screens draw with, all of width 1; one set for Unicode and one for ASCII.
package struct Glyphs: Hashable, Sendable {
  package let rule: String
  package let progressDone: String
  package let progressLeft: String
  package let focus: String
  package let chosen: String
  package let notChosen: String
  package let estimate: String
  package let zero: String
  package let zeroAlone: String
  package let whiskerStart: String
  package let whiskerEnd: String
  package let whisker: String
  package let interval: String
  package let fulcrum: String
  package let ellipsis: String
  package let dot: String
  package let minus: String
  package let up: String
  package let down: String
  /// Eight heights, from low to full.
  package let heights: [String]

  package static let unicode = Glyphs(
    rule: "─", progressDone: "━", progressLeft: "─", focus: "▸", chosen: "●", notChosen: "○", estimate: "●",
    zero: "│", zeroAlone: "·", whiskerStart: "├", whiskerEnd: "┤", whisker: "─", interval: "━", fulcrum: "▲",
    ellipsis: "…", dot: "·", minus: "−", up: "↑", down: "↓",
    heights: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])

  package static let ascii = Glyphs(
    rule: "-", progressDone: "#", progressLeft: "-", focus: ">", chosen: "*", notChosen: "o", estimate: "O",
    zero: "|", zeroAlone: ":", whiskerStart: "|", whiskerEnd: "|", whisker: "-", interval: "=", fulcrum: "^",
    ellipsis: "...", dot: "-", minus: "-", up: "^", down: "v",
    heights: [".", ":", "-", "=", "+", "*", "#", "@"])

  package static func suited(to capabilities: Capabilities) -> Glyphs { capabilities.unicode ? unicode : ascii }

  /// `text` in what this set can show: outside Unicode, typographic signs become their ASCII kin and letters that cannot
  /// be shown a question mark.
  package func shown(_ text: String) -> String {
    guard self == .ascii, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
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

  /// A Latin letter without its accents (André is shown as Andre), else a question mark.
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
