import Foundation
import TestTerminal
import Testing

/// The prompt for a passphrase, on a real terminal.
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

  @Test func neitherLettersNorTheirNumberAreShown() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let marker = "zq marker ß 7"
    let terminal = try create(marker)
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(!terminal.output.contains("zq") && !terminal.output.contains("*") && !terminal.output.contains("•"))
    #expect(terminal.leftovers == [])
    // Long or short, the terminal got the same bytes.
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

  @Test func keysEditWhatIsTyped() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    // A wrong start taken back whole, a letter of two bytes taken back, an arrow that is no letter.
    let keys = "wrong" + Keys.control("u") + "seß" + Keys.backspace + Keys.left + "\u{1B}[3~" + "cret"
    #expect(try create("secret", typing: keys).waitForEnd() == .status(0))
    #expect(try opens(with: "secret"))
  }

  @Test func twoThatDifferChangeNothing() throws {
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

  @Test func signalsGiveTheTerminalBack() throws {
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
