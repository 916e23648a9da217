import Glibc
import Terminal
import TestTerminal
import Testing

/// Suspending and resuming as a job of a shell.
@Suite struct SuspendingTests {
  private func startJob() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      .system("/bin/bash"),
      ["-c", "set -m; \"$0\"; echo stopped; read -r; fg >/dev/null; echo over", Program.built("TerminalProbe").path])
    try terminal.wait(for: "ready 0")
    return terminal
  }

  @Test func restoresTheTerminalWhileSuspended() throws {
    let terminal = try startJob()
    terminal.type(Keys.control("z"))
    try terminal.wait(for: "stopped")
    #expect(terminal.leftovers == [])
    terminal.type("\n")
    // Two updates: the redraw after resuming and the resize event.
    try terminal.waitForProbe(toBeReady: 2)
    #expect(terminal.screen.text(row: 0).hasPrefix("Probe 80x24"))
    #expect(terminal.screen.modes.contains(2004))
    #expect(!terminal.modes.echoes && !terminal.modes.readsLines)
    terminal.type("q")
    try terminal.wait(for: "over")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
  }

  @Test func waitsForTheForeground() throws {
    let terminal = try PseudoTerminal(
      .system("/bin/bash"),
      [
        "-c", "set -m; \"$0\"; echo stopped; read -r; bg >/dev/null; echo waiting; read -r; fg >/dev/null; echo over",
        Program.built("TerminalProbe").path,
      ])
    try terminal.wait(for: "ready 0")
    terminal.type(Keys.control("z"))
    try terminal.wait(for: "stopped")
    terminal.type("\n")
    try terminal.wait(for: "waiting")
    terminal.type("\n")
    // The first resize event may come while the program is still in the background.
    try terminal.wait(for: "2 resize 80x24")
    terminal.type("q")
    try terminal.wait(for: "over")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
  }

  /// What it finds in the background are the modes of another job. Bash would mend them at the end.
  @Test func restoresTheModesOfTheForeground() throws {
    let terminal = try PseudoTerminal(
      .system("/bin/sh"),
      [
        "-c",
        """
        set -m; stty -echo; "$0" & until grep -q '^State:.T' /proc/$!/status; do :; done
        stty echo; fg >/dev/null; echo over
        """, Program.built("TerminalProbe").path,
      ])
    try terminal.wait(for: "Probe 80x24")
    terminal.type("q")
    try terminal.wait(for: "over")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
  }

  /// In the background, taking the terminal would stop the program again and again, and its modes are another job's.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT], ["TSTP", "STOP"])
  func endsInTheBackground(signal: Int32, stop: String) throws {
    let terminal = try PseudoTerminal(job: .built("TerminalProbe"), endedBy: signal)
    try terminal.wait(for: "ready 0")
    if stop == "TSTP" { terminal.type(Keys.control("z")) } else { terminal.stopJobs() }
    #expect(try terminal.waitForEnd() == .status(0))
    // 150 would mean that it was stopped once more.
    #expect(terminal.output.contains("over: \(128 + signal) -echo"), "\(terminal.output.suffix(40))")
    #expect(terminal.leftovers == [])
  }

  @Test func noticesAResizeWhileSuspended() throws {
    let terminal = try startJob()
    terminal.type(Keys.control("z"))
    try terminal.wait(for: "stopped")
    terminal.resize(to: Size(columns: 60, rows: 20))
    terminal.type("\n")
    try terminal.wait(for: "Probe 60x20")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .status(0))
  }

  /// Without a shell with job control the stop signal has no effect.
  @Test func continuesWithoutJobControl() throws {
    let terminal = try startProbe()
    terminal.type(Keys.control("z"))
    try terminal.wait(for: "ready 2")
    terminal.send(signal: SIGTSTP)
    try terminal.wait(for: "ready 3")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
  }

  @Test func takesOverAgainAfterSIGSTOP() throws {
    let terminal = try startProbe()
    terminal.send(signal: SIGSTOP)
    terminal.send(signal: SIGCONT)
    try terminal.wait(for: "resize 80x24")
    #expect(terminal.screen.usesAlternateScreen && !terminal.modes.echoes)
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
  }
}
