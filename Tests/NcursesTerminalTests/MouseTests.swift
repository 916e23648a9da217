import Glibc
import Terminal
import TestTerminal
import Testing

@testable import NcursesTerminal

/// Mouse reports, which are off by default.
@Suite struct MouseTests {
  private func keys(_ text: String, readsMouse: Bool = true) -> [Key] {
    var decoder = KeyDecoder(readsMouse: readsMouse)
    var keys: [Key] = []
    for byte in text.utf8 { decoder.take(byte, into: &keys) }
    decoder.pause(into: &keys)
    return keys
  }

  @Test func decodesClicksAndTheWheel() {
    #expect(
      keys("\u{1B}[<0;1;1M\u{1B}[<0;1;1m\u{1B}[<64;9;9M\u{1B}[<65;300;100Mx") == [
        .click(Point(column: 0, row: 0)), .wheelUp, .wheelDown, .character("x"),
      ])
  }

  @Test(arguments: [
    "<1;5;5M", "<2;5;5M", "<32;5;5M", "<4;5;5M", "<0;0;5M", "<0;5;-1M", "<0;5M", "<0;5;5;5M", "<;5;5M", "<0;5;x",
    "<0;99999;5M", "<0;9223372036854775808;5M", "<66;1;1M", "M !!", "<0;5;5m", "0;5;5M",
  ])
  func dropsOtherReportsAsAWhole(report: String) {
    #expect(keys("\u{1B}[\(report)").filter { $0 != .character("x") } == [])
  }

  @Test func ignoresReportsIfMouseIsOff() {
    #expect(keys("\u{1B}[<0;1;1M\u{1B}[<64;1;1M", readsMouse: false) == [])
  }

  @Test func treatsReportsInAPasteAsText() {
    #expect(keys("\u{1B}[200~a\u{1B}[<0;1;1Mb\u{1B}[201~") == [.paste("a[<0;1;1Mb")])
  }

  @Test func enablesMouseReports() throws {
    let terminal = try startProbe(["--mouse"])
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1006]))
    try terminal.type(each: ["\u{1B}[<0;5;6M\u{1B}[<0;5;6m", "\u{1B}[<64;5;6M"])
    #expect(terminal.screen.text(row: 3) == "1 click(Terminal.Point(column: 4, row: 5))")
    #expect(terminal.screen.text(row: 4) == "2 wheelUp")
  }

  @Test(arguments: ["q", Keys.control("x"), Keys.control("e"), Keys.control("s"), Keys.control("t")])
  func disablesMouseReportsAtTheEnd(key: String) throws {
    let terminal = try startProbe(["--mouse"])
    terminal.type(key)
    _ = try terminal.waitForEnd()
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1006]))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT, SIGSEGV, SIGABRT, SIGQUIT])
  func disablesMouseReportsOnSignals(signal: Int32) throws {
    let terminal = try startProbe(["--mouse"])
    terminal.send(signal: signal)
    _ = try terminal.waitForEnd()
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1006]))
    #expect(terminal.leftovers == [])
  }

  @Test func disablesMouseReportsWhileSuspended() throws {
    let terminal = try PseudoTerminal(
      .system("/bin/bash"),
      [
        "-c", "set -m; \"$0\" --mouse; echo stopped; read -r; fg >/dev/null; echo over",
        Program.built("TerminalProbe").path,
      ]
    )
    try terminal.wait(for: "ready 0")
    terminal.type(Keys.control("z"))
    try terminal.wait(for: "stopped")
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1006]))
    #expect(terminal.leftovers == [])
    terminal.type("\n")
    try terminal.waitForProbe(toBeReady: 2)
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1006]))
    terminal.type("q")
    try terminal.wait(for: "over")
    #expect(terminal.leftovers == [])
  }
}
