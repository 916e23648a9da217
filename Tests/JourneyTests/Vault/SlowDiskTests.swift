import Foundation
import Glibc
import Vault
import Terminal
import TestTerminal
import Testing

/// The disk is slow. Keys are still processed, and Ctrl-X leaves at once.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"))
struct SlowDiskTests {
  private let home: PrivateHome

  init() throws {
    home = try PrivateHome()
    try home.makeVault()
  }

  /// Opens the vault.
  ///
  /// - Parameter delay: microseconds that each `fsync` takes; a save makes two.
  private func open(delay: Int) throws -> PseudoTerminal {
    let terminal = try home.start(
      passphraseIsGiven: true,
      under: [
        // Discard strace's message about a program that ends during a delay.
        "/bin/sh", "-c", #"exec "$@" 2>/dev/null"#, "sh",
        "/usr/bin/strace", "-D", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=fsync", "-e",
        "inject=fsync:delay_enter=\(delay)",
      ])
    try terminal.wait(for: "Your vault")
    return terminal
  }

  /// Starts an assessment and answers two questions.
  private func begin(delay: Int) throws -> PseudoTerminal {
    let terminal = try open(delay: delay)
    terminal.type("1")
    try terminal.begin(name: "Robin")
    try terminal.answerTwo()
    return terminal
  }

  @Test func controlXDoesNotWait() throws {
    let terminal = try begin(delay: 20_000_000)
    // The save is in progress. Keys still have an effect.
    terminal.type("?")
    try terminal.wait(for: "Anywhere")
    terminal.type(Keys.escape)
    try terminal.wait(for: "0–6 answer")
    terminal.type("q")
    try terminal.wait(for: "Your answers are still being saved")
    terminal.type(Keys.enter)
    terminal.type(Keys.control("x"))
    try terminal.wait { _ in terminal.isBlank }
    // The save was not completed, and is not completed later. The tracer ends the program after its delay.
    #expect(home.names.contains { $0.hasSuffix(".new") })
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank && terminal.leftovers == [])
    #expect(home.names.contains { $0.hasSuffix(".new") })
    #expect(try home.contents().draft == nil)
    // Opening the vault removes the unfinished file.
    #expect(!home.names.contains { $0.hasSuffix(".new") })
  }

  @Test func quittingWaitsForTheSave() throws {
    let terminal = try begin(delay: 1_000_000)
    terminal.type("q")
    try terminal.wait(for: "Leave now?")
    terminal.type(Keys.enter)
    #expect(try terminal.waitForEnd() == .status(0))
    try expectEverythingSaved()
  }

  /// Ctrl-C waits for the disk like quitting.
  @Test func controlCWaitsForTheSave() throws {
    let terminal = try begin(delay: 1_000_000)
    #expect(try ProgramExit.interrupting.perform(on: terminal) == ProgramExit.interrupting.ending)
    try expectEverythingSaved()
  }

  /// If the program waited for the disk, both answers would be saved.
  @Test(arguments: [ProgramExit.terminating, .hangingUp, .closingTheWindow])
  func signalsDoNotWaitForAHangingDisk(way: ProgramExit) throws {
    let terminal = try begin(delay: 12_000_000)
    try waitForFile(".new", terminal)
    #expect(try way.perform(on: terminal) == way.ending)
    if way.restoresTheTerminal { #expect(terminal.isBlank && terminal.leftovers == []) }
    try expectNothingSaved()
  }

  /// After quitting, the program waits for the save until a signal asks it to end.
  @Test(arguments: [SIGTERM, SIGHUP]) func aSignalEndsTheWaitAfterQuitting(signal: Int32) throws {
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
    try expectNothingSaved()
  }

  /// Expects that Ctrl-X ends the program during a write, without waiting for it.
  ///
  /// - Parameter file: the end of the file's name. The file exists before `fsync` returns.
  private func expectLeavingAtOnce(_ terminal: PseudoTerminal, writing file: String) throws {
    try waitForFile(file, terminal)
    terminal.type(Keys.control("x"))
    // Less than half of the time that the disk takes.
    try terminal.wait(within: 4, "the screen is not blank") { _ in terminal.isBlank }
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank && terminal.leftovers == [])
  }

  @Test func controlXLeavesWhileSettingsAreSaved() throws {
    let terminal = try open(delay: 9_000_000)
    terminal.type(Keys.escape)
    try terminal.wait(for: "See how things stand")
    terminal.type("s")
    try terminal.wait(for: "Own contacts")
    terminal.type(Keys.enter)
    try expectLeavingAtOnce(terminal, writing: "config.yaml")
  }

  @Test func controlXLeavesWhileAReportIsWritten() throws {
    try home.replaceVault(entries: 1)
    let terminal = try open(delay: 9_000_000)
    for (keys, mark) in [
      ("2", "The newest first."), (Keys.enter, "Before the result"), ("2" + Keys.enter, "All in all"),
      ("6", "Try other answers"), ("e", "What kind of file?"), ("1", "Where to?"),
    ] {
      terminal.type(keys)
      try terminal.wait(for: mark)
    }
    terminal.type(Keys.enter)
    try expectLeavingAtOnce(terminal, writing: "work/page.html")
  }

  @Test func controlXLeavesWhileAReminderIsSaved() throws {
    let terminal = try open(delay: 9_000_000)
    try setReminder(terminal)
    try expectLeavingAtOnce(terminal, writing: ".new")
    #expect(try home.contents().reminder == nil)
  }

  @Test func controlXLeavesWhileAnAnswerIsSaved() throws {
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

  /// Expects that nothing was saved. Opening the vault removes the unfinished file.
  private func expectNothingSaved() throws {
    #expect(home.names.contains { $0.hasSuffix(".new") })
    let contents = try home.contents()
    #expect(contents.draft == nil && contents.reminder == nil)
  }

  private func expectEverythingSaved() throws {
    let draft = try #require(try home.contents().draft)
    #expect(draft.position == 2)
    #expect(draft.sitting.answers.pairs.values.allSatisfy(\.isComplete) && draft.sitting.answers.pairs.count == 1)
    #expect(!home.names.contains { $0.hasSuffix(".new") })
  }
}
