import Terminal
import TestTerminal
import Testing

/// The content of the screen for different sizes, locales and terminal types.
@Suite struct ScreenOutputTests {
  @Test func choosesColorsForTheBackground() throws {
    for (arguments, me, partner) in [([], 63, 131), (["--dark"], 74, 178), (["--light"], 25, 94)] {
      let screen = try startProbe(arguments).screen
      #expect(screen.attributes(of: "me")?.foreground == .index(me))
      #expect(screen.attributes(of: "partner")?.foreground == .index(partner))
      #expect(screen.attributes(of: "me")?.background == .own)
    }
    #expect(try startProbe(environment: ["COLORFGBG": "15;0"]).screen.attributes(of: "me")?.foreground == .index(74))
  }

  /// However the answer is cut, it changes the colours and is no input.
  @Test(arguments: [
    (["\u{1B}]11;rgb:ffff/ffff/dddd\u{1B}\\"], 25, 94), (["\u{1B}]11;rgb:1e/1e/2e\u{7}"], 74, 178),
    (["\u{1B}", "]11;rgb:0/0/0\u{1B}\\"], 74, 178), (["\u{1B}]1", "1;rgb:f0/f0/", "f0\u{1B}", "\\"], 25, 94),
  ])
  func asksForTheBackground(answer: [String], me: Int, partner: Int) throws {
    let terminal = try startProbe()
    #expect(terminal.output.contains("\u{1B}]11;?"))
    for part in answer {
      terminal.type(part)
      // What is read before a resize was read by itself.
      terminal.resize(to: Size(columns: 70 + terminal.screen.size.columns % 20, rows: 24))
      try terminal.wait { $0.text(row: 0).contains("Probe \($0.size.columns)x") }
    }
    try terminal.wait { $0.attributes(of: "me")?.foreground == .index(me) }
    #expect(terminal.screen.attributes(of: "partner")?.foreground == .index(partner))
    #expect(!terminal.screen.text.contains("character"))
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [["--dark"], ["--never"]]) func asksForNoBackgroundThatIsKnownOrNotUsed(arguments: [String]) throws {
    #expect(try !startProbe(arguments).output.contains("\u{1B}]11"))
  }

  @Test func holdsFramesBackWhereTheTerminalCan() throws {
    let terminal = try startProbe()
    #expect(!terminal.output.contains("\u{1B}[?2026h"))
    terminal.type("\u{1B}[?2026;2$y")
    try terminal.type(each: [Keys.up])
    #expect(terminal.output.contains("\u{1B}[?2026h"))
    #expect(!terminal.screen.modes.contains(2026))
    terminal.type(Keys.control("s"))
    #expect(try terminal.waitForEnd() == .status(70))
    #expect(terminal.leftovers == [])
    #expect(String(decoding: terminal.bytes.suffix(200), as: UTF8.self).contains("\u{1B}[?2026l"))
  }

  @Test(arguments: ["q", Keys.control("x"), Keys.control("e"), Keys.control("s")])
  func tellsOfTheFocusWhereItIsAskedTo(end: String) throws {
    let terminal = try startProbe(["--focus"])
    #expect(terminal.screen.modes.contains(1004))
    for (report, event) in [("\u{1B}[O", "focus lost"), ("\u{1B}[I", "focus gained")] {
      terminal.type(report)
      try terminal.wait { $0.text.contains(event) }
    }
    #expect(!terminal.screen.text.contains("character"))
    terminal.type(end)
    _ = try terminal.waitForEnd()
    #expect(terminal.leftovers == [])
  }

  /// Another program may have left the mode on.
  @Test func dropsReportsOfTheFocusOtherwise() throws {
    let terminal = try startProbe()
    terminal.type("\u{1B}[O\u{1B}[I" + Keys.up)
    try terminal.wait { $0.text.contains("up") }
    #expect(!terminal.screen.text.contains("focus") && !terminal.screen.text.contains("character"))
    #expect(!terminal.screen.touchedModes.contains(1004))
  }

  @Test func drawsStylesAsAttributes() throws {
    let screen = try startProbe().screen
    #expect(screen.attributes(of: "bold")?.isBold == true)
    #expect(screen.attributes(of: "dim")?.foreground == .index(243))
    #expect(screen.attributes(of: "reversed")?.isReversed == true)
    #expect(screen.attributes(of: "ready") == ScreenCell.Attributes())
  }

  @Test(arguments: [["--never"], ["NO_COLOR"]])
  func writesNoColorIfDisabled(how: [String]) throws {
    let terminal =
      how == ["NO_COLOR"] ? try startProbe(environment: ["NO_COLOR": "1"]) : try startProbe(how)
    #expect(terminal.screen.text(row: 0).contains("colors 0"))
    terminal.type("q")
    _ = try terminal.waitForEnd()
    #expect(!terminal.output.contains(/\u{1B}\[[0-9;]*(3[0-9]|4[0-9]|9[0-7])[0-9;]*m/))
  }

  @Test func colorAlwaysOverridesNOCOLOR() throws {
    let terminal = try startProbe(["--always"], environment: ["NO_COLOR": "1"])
    #expect(terminal.screen.attributes(of: "me")?.foreground == .index(63))
  }

  @Test func placesWideCharactersLikeTheCanvas() throws {
    let terminal = try startProbe()
    #expect(terminal.screen.text(row: 2) == "━●▸ Jürgen 日本 👩‍👧 🇩🇪.")
    #expect(terminal.screen[79, 23].text == "#")
  }

  @Test func usesASCIIInLocalesWithoutUnicode() throws {
    for locale in ["C", "POSIX"] {
      let terminal = try startProbe(environment: ["LANG": locale])
      #expect(terminal.screen.text(row: 2) == "ascii J?rgen.")
      #expect(terminal.bytes.allSatisfy { $0 < 0x80 })
    }
    #expect(try startProbe(environment: ["LANG": "xx_XX.UTF-8"]).screen.text(row: 2).hasPrefix("━●▸"))
    #expect(try startProbe(["--ascii"]).screen.text(row: 2) == "ascii Jürgen.")
    #expect(try startProbe(["--unicode"], environment: ["LANG": "C"]).screen.text(row: 2).hasPrefix("━●▸"))
  }

  @Test func followsManyResizes() throws {
    let terminal = try startProbe()
    for step in 0..<60 {
      terminal.resize(to: Size(columns: 20 + step * 37 % 180, rows: 3 + step * 13 % 57))
    }
    terminal.resize(to: Size(columns: 132, rows: 43))
    try terminal.wait { $0.text(row: 0).hasPrefix("Probe 132x43") && $0[131, 42].text == "#" }
    #expect(terminal.screen.text(row: 2) == "━●▸ Jürgen 日本 👩‍👧 🇩🇪.")
    terminal.resize(to: Size(columns: 1, rows: 1))
    try terminal.wait { $0.text == "#" || $0.text == "r" }
    terminal.resize(to: Size(columns: 200, rows: 60))
    try terminal.wait { $0.text(row: 0).hasPrefix("Probe 200x60") && $0[199, 59].text == "#" }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
  }

  @Test func redrawsEverythingOnControlL() throws {
    let terminal = try startProbe()
    let before = terminal.bytes.count
    try terminal.type(each: [Keys.control("l")])
    #expect(String(decoding: terminal.bytes[before...], as: UTF8.self).contains("\u{1B}[2J"))
    #expect(terminal.screen.text(row: 0).hasPrefix("Probe"))
  }

  @Test func ignoresLINESAndCOLUMNS() throws {
    let terminal = try startProbe(environment: ["LINES": "10", "COLUMNS": "20"])
    #expect(terminal.screen.text(row: 0).hasPrefix("Probe 80x24"))
  }

  @Test func leavesMouseModesAloneByDefault() throws {
    let terminal = try startProbe()
    try terminal.type(each: [Keys.control("l"), Keys.up])
    terminal.type("q")
    _ = try terminal.waitForEnd()
    #expect(terminal.screen.touchedModes.isDisjoint(with: [9, 1000, 1001, 1002, 1003, 1005, 1006, 1015, 1016]))
  }

  @Test(arguments: [
    "vt100", "vt220", "linux", "screen", "screen-256color", "tmux", "tmux-256color", "rxvt", "rxvt-unicode-256color",
    "xterm", "xterm-mono",
  ])
  func worksOn(type: String) throws {
    let terminal = try startProbe(environment: ["TERM": type])
    #expect(terminal.screen.text(row: 0).hasPrefix("Probe 80x24"))
    #expect(terminal.screen[79, 23].text == "#")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
    #expect(!terminal.screen.text.contains("Probe"))
  }

  @Test func refusesUnsuitableTerminalsInOneSentence() throws {
    for (type, part) in [("dumb", "'dumb'"), ("nonsense", "'nonsense'"), ("", "TERM is not set")] {
      let terminal = try PseudoTerminal(.built("TerminalProbe"), environment: ["TERM": type])
      #expect(try terminal.waitForEnd() == .status(64))
      #expect(terminal.output.contains(part))
      #expect(!terminal.output.contains("\u{1B}"))
      #expect(terminal.leftovers == [])
    }
    let piped = try PseudoTerminal(
      .system("/bin/sh"), ["-c", "\"$0\" </dev/null; \"$0\" | cat", Program.built("TerminalProbe").path])
    _ = try piped.waitForEnd()
    #expect(piped.screen.text(row: 0).hasPrefix("Standard input is not a terminal"))
    #expect(piped.output.contains("Standard output is not a terminal"))
    #expect(piped.leftovers == [])
  }
}

/// Characters with several parts: nothing of them is lost, and what stands behind them keeps its column, however the
/// terminal counts.
extension ScreenOutputTests {
  private static let texts = WritingSample.all.map(\.text)

  private func show(_ texts: ArraySlice<String>) throws -> PseudoTerminal {
    try startProbe(Array(texts), size: Size(columns: 60, rows: 40))
  }

  @Test(arguments: Screen.Counting.allCases) func charactersOfSeveralPartsKeepTheirColumns(counting: Screen.Counting)
    throws
  {
    let terminal = try show(Self.texts[...])
    var screen = Screen(Size(columns: 60, rows: 40))
    screen.counting = counting
    screen.take(terminal.bytes)
    for (index, sample) in WritingSample.all.enumerated() {
      #expect(screen[40, 3 + index].text == "|", "\(sample.script)")
      let shown = screen.text(row: 3 + index).filter { $0 != " " }
      let text = sample.text.filter { $0 != " " } + "|"
      // Where a picture has no room for all of its parts, it begins with them.
      #expect(counting == .separateEmoji || shown == text, "\(sample.script): \(shown)")
    }
  }

  @Test(.enabled(if: Tmux.isInstalled)) func tmuxShowsCharactersOfSeveralParts() throws {
    let size = Size(columns: 60, rows: 40)
    let shown = try Tmux(size).show(try show(Self.texts[...]).bytes).screen
    for (index, sample) in WritingSample.all.enumerated() {
      // tmux keeps 21 bytes of a character.
      guard sample.text.allSatisfy({ $0.utf8.count <= 21 }) else { continue }
      #expect(shown[40, 3 + index].text == "|", "\(sample.script)")
      #expect(
        shown.text(row: 3 + index).filter { $0 != " " } == sample.text.filter { $0 != " " } + "|", "\(sample.script)")
    }
  }

  @Test func aCharacterThatChangesIsWrittenWhole() throws {
    let terminal = try show(["", "a👩‍👩‍👧‍👦b", "सी"])
    for counting in Screen.Counting.allCases {
      var screen = Screen(Size(columns: 60, rows: 40))
      screen.counting = counting
      screen.take(terminal.bytes)
      #expect(screen.leftovers.filter { $0.contains("?7 ") } == [])
      #expect(screen[3, 4].text == "b")
    }
    // Rows move up by one with each key.
    for count in 1...11 { try terminal.type(each: [Keys.up], after: count - 1) }
    #expect(!terminal.screen.text.contains("👩‍👩") || terminal.screen.text.contains("a👩‍👩‍👧‍👦b"))
  }
}
