import Foundation
import Terminal
import TestTerminal
import Testing

/// Command-line options and settings, with the real program on screens.
@Suite struct OptionTests {
  @Test func doesNotAskWhatOptionsAnswer() throws {
    let terminal = try Journey(["--questionnaire", "romantic", "--name", "Robin", "--brief"]).terminal
    terminal.type(Keys.enter)
    try terminal.wait(for: "How it works")
    terminal.type(Keys.enter)
    try terminal.wait(for: "Robin, by far")
    terminal.type("4" + Keys.enter)
    try terminal.wait(for: "2 of 23")
  }

  @Test func seedDeterminesTheOrder() throws {
    var firsts: [String] = []
    for _ in 0..<2 {
      let terminal = try Journey(["romantic", "--name", "Robin", "--full", "--seed", "7"]).terminal
      terminal.type(Keys.enter + Keys.enter)
      try terminal.wait(for: "Robin, by far")
      terminal.type("4" + Keys.enter)
      try terminal.wait(for: "2 of 42")
      firsts.append(terminal.screen.text)
    }
    #expect(firsts[0] == firsts[1])
  }

  @Test func drawsOnlyASCII() throws {
    let terminal = try Journey(["--ascii"]).terminal
    let isASCII = terminal.screen.text.utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII)
  }

  @Test(arguments: ["never", "always"]) func colorOptionOverridesTheEnvironment(color: String) throws {
    let terminal = try Journey(
      ["friendship", "--name", "Robin", "--brief", "--color", color], environment: ["NO_COLOR": "1"]
    ).terminal
    terminal.type(Keys.enter + Keys.enter)
    try terminal.wait(for: "Robin, by far")
    terminal.type("4" + Keys.enter)
    try terminal.wait(for: "2 of 23")
    terminal.type("3")
    try terminal.wait(for: "half true")
    let isColoured = terminal.output.contains("\u{1B}[38;5") || terminal.output.contains(";38;5")
    #expect(isColoured == (color == "always"))
  }

  /// Creates a home folder with this settings file.
  private func home(_ settings: String) throws -> String {
    let home = FileManager.default.temporaryDirectory.appending(path: "poise-\(UUID().uuidString)")
    let folder = home.appending(path: ".config/poise")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(settings.utf8).write(to: folder.appending(path: "config.yaml"))
    return home.path(percentEncoded: false)
  }

  @Test func optionsOverrideSettings() throws {
    let home = try home("ascii: true\n")
    defer { try? FileManager.default.removeItem(atPath: home) }
    let settled = try Journey(environment: ["HOME": home]).terminal
    let isASCII = settled.screen.text.utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII)
    let overridden = try Journey(["--no-ascii"], environment: ["HOME": home]).terminal
    #expect(overridden.screen.text.contains("─"))
  }

  /// What is saved holds at once: signs, the mouse and blanking, and none of it stays on after the end.
  @Test func savedSettingsHoldAtOnce() throws {
    let home = try home("ascii: true\n")
    defer { try? FileManager.default.removeItem(atPath: home) }
    let terminal = try Journey(environment: ["HOME": home]).terminal
    terminal.type("s")
    try terminal.wait(for: "Lock after")
    terminal.type(Keys.down + Keys.left + Keys.down + Keys.down + Keys.right)
    terminal.type(Keys.down + Keys.down + Keys.down + Keys.right)
    terminal.type(Keys.enter)
    try terminal.wait(for: "Saved in")
    try terminal.wait(for: "───")
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1004]))
    terminal.type("\u{1B}[O")
    try terminal.wait { $0.text.allSatisfy(\.isWhitespace) }
    // Nobody saw what this would have changed.
    terminal.type("2")
    try terminal.wait(for: "Saved in")
    terminal.type("\u{1B}[O")
    try terminal.wait { $0.text.allSatisfy(\.isWhitespace) }
    terminal.type("\u{1B}[I")
    try terminal.wait(for: "Saved in")
    terminal.type("\u{1B}[O" + Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
  }

  /// What the command line says goes before, also after saving.
  @Test func optionsOverrideSavedSettings() throws {
    let home = try home("ascii: true\n")
    defer { try? FileManager.default.removeItem(atPath: home) }
    let terminal = try Journey(["--ascii"], environment: ["HOME": home]).terminal
    terminal.type("s")
    try terminal.wait(for: "Lock after")
    terminal.type(Keys.down + Keys.left + Keys.enter)
    try terminal.wait(for: "Saved in")
    let isASCII = terminal.screen.text.utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII)
  }

  @Test func reportsAndReplacesInvalidSettings() throws {
    let home = try home("ascii: maybe\n")
    defer { try? FileManager.default.removeItem(atPath: home) }
    let terminal = try Journey(environment: ["HOME": home]).terminal
    #expect(terminal.screen.text.replacing("\n", with: " ").contains("config.yaml:1: ascii:"))
    terminal.type("s")
    try terminal.wait(for: "Lock after")
    terminal.type(Keys.left + Keys.enter)
    try terminal.wait(for: "Saved in")
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
    let kept = try String(contentsOfFile: home + "/.config/poise/config.yaml", encoding: .utf8)
    #expect(kept.contains("color: never\n") && kept.contains("ascii: false\n"))
  }

  @Test func opensSettingsByCommand() throws {
    let terminal = try Journey(["settings"], environment: ["HOME": "/dev/null"]).terminal
    #expect(terminal.screen.text.contains("Lock after"))
    terminal.type(Keys.enter)
    try terminal.wait(for: "could not be made")
    terminal.type(Keys.escape)
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
  }
}
