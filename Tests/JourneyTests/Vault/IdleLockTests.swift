import Foundation
import Assessment
import Screens
import Vault
import VaultSamples
import Terminal
import TestTerminal
import Testing

@testable import poise

/// An open vault locks after some time without a key.
@Suite struct IdleLockTests {
  private static let typing: [ScriptedTerminal.Step] =
    Sample.passphrase.map { .key(.character($0)) } + [.key(.enter)]

  private func run(_ script: [ScriptedTerminal.Step], lockSeconds: Double? = 300) throws -> VaultQueue {
    let home = try PrivateHome()
    try home.makeVault(entries: 1, answered: 8)
    let terminal = ScriptedTerminal(script)
    var opening = LaunchOptions(seed: 1, lockSeconds: lockSeconds)
    opening.passphrase = GivenPassphrase(Sample.secret())
    let vaultQueue = VaultQueue(at: try VaultLocation(home.vault))
    terminal.isAwaiting = { vaultQueue.isBusy }
    let model = Model(
      words: try ScreenWords.embedded(), opening: opening, size: terminal.size, capabilities: terminal.capabilities)
    var loop = ScreenLoop(
      terminal: terminal, model: model, vaultQueue: vaultQueue, loadBooks: { _ in try ContentBundle.embedded() },
      now: { terminal.now })
    #expect(try loop.run() == 128 + 15)
    #expect(terminal.isClosed)
    return vaultQueue
  }

  @Test func locksAfterTheTimeWithoutAKey() throws {
    let vaultQueue = try run([
      .shows("Sam, question 9 of 42"), .silence(299), .key(.enter), .shows("9 of 42"), .silence(299), .key(.tab),
      .silence(299), .shows("9 of 42"), .silence(2), .shows("It is locked."), .hides("Sam"),
    ])
    #expect(!vaultQueue.isOpen)
  }

  /// The content is not shown again before the passphrase is typed.
  @Test func opensAgainWithThePassphrase() throws {
    let vaultQueue = try run(
      [
        .key(.enter), .shows("9 of 42"), .silence(301), .shows("It is locked."), .key(.escape), .hides("Sam"),
        .key(.enter), .hides("Sam"),
      ] + Self.typing + [.shows("Sam, question 9 of 42"), .key(.enter), .shows("9 of 42")])
    #expect(vaultQueue.isOpen)
  }

  /// After a long sleep, even the first key shows nothing.
  @Test func locksAfterSleep() throws {
    let vaultQueue = try run([.shows("Sam"), .sleep(7_200), .key(.enter), .shows("It is locked."), .hides("Sam")])
    #expect(!vaultQueue.isOpen)
  }

  /// Resizing the window does not count as a key.
  @Test func resizingDoesNotCountAsAKey() throws {
    let vaultQueue = try run([
      .silence(200), .resize(Size(columns: 100, rows: 30)), .silence(101), .shows("It is locked."),
    ])
    #expect(!vaultQueue.isOpen)
  }

  /// On results and on screens in front of them.
  @Test func locksOnEveryScreen() throws {
    let ways: [[Key]] = [
      [.character("3"), .enter, .character("2")],
      [.character("3"), .character("t"), .enter],
      [.character("4"), .character("2"), .character("a"), .enter],
      [.enter, .character("?")], [.enter, .character("q")],
    ]
    for keys in ways {
      let vaultQueue = try run(keys.map { .key($0) } + [.silence(301), .shows("It is locked."), .hides("Sam")])
      #expect(!vaultQueue.isOpen)
    }
  }

  @Test func neverLocksIfTurnedOff() throws {
    #expect(try run([.silence(1e6), .shows("Sam")], lockSeconds: nil).isOpen)
  }

  /// strace makes each wait return at once, so that no real time passes.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"))
  func locksInLineMode() throws {
    let home = try PrivateHome()
    try home.makeVault(answered: 8)
    let terminal = try home.start(
      ["--linear"], passphraseIsGiven: true, size: Size(columns: 160, rows: 60),
      under: ["/usr/bin/strace", "-D", "-o", "/dev/null", "-e", "inject=/^p?poll$:retval=0"])
    try terminal.wait(forOutput: "It is locked. What you answered is in it, without the private questions.")
    try terminal.wait(forOutput: "Shall it be opened?")
    // Locking releases the lock file, too.
    #expect(try home.contents().draft?.position == 8)
    terminal.type("1\n")
    try terminal.wait(forOutput: "Passphrase: ")
  }
}
