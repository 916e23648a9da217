import Glibc
import Testing
import Text

@testable import Terminal

/// Of the C library, whose header has it for other systems.
@_silgen_name("wcwidth") private func systemWidth(_ scalar: wchar_t) -> Int32

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

  /// What has more columns on a terminal than are kept free for it is drawn over.
  @Test func nothingIsNarrowerThanTheSystemSays() throws {
    let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    try #require(systemWidth(0x4E2D) == 2)
    for value in UInt32(0x20)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value), case let columns = Int(systemWidth(wchar_t(value))), columns > 0 else {
        continue
      }
      let cell = CellText(Character(scalar))
      #expect(cell.text.isEmpty || cell.width >= columns, "\(scalar.codePoint)")
    }
    // Of a number sign with its number, each has a column.
    #expect(CharacterWidth.of("\u{600}\u{661}") == 2)
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
