import Foundation
import Glibc
import Terminal
import TestTerminal
import Testing

/// The real program in line mode.
@Suite struct LinearJourneyTests {
  private static let tall = Size(columns: 160, rows: 60)
  private static let asked = ["--linear"]
  private static let variable = ["POISE_LINEAR": "1"]

  private func start(
    _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(.built("poise"), arguments, size: Self.tall, environment: environment)
    try terminal.wait(for: "4. A friend.")
    return terminal
  }

  @Test(arguments: [
    (["--linear"], "xterm-256color", ""), ([], "xterm-256color", "1"), ([], "dumb", ""), ([], "", ""),
    ([], "unknown", ""), ([], "no-such-terminal", ""),
  ])
  func beginsInLineMode(arguments: [String], type: String, variable: String) throws {
    let terminal = try start(arguments, environment: ["TERM": type, "POISE_LINEAR": variable])
    terminal.type("1\n")
    try terminal.wait(for: "What shall Poise call them?")
    #expect(!terminal.output.contains("\u{1B}"))
    let saysWhy = terminal.output.contains("to see screens")
    #expect(saysWhy == ["", "unknown", "no-such-terminal"].contains(type))
    // Ctrl-D: end of input.
    terminal.type(Keys.control("d"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.output.hasSuffix("The input has ended. Nothing was kept.\r\n"))
    #expect(terminal.leftovers == [])
  }

  @Test func completesAnAssessment() throws {
    let terminal = try start(environment: ["TERM": "dumb"])
    terminal.type("4\nKim\n2\n3\n")
    for number in 1...12 {
      try terminal.wait(for: "\n\(number) of 12.", in: \.output)
      terminal.type("\(number % 7)\n")
      try terminal.wait(for: "Still \(number) of 12.", in: \.output)
      terminal.type("\(number * 2 % 7)\n")
    }
    for number in 1...10 {
      try terminal.wait(for: "\n\(number) of 10.", in: \.output)
      terminal.type("4\n")
    }
    try terminal.wait(for: "What is it mostly about?", in: \.output)
    terminal.type("s\ns\n5\n")
    try terminal.wait(for: "Before the result.", in: \.output)
    terminal.type("2\n")
    try terminal.wait(for: "A number from 1 to 6", in: \.output)
    for page in [
      "How things are between you, from", "Tip 1 of 4", "Tip 2 of 4", "Tip 3 of 4", "Tip 4 of 4",
      "People you can reach:", "A page for you alone:", "That was all.",
    ] {
      terminal.type("n\n")
      try terminal.wait(for: page, in: \.output)
    }
    terminal.type("q\n")
    try terminal.wait(for: "Leave now?", in: \.output)
    terminal.type("1\n")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(!terminal.output.contains("\u{1B}"))
    #expect(terminal.leftovers == [])
  }

  /// As a terminal sends it, and as it reports it that another program left in the protocol of kitty, of xterm or of Windows.
  @Test(arguments: [
    Keys.control("x"), "\u{1B}[120;5u", "\u{1B}[120;69u", "\u{1B}[120:88;5:1u", "\u{1B}[27;5;120~",
    "\u{1B}[88;45;24;1;8;1_",
  ])
  func controlXClearsTheTerminal(leaving: String) throws {
    let terminal = try start(Self.asked)
    try terminal.wait(for: "It clears this window and asks nothing.")
    terminal.type("1\n")
    try terminal.wait(for: "What shall Poise call them?")
    terminal.type(leaving + "\n")
    #expect(try terminal.waitForEnd() == .status(0))
    let isBlank = terminal.screen.text.allSatisfy { $0.isWhitespace }
    #expect(isBlank)
    #expect(terminal.screen.scrollback.isEmpty)
    #expect(terminal.leftovers == [])
  }

  @Test func controlXWritesNothingToADumbTerminal() throws {
    let terminal = try start(environment: ["TERM": "dumb"])
    let before = terminal.output
    terminal.type(Keys.control("x") + "\n")
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.output == before + "^X\r\n")
  }

  @Test func endsOnControlC() throws {
    let terminal = try start(Self.asked)
    terminal.type(Keys.control("c"))
    #expect(try terminal.waitForEnd() == .status(130))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func endsOnSignals(signal: Int32) throws {
    let terminal = try start(environment: ["TERM": "dumb"])
    terminal.send(signal: signal)
    #expect(try terminal.waitForEnd() == .status(128 + signal))
  }

  /// In the background, setting modes would stop it again and again.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func endsInTheBackground(signal: Int32) throws {
    let terminal = try PseudoTerminal(job: .built("poise"), ["--linear"], endedBy: signal, size: Self.tall)
    try terminal.wait(for: "4. A friend.")
    terminal.type(Keys.control("z"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.output.contains("over: \(128 + signal) -echo"), "\(terminal.output.suffix(40))")
    #expect(terminal.leftovers == [])
  }

  @Test func endsOnHangUp() throws {
    let terminal = try start(Self.asked)
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .status(129))
  }

  /// The questions would go into the file, where the user cannot see them.
  @Test func refusesToAskIntoAFile() throws {
    let terminal = try PseudoTerminal(
      .system("/bin/sh"), ["-c", "\(Program.built("poise").path) > \"$OUT\""],
      environment: ["OUT": "/tmp/poise-\(getpid())"])
    defer { unlink("/tmp/poise-\(getpid())") }
    #expect(try terminal.waitForEnd() == .status(64))
    #expect(terminal.output.contains("Standard output is not a terminal; use --linear"))
    #expect(try Data(contentsOf: URL(filePath: "/tmp/poise-\(getpid())")).isEmpty)
  }

  /// A pipe may lead to a speech program.
  @Test func asksIntoAPipe() throws {
    let terminal = try PseudoTerminal(
      .system("/bin/sh"), ["-c", "\(Program.built("poise").path) | cat"], size: Self.tall)
    try terminal.wait(for: "4. A friend.")
    terminal.type(Keys.control("d"))
    #expect(try terminal.waitForEnd() == .status(0))
  }
}

extension PseudoTerminal {
  /// Waits until `text` is in the output, even if it has scrolled off the screen.
  fileprivate func wait(for text: String, in output: KeyPath<PseudoTerminal, String>) throws {
    try wait(until: { _ in self[keyPath: output].contains(text) })
  }
}
