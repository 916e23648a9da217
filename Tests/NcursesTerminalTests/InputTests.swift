import Foundation
import Glibc
import Terminal
import TestTerminal
import Testing

/// Decoding of keys on a real terminal.
@Suite struct InputTests {
  /// Sends the sequences from the terminfo entry of each terminal type.
  @Test(arguments: ["xterm-256color", "xterm", "screen", "tmux", "linux", "vt100", "vt220", "rxvt"])
  func decodesKeysInTerminfo(type: String) throws {
    let names = [
      "kcuu1": "up", "kcud1": "down", "kcub1": "left", "kcuf1": "right", "kri": "up", "kind": "down", "khome": "home",
      "kend": "end", "kpp": "pageUp", "knp": "pageDown", "kdch1": "delete", "kcbt": "backTab", "kent": "enter",
      "kf1": "function(1)", "kf2": "function(2)", "kf5": "function(5)",
      "kf10": "function(10)",
    ]
    let described = try names.sorted { $0.key < $1.key }.compactMap { capability, name in
      try sequence(capability, type).map { (sequence: $0, name: name) }
      // Keypad digits are decoded as digits, even if terminfo calls some of them function keys.
    }.filter { !$0.sequence.contains(/^\u{1B}O[p-y]$/) }
    #expect(described.count >= 7)
    let terminal = try startProbe(environment: ["TERM": type])
    for (index, key) in described.enumerated() {
      try terminal.type(each: [key.sequence], after: index)
      let line = "\(index + 1) \(key.name)"
      #expect(terminal.screen.place(of: line) != nil, "\(type) sends \(key.sequence.debugDescription)")
    }
  }

  private func sequence(_ capability: String, _ type: String) throws -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/tput")
    process.arguments = ["-T", type, capability]
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.isEmpty ? nil : text
  }

  @Test func decodesKeys() throws {
    let terminal = try startProbe()
    try terminal.type(each: [Keys.up, Keys.enter, Keys.backTab, Keys.home, Keys.pageDown, Keys.function(3), "é"])
    #expect(
      (3...9).map { terminal.screen.text(row: $0) } == [
        "1 up", "2 enter", "3 backTab", "4 home", "5 pageDown", "6 function(3)", "7 character(\"é\")",
      ])
  }

  @Test func reportsEscapeBeforeLaterKeys() throws {
    let terminal = try startProbe()
    try terminal.type(each: [Keys.escape, "3", Keys.escape, Keys.up])
    #expect(
      (3...6).map { terminal.screen.text(row: $0) } == ["1 escape", "2 character(\"3\")", "3 escape", "4 up"])
  }

  @Test func ignoresUnknownSequences() throws {
    let terminal = try startProbe()
    terminal.type("\u{1B}[?27;5;113~\u{1B}q\u{1B}[I\u{1B}[<0;5;5M")
    try terminal.type(each: ["x"])
    #expect(terminal.screen.text(row: 3) == "1 character(\"x\")")
  }

  @Test(arguments: ["xterm-256color", "screen", "rxvt", "linux"])
  func ignoresMouseReportsIfMouseIsOff(type: String) throws {
    let terminal = try startProbe(environment: ["TERM": type])
    terminal.type("\u{1B}[M !!\u{1B}[<0;5;5M\u{1B}[<0;5;5m")
    try terminal.type(each: ["x"])
    #expect(terminal.screen.text(row: 3) == "1 character(\"x\")")
  }

  @Test func deliversAPasteAsOneText() throws {
    let terminal = try startProbe()
    try terminal.type(each: [Keys.paste("quit\n\u{17}q"), "x"])
    #expect(terminal.screen.text(row: 3) == "1 paste 6 quit q")
    #expect(terminal.screen.text(row: 4) == "2 character(\"x\")")
  }

  @Test func deliversAnUnfinishedPasteAfterATimeout() throws {
    let terminal = try startProbe()
    terminal.type("\u{1B}[200~half")
    try terminal.wait(for: "1 paste 4 half")
    try terminal.type(each: ["x"], after: 1)
    #expect(terminal.screen.text(row: 4) == "2 character(\"x\")")
  }

  @Test func splitsALongPasteWithoutLoss() throws {
    let terminal = try startProbe()
    terminal.type(Keys.paste(String(repeating: "x", count: 100_000)))
    try terminal.wait(for: "ready 2")
    #expect(terminal.screen.text(row: 3).hasPrefix("1 paste 65536 x"))
    #expect(terminal.screen.text(row: 4).hasPrefix("2 paste 34464 x"))
  }

  @Test func joinsACharacterSplitAcrossReads() throws {
    let terminal = try startProbe()
    terminal.type(bytes: [0xC3])
    terminal.resize(to: Size(columns: 70, rows: 24))
    try terminal.wait(for: "resize 70x24")
    terminal.type(bytes: [0xA9])
    try terminal.wait(for: "2 character(\"é\")")
  }

  @Test func writesFewBytesForAnArrowKey() throws {
    let terminal = try startProbe()
    let before = terminal.bytes.count
    try terminal.type(each: [Keys.down])
    #expect(terminal.bytes.count - before <= 200)
  }
}

/// Ctrl-X behind other pending input and inside incomplete sequences.
extension InputTests {
  /// The probe numbers the events it gets, so that the test can tell that none came before Ctrl-X.
  @Test(arguments: [
    String(repeating: "5", count: 4_000), String(repeating: "\u{C}", count: 3_000), "\u{1B}", "\u{1B}[", "\u{1B}O",
    "\u{1B}]11;",
    "\u{1B}P", "\u{1B}[M ", "\u{1B}[1;5", "\u{1B}[200~half",
  ])
  func controlXWorksAfterAnyPendingInput(before: String) throws {
    for leaving in [
      "\u{18}", "\u{1B}[120;5u", "\u{1B}[27;5;120~", "\u{1B}[120;69u", "\u{1B}[120:88;5:1u", "\u{1B}[88;45;24;1;8;1_",
    ] {
      if leaving != "\u{18}", before.hasPrefix("\u{1B}") { continue }
      let terminal = try startProbe()
      terminal.send(signal: SIGSTOP)
      terminal.type(before + leaving)
      terminal.send(signal: SIGCONT)
      #expect(try terminal.waitForEnd() == .status(0))
      #expect(terminal.leftovers == [])
      #expect(!terminal.output.contains("1 character") && !terminal.output.contains("1 control"))
    }
  }

  @Test func controlXWorksDuringManySignals() throws {
    let terminal = try startProbe()
    for _ in 0..<300 {
      terminal.send(signal: SIGWINCH)
      terminal.send(signal: SIGCONT)
    }
    terminal.type(Keys.control("x"))
    while try !terminal.hasEnded() {
      terminal.send(signal: SIGWINCH)
      terminal.send(signal: SIGCONT)
    }
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
  }

  @Test func joinsALateRestOfASequence() throws {
    let terminal = try startProbe()
    terminal.type("\u{1B}[")
    terminal.resize(to: Size(columns: 70, rows: 24))
    try terminal.wait(for: "resize 70x24")
    terminal.type("5~")
    try terminal.wait(for: "2 pageUp")
  }

  @Test func honoursESCDELAY() throws {
    let terminal = try startProbe(environment: ["ESCDELAY": "60000"])
    terminal.type("\u{1B}")
    terminal.resize(to: Size(columns: 70, rows: 24))
    try terminal.wait(for: "resize 70x24")
    terminal.type("[5~")
    try terminal.wait(for: "2 pageUp")
    #expect(!terminal.output.contains("escape"))
  }
}

extension LeavingTests {
  /// Fills the terminal until it accepts no more output, then ends the program.
  @Test(arguments: [nil, SIGTERM, SIGHUP] as [Int32?])
  func endsOnATerminalThatAcceptsNoOutput(signal: Int32?) throws {
    let terminal = try startProbe()
    try terminal.fillUp(typing: Keys.control("l"))
    if let signal { terminal.send(signal: signal) } else { terminal.typeBlindly(Keys.control("x")) }
    #expect(try terminal.waitForEndWithoutReading() == .status(signal.map { 128 + $0 } ?? 0))
    // Output that is read later contains nothing from the screen.
    #expect(try terminal.waitForEnd() == .status(signal.map { 128 + $0 } ?? 0))
    #expect(terminal.leftovers == [])
    #expect(terminal.screen.text.allSatisfy { $0 == "\n" })
  }

  @Test(arguments: [SIGQUIT, SIGUSR1, SIGSTKFLT, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, 40])
  func restoresTheTerminalOnOtherFatalSignals(signal: Int32) throws {
    let terminal = try startProbe()
    terminal.send(signal: signal)
    #expect(try terminal.waitForEnd() == .status(128 + signal))
    #expect(terminal.leftovers == [])
  }
}
