import Foundation
import Assessment
import Screens
import Vault
import VaultSamples
import Terminal
import TestTerminal
import Testing

@testable import poise

/// A vault that nobody touches is locked.
@Suite struct IdleLockTests {
  private static let typing: [ScriptedTerminal.Turn] =
    Sample.passphrase.map { .key(.character($0)) } + [.key(.enter)]

  private func run(_ script: [ScriptedTerminal.Turn], lockSeconds: Double? = 300) throws -> VaultQueue {
    let home = try PrivateHome()
    try home.makeVault(entries: 1, answered: 8)
    let terminal = ScriptedTerminal(script)
    var opening = LaunchOptions(seed: 1, lockSeconds: lockSeconds)
    opening.passphrase = GivenPassphrase(Sample.secret())
    let keeper = VaultQueue(at: try VaultLocation(home.vault))
    terminal.isAwaiting = { keeper.isBusy }
    let model = Model(
      words: try ScreenWords.embedded(), opening: opening, size: terminal.size, capabilities: terminal.capabilities)
    var loop = ScreenLoop(
      terminal: terminal, model: model, keeper: keeper, loadBooks: { try ContentBundle.embedded() },
      now: { terminal.now })
    #expect(try loop.run() == 128 + 15)
    #expect(terminal.isClosed)
    return keeper
  }

  @Test func afterMinutesWithoutAKey() throws {
    let keeper = try run([
      .sees("Sam, question 9 of 42"), .silence(299), .key(.enter), .sees("8 of 24"), .silence(299), .key(.tab),
      .silence(299), .sees("8 of 24"), .silence(2), .sees("It is locked."), .seesNot("Sam"),
    ])
    #expect(!keeper.isOpen)
  }

  /// Nothing of it can be had back but by the passphrase.
  @Test func thePassphraseOpensItAgain() throws {
    let keeper = try run(
      [
        .key(.enter), .sees("8 of 24"), .silence(301), .sees("It is locked."), .key(.escape), .seesNot("Sam"),
        .key(.enter), .seesNot("Sam"),
      ] + Self.typing + [.sees("Sam, question 9 of 42"), .key(.enter), .sees("8 of 24")])
    #expect(keeper.isOpen)
  }

  /// After hours the first key opens nothing.
  @Test func asTheMachineSleeps() throws {
    let keeper = try run([.sees("Sam"), .sleep(7_200), .key(.enter), .sees("It is locked."), .seesNot("Sam")])
    #expect(!keeper.isOpen)
  }

  /// A window that is dragged about is nobody who reads.
  @Test func aNewSizeIsNoKey() throws {
    let keeper = try run([
      .silence(200), .resize(Size(columns: 100, rows: 30)), .silence(101), .sees("It is locked."),
    ])
    #expect(!keeper.isOpen)
  }

  /// In the middle of results and of what hides them.
  @Test func fromEverywhere() throws {
    let ways: [[Key]] = [
      [.character("3"), .enter, .character("2")],
      [.character("3"), .character("t"), .enter],
      [.character("4"), .character("2"), .character("a"), .enter],
      [.enter, .character("?")], [.enter, .character("q")],
    ]
    for keys in ways {
      let keeper = try run(keys.map { .key($0) } + [.silence(301), .sees("It is locked."), .seesNot("Sam")])
      #expect(!keeper.isOpen)
    }
  }

  @Test func neverWhereThatIsWanted() throws {
    #expect(try run([.silence(1e6), .sees("Sam")], lockSeconds: nil).isOpen)
  }

  /// The wait for a line is over at once by strace; minutes need not pass.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"))
  func lineByLine() throws {
    let home = try PrivateHome()
    try home.makeVault(answered: 8)
    let terminal = try home.start(
      ["--linear"], passphraseIsGiven: true, size: Size(columns: 160, rows: 60),
      under: ["/usr/bin/strace", "-D", "-o", "/dev/null", "-e", "inject=/^p?poll$:retval=0"])
    try terminal.wait(forOutput: "It is locked. What you answered is in it.")
    try terminal.wait(forOutput: "Shall it be opened?")
    // The lock is given up with it.
    #expect(try home.contents().draft?.position == 8)
    terminal.type("1\n")
    try terminal.wait(forOutput: "Passphrase: ")
  }
}
