import Foundation
import Terminal
import TestTerminal
import Testing

/// The terminal is restored however the program ends.
@Suite struct LeavingTests {
  @Test func setsUpTheTerminal() throws {
    let terminal = try startProbe()
    #expect(terminal.screen.usesAlternateScreen)
    #expect(terminal.screen.modes.contains(2004))
    #expect(terminal.screen.showsCursor)
    #expect(terminal.screen.cursor == Point(column: 2, row: 1))
    #expect(!terminal.modes.echoes && !terminal.modes.readsLines && !terminal.modes.sendsSignals)
    #expect(terminal.screen.unknown == [])
  }

  @Test func restoresTheTerminalAtTheEnd() throws {
    let terminal = try startProbe()
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
    #expect(terminal.screen.text.allSatisfy { $0 == "\n" })
    #expect(terminal.screen.unknown == [])
  }

  @Test(arguments: [SIGHUP, SIGINT, SIGTERM])
  func endsOnSignals(signal: Int32) throws {
    let terminal = try startProbe()
    terminal.send(signal: signal)
    #expect(try terminal.waitForEnd() == .status(128 + signal))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS])
  func restoresTheTerminalOnFatalSignals(signal: Int32) throws {
    let terminal = try startProbe(environment: ["SWIFT_BACKTRACE": "enable=yes"])
    terminal.send(signal: signal)
    #expect(try terminal.waitForEnd() == .status(70))
    #expect(terminal.leftovers == [])
    #expect(terminal.screen.text.allSatisfy { $0 == "\n" })
    #expect(!terminal.output.contains("rash"))
  }

  /// A segmentation fault, a Swift trap and a stack overflow.
  @Test(arguments: ["s", "t", "o"] as [Character])
  func restoresTheTerminalAfterACrash(key: Character) throws {
    let terminal = try startProbe(environment: ["SWIFT_BACKTRACE": "enable=yes"])
    terminal.type(Keys.control(key))
    #expect(try terminal.waitForEnd() == .status(70))
    #expect(terminal.leftovers == [])
    #expect(terminal.screen.text.allSatisfy { $0 == "\n" })
    #expect(!terminal.output.contains("Backtrace") && !terminal.output.contains("Thread 0"))
  }

  @Test func restoresTheTerminalOnExitWithoutClose() throws {
    let terminal = try startProbe()
    terminal.type(Keys.control("e"))
    #expect(try terminal.waitForEnd() == .status(3))
    #expect(terminal.leftovers == [])
    #expect(terminal.screen.text.allSatisfy { $0 == "\n" })
  }

  /// The only thread is in work that never returns.
  @Test(arguments: [nil, SIGHUP, SIGINT, SIGTERM] as [Int32?])
  func canBeLeftDuringEndlessWork(signal: Int32?) throws {
    let terminal = try startProbe()
    terminal.type(Keys.control("w"))
    try terminal.wait { _ in terminal.modes.sendsSignals }
    if let signal { terminal.send(signal: signal) } else { terminal.type(Keys.control("x")) }
    #expect(try terminal.waitForEnd(within: 20) == .status(signal.map { 128 + $0 } ?? 0))
    #expect(terminal.leftovers == [])
    #expect(terminal.screen.text.allSatisfy { $0 == "\n" })
  }

  @Test func disablesCoreFiles() throws {
    let terminal = try startProbe()
    let limits = try String(contentsOfFile: "/proc/\(terminal.process)/limits", encoding: .utf8)
    #expect(limits.contains(/Max core file size\s+0\s+0\s/))
  }

  @Test func controlXClearsScreenAndScrollback() throws {
    let terminal = try PseudoTerminal(
      .system("/bin/sh"),
      [
        "-c", "i=0; while [ $i -lt 40 ]; do echo line $i; i=$((i+1)); done; \"$0\"; stty -a >/dev/null",
        Program.built("TerminalProbe").path,
      ])
    try terminal.wait(for: "ready 0")
    #expect(!terminal.screen.scrollback.isEmpty)
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
    #expect(terminal.screen.scrollback == [])
    #expect(terminal.screen.text.allSatisfy { $0 == "\n" })
    #expect(terminal.screen.cursor == Point(column: 0, row: 0))
  }

  @Test func endsOnHangUp() throws {
    let terminal = try startProbe()
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .status(128 + SIGHUP))
  }

  @Test func endsOnHangUpWithoutASignal() throws {
    // With SIGHUP ignored, only reading shows that the terminal is gone.
    let terminal = try PseudoTerminal(
      .system("/bin/sh"), ["-c", "trap '' HUP; exec \"$0\"", Program.built("TerminalProbe").path])
    try terminal.wait(for: "ready 0")
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .status(128 + SIGHUP))
  }
}
