import Terminal
import TestTerminal
import Testing

@Suite struct ScreenTests {
  private func screen(_ written: String, columns: Int = 10, rows: Int = 4) -> Screen {
    var screen = Screen(Size(columns: columns, rows: rows))
    screen.take(written.utf8)
    return screen
  }

  @Test func wrapsOnlyAtTheNextCharacter() {
    #expect(screen("0123456789").cursor == Point(column: 9, row: 0))
    #expect(screen("0123456789a").text == "0123456789\na\n\n")
    #expect(screen("\u{1B}[?7l0123456789ab").text == "012345678b\n\n\n")
  }

  @Test func wideCharactersTakeTwoCells() {
    let shown = screen("日本\u{1B}[1;2Hx")
    #expect(shown.text(row: 0) == " x本")
    #expect(screen("012345678日").text == "012345678\n日\n\n")
  }

  @Test func scrollsTheRegionAndKeepsScrollback() {
    #expect(screen("a\r\nb\r\nc\r\nd\r\ne").scrollback == ["a"])
    let inside = screen("a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[3;1H\ne")
    #expect(inside.text == "a\nc\ne\nd")
    #expect(inside.scrollback == [])
    #expect(screen("a\r\nb\r\nc\r\nd\r\ne\u{1B}[3J").scrollback == [])
  }

  @Test func restoresTheMainScreen() {
    let begun = screen("shell\u{1B}[?1049hsecret")
    #expect(begun.usesAlternateScreen)
    #expect(begun.text(row: 0) == "     secre")
    let over = screen("shell\u{1B}[?1049hsecret\u{1B}[?1049l")
    #expect(over.text(row: 0) == "shell")
    #expect(over.cursor == Point(column: 5, row: 0))
    #expect(over.leftovers == [])
  }

  @Test func readsAttributesOfACell() {
    let shown = screen("\u{1B}[1;38;5;32mme\u{1B}[0;2;7mx\u{1B}[m")
    #expect(shown.attributes(of: "me")?.isBold == true)
    #expect(shown.attributes(of: "me")?.foreground == .index(32))
    #expect(shown[2, 0].attributes.isDim && shown[2, 0].attributes.isReversed && !shown[2, 0].attributes.isBold)
  }

  @Test func listsModesNotRestored() {
    #expect(
      screen("\u{1B}[?1h\u{1B}=\u{1B}[?25l\u{1B}[31m\u{1B}[2;3r\u{1B}[4h").leftovers == [
        "mode ?1 set", "mode ?25 reset", "insert mode", "application keypad", "attributes", "scroll region",
      ])
    #expect(
      screen("\u{1B}[?2004h\u{1B}[?1049h").leftovers == [
        "mode ?1049 set", "mode ?2004 set", "alternate screen",
      ])
  }

  @Test func drawsLinesAndRepeatedCharacters() {
    #expect(screen("\u{1B}(0lqk\u{1B}(B").text(row: 0) == "┌─┐")
    #expect(screen("-\u{1B}[3b|").text(row: 0) == "----|")
  }

  @Test func listsUnknownSequences() {
    #expect(screen("\u{1B}[5y").unknown == ["CSI [Optional(5)]y"])
    #expect(screen("\u{1B}]0;title\u{07}x").title == "title")
  }
}
