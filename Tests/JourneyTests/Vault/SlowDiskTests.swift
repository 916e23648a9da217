import Foundation
import Glibc
import Vault
import Terminal
import TestTerminal
import Testing

/// A disk that takes long to write something for good: keys are taken meanwhile, and one can leave at once.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"))
struct SlowDiskTests {
  private let home: PrivateHome

  init() throws {
    home = try PrivateHome()
    try home.makeVault()
  }

  /// The vault's page.
  ///
  /// - Parameter delay: microseconds that each call for it takes; a save makes two.
  private func open(delay: Int) throws -> PseudoTerminal {
    let terminal = try home.start(
      passphraseIsGiven: true,
      under: [
        // Where the program ends in the midst of it, strace says so.
        "/bin/sh", "-c", #"exec "$@" 2>/dev/null"#, "sh",
        "/usr/bin/strace", "-D", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=fsync", "-e",
        "inject=fsync:delay_enter=\(delay)",
      ])
    try terminal.wait(for: "Your vault")
    return terminal
  }

  /// At the third question, and two were answered.
  private func begin(delay: Int) throws -> PseudoTerminal {
    let terminal = try open(delay: delay)
    terminal.type("1")
    try terminal.begin(name: "Robin")
    try terminal.answerTwo()
    return terminal
  }

  @Test func leavingAtOnceWaitsForNothing() throws {
    let terminal = try begin(delay: 20_000_000)
    // It hangs, and every key is shown all the same.
    terminal.type("w")
    try terminal.wait(for: "Why is this asked?")
    terminal.type(Keys.escape)
    try terminal.wait(for: "0–6 answer")
    terminal.type("q")
    try terminal.wait(for: "Your answers are still being saved")
    terminal.type(Keys.enter)
    terminal.type(Keys.control("x"))
    try terminal.wait { _ in terminal.isBlank }
    // It did not come through yet, and does not any more. The tracer lets the program go when its delay is over.
    #expect(home.names.contains { $0.hasSuffix(".new") })
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank && terminal.leftovers == [])
    #expect(home.names.contains { $0.hasSuffix(".new") })
    #expect(try home.contents().draft == nil)
    // Half of a file goes when the vault is opened.
    #expect(!home.names.contains { $0.hasSuffix(".new") })
  }

  @Test func leavingWaitsForAllOfIt() throws {
    let terminal = try begin(delay: 1_000_000)
    terminal.type("q")
    try terminal.wait(for: "Leave now?")
    terminal.type(Keys.enter)
    #expect(try terminal.waitForEnd() == .status(0))
    try expectAll()
  }

  /// Quitting takes as long as the disk does; who is asked to end has 2 s.
  @Test func interruptingDoesToo() throws {
    let terminal = try begin(delay: 1_000_000)
    #expect(try WayOut.interrupting.take(terminal) == WayOut.interrupting.ending)
    try expectAll()
  }

  @Test(arguments: [WayOut.terminating, .hangingUp, .closingTheWindow])
  func otherEndsWaitForADiskThatWorks(way: WayOut) throws {
    let terminal = try begin(delay: 150_000)
    #expect(try way.take(terminal) == way.ending)
    try expectAll()
  }

  /// Where the program waited for the disk, both answers would be kept in the end.
  @Test(arguments: [WayOut.terminating, .hangingUp, .closingTheWindow])
  func otherEndsDoNotWaitForADiskThatHangs(way: WayOut) throws {
    let terminal = try begin(delay: 12_000_000)
    try waitForFile(".new", terminal)
    #expect(try way.take(terminal) == way.ending)
    if way.givesTheTerminalBack { #expect(terminal.isBlank && terminal.leftovers == []) }
    try expectNothing()
  }

  /// Who quits waits for what is being saved, until the program is asked to end.
  @Test(arguments: [SIGTERM, SIGHUP]) func aSignalEndsTheWaitOfSomebodyWhoQuit(signal: Int32) throws {
    let terminal = try open(delay: 12_000_000)
    try setReminder(terminal)
    try waitForFile(".new", terminal)
    terminal.type(Keys.escape)
    try terminal.wait(for: "Begin a new one")
    terminal.type("q")
    try terminal.wait(for: "Leave now?")
    terminal.type("1")
    try terminal.wait { _ in terminal.leftovers == [] }
    terminal.send(signal: signal)
    #expect(try terminal.waitForEnd() == .status(0))
    try expectNothing()
  }

  /// The program leaves while a file is being written, without a wait for it.
  ///
  /// - Parameter file: the end of its name. It is there before the disk confirms it.
  private func expectLeavingAtOnce(_ terminal: PseudoTerminal, writing file: String) throws {
    try waitForFile(file, terminal)
    terminal.type(Keys.control("x"))
    // The disk takes more than twice as long.
    try terminal.wait(within: 4, "the screen is not blank") { _ in terminal.isBlank }
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank && terminal.leftovers == [])
  }

  @Test func whileSettingsAreSaved() throws {
    let terminal = try open(delay: 9_000_000)
    terminal.type(Keys.escape)
    try terminal.wait(for: "See how things stand")
    terminal.type("s")
    try terminal.wait(for: "Own contacts")
    terminal.type(Keys.enter)
    try expectLeavingAtOnce(terminal, writing: "config.yaml")
  }

  @Test func whileAReportIsWritten() throws {
    try home.replaceVault(entries: 1)
    let terminal = try open(delay: 9_000_000)
    for (keys, mark) in [
      ("2", "The newest first."), (Keys.enter, "Before the result"), ("2" + Keys.enter, "All in all"),
      ("6", "Try other answers"), ("5", "What kind of file?"), ("1", "Where to?"),
    ] {
      terminal.type(keys)
      try terminal.wait(for: mark)
    }
    terminal.type(Keys.enter)
    try expectLeavingAtOnce(terminal, writing: "work/page.html")
  }

  @Test func whileAReminderIsSet() throws {
    let terminal = try open(delay: 9_000_000)
    try setReminder(terminal)
    try expectLeavingAtOnce(terminal, writing: ".new")
    #expect(try home.contents().reminder == nil)
  }

  @Test func whileAnAnswerIsKept() throws {
    try expectLeavingAtOnce(begin(delay: 9_000_000), writing: ".new")
    #expect(try home.contents().draft == nil)
  }

  private func setReminder(_ terminal: PseudoTerminal) throws {
    terminal.type("2")
    try terminal.wait(for: "It lies here")
    terminal.type("1")
    try terminal.wait(for: "From that day on")
    terminal.type("1")
  }

  private func waitForFile(_ end: String, _ terminal: PseudoTerminal) throws {
    try terminal.wait(within: 60, "there is no \(end)") { _ in home.names.contains { $0.hasSuffix(end) } }
  }

  /// Nothing came through, and the half that did goes when the vault is opened.
  private func expectNothing() throws {
    #expect(home.names.contains { $0.hasSuffix(".new") })
    let contents = try home.contents()
    #expect(contents.draft == nil && contents.reminder == nil)
  }

  private func expectAll() throws {
    let draft = try #require(try home.contents().draft)
    #expect(draft.position == 2)
    #expect(draft.sitting.answers.pairs.values.allSatisfy(\.isComplete) && draft.sitting.answers.pairs.count == 1)
    #expect(!home.names.contains { $0.hasSuffix(".new") })
  }
}
