import Foundation
import TestTerminal
import Testing
import Vault
import VaultSamples

/// Making a sheet on a terminal, where no option tells what it is made from.
struct SheetPromptTests {
  private let home: URL
  private let words = ["correct horse battery staple", "a word that both know"]

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "poise-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var environment = VaultEnvironment()
    environment.workFactor = 14
    let location = try VaultLocation(home.path() + "/v.age")
    try ClosedVault.new(at: location, environment: environment).create(with: Sample.secret()).finish(Sample.sitting())
  }

  private var sheet: String { home.path() + "/s.age" }

  private func begin(_ choice: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      .built("poise"), ["sheet", "--vault", home.path() + "/v.age", "--out", sheet],
      environment: ["HOME": home.path()])
    try terminal.wait(for: "Passphrase:")
    terminal.type(words[0] + Keys.enter)
    try terminal.wait(for: "or e:")
    terminal.type(choice + Keys.enter)
    return terminal
  }

  /// The terminal shows the same of an entry and of an example, but for the numbers.
  @Test func whatWasChosenIsNotShown() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    var shown: [String] = []
    for choice in ["1", "e"] {
      let terminal = try begin(choice)
      try terminal.wait(for: "anything else to stop:")
      terminal.type("yes" + Keys.enter)
      try terminal.wait(for: "New passphrase:")
      terminal.type(words[1] + Keys.enter)
      try terminal.wait(for: "Once more:")
      terminal.type(words[1] + Keys.enter)
      #expect(try terminal.waitForEnd(within: 30) == .status(0))
      let file = try FileManager.default.attributesOfItem(atPath: sheet)
      #expect(file[.size] as? Int == 8374 && file[.posixPermissions] as? Int == 0o600)
      try FileManager.default.removeItem(atPath: sheet)
      // No word is broken at the edge of the window.
      #expect(terminal.output.split(whereSeparator: \.isNewline).allSatisfy { $0.count <= 80 })
      // A base is left out where too little of it was answered, in both.
      let text = terminal.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .replacing(/[−+]?[0-9]+/, with: "0")
      #expect(text.contains("you about 0"))
      shown.append(
        text.replacing(#/[A-Z][a-z-]+( [a-z]+)*: you about 0, [^;]*; difference 0, by 0 statements /#, with: ""))
    }
    #expect(shown[0] == shown[1])
  }

  @Test(arguments: ["", "no", "y"]) func nothingIsWrittenWithoutAYes(answer: String) throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let terminal = try begin("e")
    try terminal.wait(for: "anything else to stop:")
    terminal.type(answer + Keys.enter)
    #expect(try terminal.waitForEnd(within: 30) == .status(0))
    #expect(terminal.output.contains("Nothing was written."))
    #expect(!FileManager.default.fileExists(atPath: sheet))
  }

  @Test func leavingAtOnceWorksAtEachQuestion() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let terminal = try begin("1")
    try terminal.wait(for: "anything else to stop:")
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd(within: 30) == .status(0))
    #expect(!FileManager.default.fileExists(atPath: sheet))
  }
}
