import Terminal
import Testing

struct CellTests {
  private static let styles = Style.Ink.allCases.flatMap { ink in
    (0..<8).map { Style(ink, bold: $0 & 1 != 0, dim: $0 & 2 != 0, reversed: $0 & 4 != 0) }
  }

  @Test(arguments: ["", " ", "a", "─", "日", "👩", "é", "e\u{301}", "e\u{301}\u{302}", "\u{10FFFD}", "a\u{1D167}"])
  func storesTextAndStyle(_ text: String) {
    for style in Self.styles {
      let cell = FrameCell(text: text, style: style)
      #expect(Array(cell.text.unicodeScalars) == Array(text.unicodeScalars))
      #expect(cell.style == style)
    }
  }

  @Test func keepsItsTextWhenItsStyleChanges() {
    for style in Self.styles {
      var cell = FrameCell(text: "e\u{301}", style: Style(.partner, bold: true))
      cell.style = style
      #expect(cell == FrameCell(text: "e\u{301}", style: style))
    }
  }

  @Test func changesOnePropertyOfAStyleAtATime() {
    for style in Self.styles {
      var changed = style
      changed.isBold.toggle()
      changed.isDim.toggle()
      changed.isReversed.toggle()
      changed.ink = .partner
      #expect(
        changed == Style(.partner, bold: !style.isBold, dim: !style.isDim, reversed: !style.isReversed))
    }
  }
}
