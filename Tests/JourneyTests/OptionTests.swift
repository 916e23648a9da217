import Terminal
import TestTerminal
import Testing

/// What can be settled on the command line, on the screens of the real program.
@Suite struct OptionTests {
  @Test func whatIsSettledIsNotAsked() throws {
    let terminal = try Journey(["--questionnaire", "romantic", "--name", "Robin", "--brief"]).terminal
    terminal.type(Keys.enter)
    try terminal.wait(for: "How it works")
    terminal.type(Keys.enter)
    try terminal.wait(for: "Robin, by far")
    terminal.type("4" + Keys.enter)
    try terminal.wait(for: "1 of 12")
  }

  @Test func theSeedFixesTheOrder() throws {
    var firsts: [String] = []
    for _ in 0..<2 {
      let terminal = try Journey(["romantic", "--name", "Robin", "--full", "--seed", "7"]).terminal
      terminal.type(Keys.enter + Keys.enter)
      try terminal.wait(for: "Robin, by far")
      terminal.type("4" + Keys.enter)
      try terminal.wait(for: "1 of 24")
      firsts.append(terminal.screen.text)
    }
    #expect(firsts[0] == firsts[1])
  }

  @Test func asciiDrawsWithASCII() throws {
    let terminal = try Journey(["--ascii"]).terminal
    let isASCII = terminal.screen.text.utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII)
  }

  @Test(arguments: ["never", "always"]) func colourIsAsAsked(color: String) throws {
    let terminal = try Journey(
      ["friendship", "--name", "Robin", "--brief", "--color", color], environment: ["NO_COLOR": "1"]
    ).terminal
    terminal.type(Keys.enter + Keys.enter)
    try terminal.wait(for: "Robin, by far")
    terminal.type("4" + Keys.enter)
    try terminal.wait(for: "1 of 12")
    terminal.type("3")
    try terminal.wait(for: "half true")
    let isColoured = terminal.output.contains("\u{1B}[38;5") || terminal.output.contains(";38;5")
    #expect(isColoured == (color == "always"))
  }
}
