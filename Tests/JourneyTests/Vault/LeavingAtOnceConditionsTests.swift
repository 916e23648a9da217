import Foundation
import Glibc
import Terminal
import TestTerminal
import Testing

/// In tmux with its default settings, which delays Escape by half a second. Keys typed meanwhile arrive together with
/// it.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux"), "tmux is not installed"))
struct LeavingAtOnceInsideTmuxTests {
  @Test(arguments: [0, 1, 30, 100, 300, 499, 501, 600])
  func leavesAfterEscape(milliseconds: Int32) throws {
    let home = try PrivateHome()
    let socket = home.outside + "socket"
    let terminal = try home.start(
      size: Size(columns: 80, rows: 26), under: ["/usr/bin/tmux", "-f", "/dev/null", "-S", socket, "new-session"])
    // Normally the server has already ended.
    defer {
      _ = try? PseudoTerminal(.system("/usr/bin/tmux"), ["-f", "/dev/null", "-S", socket, "kill-server"]).waitForEnd()
    }
    try terminal.wait(for: "leave now")
    terminal.type(Keys.enter)
    try terminal.wait(for: "Who is this about?")
    terminal.type(Keys.escape)
    poll(nil, 0, milliseconds)
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd(within: 10) == .status(0))
    #expect(terminal.output.contains("[exited]"))
  }
}

/// If no thread can be created, all work is done on the main thread.
@Suite(
  .enabled(
    if: geteuid() == 0
      && ["/usr/bin/setpriv", "/usr/bin/prlimit"].allSatisfy(FileManager.default.isExecutableFile(atPath:)),
    "only the administrator can start programs as another user, with setpriv and prlimit"))
struct LeavingAtOnceWithoutThreadsTests {
  private let home: PrivateHome

  init() throws {
    home = try PrivateHome()
  }

  private func start(passphraseIsGiven isGiven: Bool = false, mark: String) throws -> PseudoTerminal {
    try home.give(to: PrivateHome.nobody)
    let terminal = try home.start(
      passphraseIsGiven: isGiven,
      under: [
        "/usr/bin/setpriv", "--reuid=\(PrivateHome.nobody)", "--regid=\(PrivateHome.nobody)", "--clear-groups",
        "/usr/bin/prlimit", "--nproc=1:1",
      ])
    try terminal.wait(for: mark)
    return terminal
  }

  private func expectLeaving(_ terminal: PseudoTerminal, by way: ProgramExit) throws {
    try #require(try FileManager.default.contentsOfDirectory(atPath: "/proc/\(terminal.process)/task").count == 1)
    #expect(try way.perform(on: terminal) == way.ending)
    #expect(terminal.isBlank && terminal.leftovers == [])
  }

  @Test(arguments: [ProgramExit.leavingAtOnce, .terminating, .hangingUp])
  func leavesFromTheFirstScreen(way: ProgramExit) throws {
    try expectLeaving(start(mark: "leave now"), by: way)
  }

  @Test(arguments: [ProgramExit.leavingAtOnce, .terminating, .hangingUp])
  func leavesFromAQuestion(way: ProgramExit) throws {
    try home.makeVault(entries: 1, answered: 8)
    let terminal = try start(passphraseIsGiven: true, mark: "Go on where you stopped")
    terminal.type("1")
    try terminal.wait(for: "9 of 42")
    terminal.type("23" + Keys.enter)
    try terminal.wait(for: "10 of 42")
    try expectLeaving(terminal, by: way)
    try home.give(to: 0)
    // Ctrl-X may be faster than the save.
    let kept = try home.contents().draft?.position
    #expect(kept == 9 || kept == 8 && way == .leavingAtOnce)
  }

  @Test(arguments: [ProgramExit.leavingAtOnce, .terminating, .hangingUp])
  func leavesDuringKeyDerivation(way: ProgramExit) throws {
    try home.makeSlowFile()
    let terminal = try start(mark: "leave now")
    terminal.type(Keys.enter)
    try terminal.wait(for: "Type the passphrase of your vault.")
    terminal.type("a" + Keys.enter)
    try terminal.wait(for: "One moment.")
    try expectLeaving(terminal, by: way)
    // Ctrl-X did not wait for the key.
    if way == .leavingAtOnce { #expect(!terminal.output.contains("did not open")) }
  }
}
