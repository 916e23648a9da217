import Foundation
import TestTerminal
import Testing

/// Two people at two terminals, each with a home of their own: from the first screen to what both of them read.
struct TwoPeopleTests {
  private let passphrase = "a word that both know"

  /// From the welcome to a sheet in a file.
  ///
  /// - Parameter source: 1 for what was answered, 2 for an example.
  private func makeSheet(in home: PrivateHome, _ file: String, source: Int) throws -> PseudoTerminal {
    let terminal = try home.start()
    try terminal.wait(for: "leave now")
    terminal.type(Keys.enter)
    try terminal.begin(name: "Sam")
    try Journey(terminal).answer(pairs: 12, singles: 10)
    terminal.type("2" + Keys.enter)
    try terminal.wait(for: "All in all")
    terminal.type("6")
    try terminal.wait(for: "Two angles")
    terminal.type("m")
    try name(file, source: source, terminal)
    terminal.type(passphrase + Keys.enter)
    try terminal.wait(for: "mailbox", within: 60)
    terminal.type(Keys.enter)
    try terminal.wait(for: "Seven minutes for yourself")
    return terminal
  }

  /// From the page that everybody reads first to where the passphrase is typed once more.
  private func name(_ file: String, source: Int, _ terminal: PseudoTerminal) throws {
    try terminal.wait(for: "Before you make a sheet")
    terminal.type(Keys.enter)
    try terminal.wait(for: "What shall it be made from?")
    terminal.type("\(source)")
    try terminal.wait(for: "What the sheet will hold")
    terminal.type(Keys.enter)
    try terminal.wait(for: "Where to?")
    terminal.type(Keys.control("u") + file + Keys.enter)
    try terminal.wait(for: "The passphrase of the sheet")
    terminal.type(passphrase + Keys.enter)
    try terminal.wait(for: "Type it once more")
  }

  @Test func fromTwoStartsToOnePage() throws {
    let homes = [try PrivateHome(), try PrivateHome()]
    let mine = try makeSheet(in: homes[0], "mine.age", source: 1)
    let theirs = try makeSheet(in: homes[1], homes[0].work + "theirs.age", source: 2)
    theirs.type(Keys.control("x"))
    #expect(try theirs.waitForEnd() == .status(0))
    for name in ["mine.age", "theirs.age"] {
      let file = try FileManager.default.attributesOfItem(atPath: homes[0].work + name)
      #expect(file[.size] as? Int == 8374 && file[.posixPermissions] as? Int == 0o600)
    }
    mine.type("d")
    try mine.wait(for: "First your own sheet.")
    // The one that was made here is offered.
    mine.type(Keys.enter)
    try mine.wait(for: "And the other one?")
    mine.type("theirs.age" + Keys.enter)
    try mine.wait(for: "What shall the two of you be called?")
    mine.type("Kim, Lou" + Keys.enter)
    try mine.wait(for: "Type the passphrase that both of you know.")
    mine.type(passphrase + Keys.enter)
    try mine.wait(for: ", side by side", within: 60)
    // What else the page says depends on the example's answers, which are drawn anew each time.
    try mine.wait(for: "Kim holds more")
    mine.type("2")
    try mine.wait(for: "Kim sees")
    mine.type("3")
    try mine.wait(for: "Stop word")
    mine.type("4")
    try mine.wait(for: "Say how it is for you")
    mine.type("e")
    try mine.wait(for: "What kind of file?")
    mine.type("1")
    try mine.wait(for: "Where to?")
    mine.type(Keys.control("u") + "both.html" + Keys.enter)
    try mine.wait(for: "It is in both.html")
    let report = try String(contentsOfFile: homes[0].work + "both.html", encoding: .utf8)
    #expect(report.contains(", side by side") && report.contains("Kim") && report.contains("Lou"))
    mine.type(Keys.control("x"))
    #expect(try mine.waitForEnd() == .status(0))
    #expect(mine.isBlank && mine.leftovers == [])
    // Nothing was made in either home but what was asked for.
    #expect(homes[0].names.filter { $0.hasSuffix(".age") || $0.hasSuffix(".html") }.count == 3)
    #expect(homes[1].names.filter { $0.hasSuffix(".age") } == [])
  }

  /// While a key is derived, one key leaves, and no file is there.
  @Test func leavingAtOnceWhileItIsMade() throws {
    let home = try PrivateHome()
    try home.makeVault(entries: 1)
    let terminal = try home.start(passphraseIsGiven: true)
    try terminal.wait(for: "Your vault")
    terminal.type("2")
    try terminal.wait(for: "The newest first.")
    terminal.type("s")
    try name("mine.age", source: 1, terminal)
    terminal.type(passphrase + Keys.enter + Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.isBlank)
    #expect(!FileManager.default.fileExists(atPath: home.work + "mine.age"))
  }
}
