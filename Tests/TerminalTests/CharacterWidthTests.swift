import Testing

@testable import Terminal

@Suite struct CharacterWidthTests {
  /// Simple texts are counted in a fast path, which must agree with the widths of the cells.
  @Test func textWidthEqualsCellWidth() {
    let parts = [
      "a", " ", "~", "\u{7F}", "\u{1B}", "\u{A0}", "¡", "©", "é", "e\u{301}", "ÿ", "\u{2FF}", "\u{300}", "“", "…", "→",
      "─",
      "●", "▸", "▲", "\u{25AA}", "\u{25FB}", "中", "👍", "👨‍👩‍👧", "🇦🇹", "\u{200D}", "\u{FFFD}", "𝒜",
    ]
    for first in parts {
      for second in parts {
        for text in [first, first + second, "abc" + second + first] {
          let expected = text.reduce(0) { $0 + CellText($1).width }
          #expect(CharacterWidth.of(text) == expected, "\(text.unicodeScalars.map(\.value))")
          #expect(CharacterWidth.of(text[...]) == expected)
          #expect(StyledLine(text).width == expected)
        }
      }
    }
  }

  @Test func lineWidthIsTheSumOfItsSpans() {
    var line = StyledLine("você ")
    line.append("中中", .bold)
    line.pad(to: 12)
    #expect(line.width == 12)
    #expect((line + StyledLine("●")).width == 13)
    #expect((line + StyledLine("●")).text == "você 中中   ●")
  }
}
