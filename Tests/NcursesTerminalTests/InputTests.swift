import Terminal
import TestTerminal
import Testing

/// Keys on a real terminal, as ncurses hands them over.
@Suite struct InputTests {
  @Test func namesKeys() throws {
    let terminal = try startProbe()
    try terminal.type(each: [Keys.up, Keys.enter, Keys.backTab, Keys.home, Keys.pageDown, Keys.function(3), "é"])
    #expect(
      (3...9).map { terminal.screen.text(row: $0) } == [
        "1 up", "2 enter", "3 backTab", "4 home", "5 pageDown", "6 function(3)", "7 character(\"é\")",
      ])
  }

  @Test func escapeComesBeforeWhatIsTypedAfterIt() throws {
    let terminal = try startProbe()
    try terminal.type(each: [Keys.escape, "3", Keys.escape, Keys.up])
    #expect(
      (3...6).map { terminal.screen.text(row: $0) } == ["1 escape", "2 character(\"3\")", "3 escape", "4 up"])
  }

  @Test func sequencesBeyondTheDescriptionAreNoCommands() throws {
    let terminal = try startProbe()
    terminal.type("\u{1B}[27;5;113~\u{1B}q\u{1B}[I\u{1B}[<0;5;5M")
    try terminal.type(each: ["x"])
    #expect(terminal.screen.text(row: 3) == "1 character(\"x\")")
  }

  @Test(arguments: ["xterm-256color", "screen", "rxvt", "linux"])
  func aMouseThatAnotherProgramLeftOnAnswersNothing(type: String) throws {
    let terminal = try startProbe(environment: ["TERM": type])
    terminal.type("\u{1B}[M !!\u{1B}[<0;5;5M\u{1B}[<0;5;5m")
    try terminal.type(each: ["x"])
    #expect(terminal.screen.text(row: 3) == "1 character(\"x\")")
  }

  @Test func aPasteIsOneText() throws {
    let terminal = try startProbe()
    try terminal.type(each: [Keys.paste("quit\n\u{18}q"), "x"])
    #expect(terminal.screen.text(row: 3) == "1 paste 6 quit q")
    #expect(terminal.screen.text(row: 4) == "2 character(\"x\")")
  }

  @Test func aPasteWithoutAnEndDoesNotWedgeTheInput() throws {
    let terminal = try startProbe()
    terminal.type("\u{1B}[200~half")
    try terminal.wait(for: "1 paste 4 half")
    try terminal.type(each: ["x"], after: 1)
    #expect(terminal.screen.text(row: 4) == "2 character(\"x\")")
  }

  @Test func aLongPasteComesInPartsAndNothingIsLost() throws {
    let terminal = try startProbe()
    terminal.type(Keys.paste(String(repeating: "x", count: 100_000)))
    try terminal.wait(for: "ready 2")
    #expect(terminal.screen.text(row: 3).hasPrefix("1 paste 65536 x"))
    #expect(terminal.screen.text(row: 4).hasPrefix("2 paste 34464 x"))
  }

  @Test func aCharacterInPiecesIsOne() throws {
    let terminal = try startProbe()
    terminal.type(bytes: [0xC3])
    terminal.resize(to: Size(columns: 70, rows: 24))
    try terminal.wait(for: "resize 70x24")
    terminal.type(bytes: [0xA9])
    try terminal.wait(for: "2 character(\"é\")")
  }

  @Test func anArrowCostsLittle() throws {
    let terminal = try startProbe()
    let before = terminal.bytes.count
    try terminal.type(each: [Keys.down])
    #expect(terminal.bytes.count - before <= 200)
  }
}
