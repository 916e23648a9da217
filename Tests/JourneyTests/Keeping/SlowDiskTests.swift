import Foundation
import Journal
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

  /// At the third question, and two were answered.
  ///
  /// - Parameter delay: seconds that each call for it takes; a save makes two.
  private func begin(delay: Int) throws -> PseudoTerminal {
    let terminal = try home.start(
      passphraseIsGiven: true,
      under: [
        // Where the program ends in the midst of it, strace says so.
        "/bin/sh", "-c", #"exec "$@" 2>/dev/null"#, "sh",
        "/usr/bin/strace", "-D", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=fsync", "-e",
        "inject=fsync:delay_enter=\(delay)000000",
      ])
    try terminal.wait(for: "Your vault")
    terminal.type("1")
    try terminal.begin(name: "Robin")
    try terminal.answerTwo()
    return terminal
  }

  @Test func leavingAtOnceWaitsForNothing() throws {
    let terminal = try begin(delay: 20)
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
    let terminal = try begin(delay: 1)
    terminal.type("q")
    try terminal.wait(for: "Leave now?")
    terminal.type(Keys.enter)
    #expect(try terminal.waitForEnd() == .status(0))
    try expectAll()
  }

  @Test(arguments: [WayOut.terminating, .hangingUp, .closingTheWindow, .interrupting])
  func otherEndsDoToo(way: WayOut) throws {
    let terminal = try begin(delay: 1)
    #expect(try way.take(terminal) == way.ending)
    try expectAll()
  }

  private func expectAll() throws {
    let draft = try #require(try home.contents().draft)
    #expect(draft.position == 2)
    #expect(draft.sitting.answers.pairs.values.allSatisfy(\.isComplete) && draft.sitting.answers.pairs.count == 1)
    #expect(!home.names.contains { $0.hasSuffix(".new") })
  }
}
