import Terminal
import TestTerminal
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

/// Characters with several parts on the canvas.
struct WritingTests {
  @Test(arguments: WritingSample.all) func aCanvasKeepsEveryPart(sample: WritingSample) {
    var canvas = Canvas(Size(columns: 60, rows: 1))
    let end = canvas.draw(sample.text + "|", column: 3, row: 0)
    #expect(canvas.text(row: 0) == "   " + sample.text + "|")
    #expect(canvas[end - 1, 0].text == "|" && end == 4 + CharacterWidth.of(sample.text))
  }

  @Test(arguments: WritingSample.all) func linesBreakBetweenCharacters(sample: WritingSample) {
    let lines = TextLayout.wrap(sample.text, width: CellText.widest)
    #expect(lines.joined().filter { $0 != " " } == sample.text.filter { $0 != " " })
    #expect(lines.allSatisfy { CharacterWidth.of($0) <= CellText.widest })
  }

  /// Whatever is drawn over them, no half is left.
  @Test(arguments: WritingSample.all) func whatIsDrawnOverGoesAsAWhole(sample: WritingSample) {
    for column in 0..<CharacterWidth.of(sample.text) {
      var canvas = Canvas(Size(columns: 40, rows: 1))
      canvas.draw(sample.text, column: 0, row: 0)
      canvas.draw("x", column: column, row: 0)
      let cells = Array(canvas.row(0))
      #expect(cells[column].text == "x")
      for (index, cell) in cells.enumerated() where cell.isContinuation {
        #expect(index > 0 && cells[index - 1] != .blank && cells[index - 1].text != "x")
      }
    }
  }

  @Test func whatTurnsTextAroundIsReplaced() {
    for text in ["\u{202E}", "\u{2066}", "\u{1B}", "\u{9B}", "\u{F0100}", "\u{FFFF}", "\u{E0080}"] {
      #expect(CellText(Character(text)).text == "\u{FFFD}")
    }
    for text in ["\u{200E}", "\u{200F}", "\u{61C}", "\u{AD}"] { #expect(CellText(Character(text)).width == 0) }
    #expect(CellText("\u{301}").text == "\u{25CC}\u{301}")
  }
}
