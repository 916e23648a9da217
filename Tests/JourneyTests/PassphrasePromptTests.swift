import Foundation
import TestTerminal
import Testing

/// The passphrase prompt of commands.
struct PassphrasePromptTests {
  private let home: URL

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "poise-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  private func start(_ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(.built("poise"), arguments, environment: ["HOME": home.path()])
  }

  private func create(_ passphrase: String, typing keys: String? = nil) throws -> PseudoTerminal {
    let terminal = try start("vault", "create")
    try terminal.wait(for: "New passphrase:")
    terminal.type((keys ?? passphrase) + Keys.enter)
    try terminal.wait(for: "Once more:")
    terminal.type(passphrase + Keys.enter)
    return terminal
  }

  private func opens(with passphrase: String) throws -> Bool {
    let terminal = try start("history")
    try terminal.wait(for: "Passphrase:")
    terminal.type(passphrase + Keys.enter)
    return try terminal.waitForEnd() == .status(0)
  }

  @Test func outputDoesNotDependOnThePassphrase() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let marker = "zq marker ß 7"
    let terminal = try create(marker)
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(!terminal.output.contains("zq") && !terminal.output.contains("*") && !terminal.output.contains("•"))
    #expect(terminal.leftovers == [])
    // The output is the same for a short and a long passphrase.
    let short = try start("history")
    try short.wait(for: "Passphrase:")
    short.type("a" + Keys.enter)
    #expect(try short.waitForEnd() != .status(0))
    let long = try start("history")
    try long.wait(for: "Passphrase:")
    long.type(String(repeating: "abc", count: 100) + Keys.backspace + Keys.left + Keys.enter)
    #expect(try long.waitForEnd() != .status(0))
    #expect(short.bytes.prefix { $0 != 10 } == long.bytes.prefix { $0 != 10 })
    #expect(try opens(with: marker))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func endsInTheBackground(signal: Int32) throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let terminal = try PseudoTerminal(
      job: .built("poise"), ["vault", "create"], endedBy: signal, environment: ["HOME": home.path()])
    try terminal.wait(for: "New passphrase:")
    terminal.stopJobs()
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.output.contains("over: \(128 + signal) -echo"), "\(terminal.output.suffix(40))")
    #expect(terminal.leftovers == [])
  }

  /// The usual vault may not be the one that is meant.
  @Test(arguments: [
    ["passphrase"], ["remind", "none"], ["label", "1", "x"], ["delete", "1"], ["delete", "--all"],
  ]) func namesTheVaultBeforeItIsChanged(command: [String]) throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let path = home.appending(path: "other.age").path()
    let create = try start("vault", "create", "--vault", path)
    try create.wait(for: "New passphrase:")
    #expect(create.output.contains("Vault: \(path)"))
    create.type("secret" + Keys.enter + "secret" + Keys.enter)
    #expect(try create.waitForEnd() == .status(0))
    let terminal = try PseudoTerminal(
      .built("poise"), ["vault"] + command + ["--vault", path], environment: ["HOME": home.path()])
    try terminal.wait(for: "Passphrase:")
    #expect(terminal.output.contains("Vault: \(path)"))
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
  }

  @Test func supportsEditingKeys() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    // Ctrl-U erases everything, Backspace a letter of two bytes; arrow and Delete are ignored.
    let keys = "wrong" + Keys.control("u") + "seß" + Keys.backspace + Keys.left + "\u{1B}[3~" + "cret"
    #expect(try create("secret", typing: keys).waitForEnd() == .status(0))
    #expect(try opens(with: "secret"))
  }

  /// Keys typed while the program starts, between its prompts, and while it derives a key.
  @Test func acceptsAPassphraseTypedAhead() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let create = try PseudoTerminal(
      .system("/bin/sh"), ["-c", #"read go; exec "$0" vault create"#, Program.built("poise").path],
      environment: ["HOME": home.path()])
    create.type("go\rsecret\rsecret\r")
    #expect(try create.waitForEnd(within: 30) == .status(0))
    #expect(create.leftovers == [])
    let change = try start("vault", "passphrase")
    try change.wait(for: "Passphrase:")
    change.type("secret\rseß\u{7F}cond\rsecond\r")
    #expect(try change.waitForEnd(within: 30) == .status(0))
    #expect(!change.output.contains("sec"))
    #expect(try opens(with: "second"))
  }

  @Test func acceptsControlXTypedAhead() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let terminal = try PseudoTerminal(
      .system("/bin/sh"), ["-c", #"read go; exec "$0" vault create"#, Program.built("poise").path],
      environment: ["HOME": home.path()])
    terminal.type("go\rone\rtwo\r" + Keys.control("x"))
    #expect(try terminal.waitForEnd(within: 30) == .status(0))
    #expect(terminal.screen.text.allSatisfy(\.isWhitespace) && terminal.leftovers == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path()).isEmpty)
  }

  /// Echo is off before the command opens the vault, and stays off until it ends.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"))
  func turnsEchoOffFromStartToEnd() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    #expect(try create("secret").waitForEnd() == .status(0))
    let log = home.appending(path: "calls")
    let terminal = try PseudoTerminal(
      .system("/usr/bin/strace"),
      ["-f", "-v", "-s", "300", "-o", log.path(), Program.built("poise").path, "vault", "passphrase"],
      environment: ["HOME": home.path()])
    try terminal.wait(for: "Passphrase:")
    terminal.type("secret" + Keys.enter)
    try terminal.wait(for: "New passphrase:")
    terminal.type("second" + Keys.enter)
    try terminal.wait(for: "Once more:")
    terminal.type("second" + Keys.enter)
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
    let calls = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    let settings = calls.indices.filter { calls[$0].contains("TCSETS") }
    let echoes = settings.map { calls[$0].contains(/\bECHO\b/) }
    #expect(echoes.count > 4 && echoes.dropLast().allSatisfy { !$0 } && echoes.last == true, "\(echoes)")
    let firstLook = try #require(calls.firstIndex { $0.contains("vault.age") })
    #expect(try #require(settings.first) < firstLook)
  }

  @Test func changesNothingIfPassphrasesDiffer() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    #expect(try create("one", typing: "two").waitForEnd() == .status(64))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path()).isEmpty)
  }

  @Test(arguments: ["", "half of it", "\u{1B}["])
  func controlXLeavesAtOnce(typed: String) throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let terminal = try start("vault", "create")
    try terminal.wait(for: "New passphrase:")
    terminal.type(typed + Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.screen.text.allSatisfy(\.isWhitespace) && terminal.screen.scrollback.isEmpty)
    #expect(terminal.leftovers == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path()).isEmpty)
  }

  /// Ctrl-X at each prompt of a command with several. Nothing must change.
  @Test(arguments: 0...2) func controlXLeavesAtEachPrompt(answered: Int) throws {
    defer { try? FileManager.default.removeItem(at: home) }
    #expect(try create("secret").waitForEnd() == .status(0))
    let terminal = try start("vault", "passphrase")
    let steps = [("Passphrase:", "secret"), ("New passphrase:", "second"), ("Once more:", "sec")]
    for (prompt, typed) in steps.prefix(answered) {
      try terminal.wait(for: prompt)
      terminal.type(typed + Keys.enter)
    }
    try terminal.wait(for: steps[answered].0)
    terminal.type("half of" + Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.screen.text.allSatisfy(\.isWhitespace) && terminal.screen.scrollback.isEmpty)
    #expect(terminal.leftovers == [])
    #expect(try opens(with: "secret"))
  }

  @Test func restoresTheTerminalOnSignals() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    for (signal, status) in [(SIGTERM, 128 + SIGTERM), (SIGHUP, 128 + SIGHUP), (SIGSEGV, 70)] {
      let terminal = try start("vault", "create")
      try terminal.wait(for: "New passphrase:")
      terminal.send(signal: signal)
      #expect(try terminal.waitForEnd() == .status(status))
      #expect(terminal.leftovers == [])
    }
    let terminal = try start("vault", "create")
    try terminal.wait(for: "New passphrase:")
    terminal.type(Keys.control("c"))
    #expect(try terminal.waitForEnd() == .status(130))
    #expect(terminal.leftovers == [])
  }
}
