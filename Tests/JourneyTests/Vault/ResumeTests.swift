import Instrument
import Vault
import Terminal
import TestTerminal
import Testing

/// Struck down at a random moment of an assessment, it goes on at the very question the next time.
@Suite struct ResumeTests {
  static let ends: [WayOut] = [.killing, .closingTheWindow, .hangingUp, .terminating, .crashing]

  // MARK: On screens

  @Test(arguments: ends, [1, 2])
  func onScreens(way: WayOut, seed: Int) throws {
    let home = try PrivateHome()
    try home.makeVault()
    let terminal = try home.start(passphraseIsGiven: true)
    try terminal.wait(for: "Your vault")
    terminal.type("1")
    try terminal.begin(name: "Robin")
    var answering = Answering(seed: seed * 10 + Self.ends.firstIndex(of: way)!)
    let count = answering.number(in: 1...Answering.count - 1)
    for index in 0..<count {
      terminal.type(answering.next().map(String.init).joined() + Keys.enter)
      try terminal.wait(for: Answering.place(of: index + 1))
    }
    try home.wait { $0.draft?.position == count }
    // The first time it is struck while nothing goes on, and then in the middle of the next answer.
    if seed == 1 {
      terminal.type("w")
      try terminal.wait(for: "Why is this asked?")
      terminal.type(Keys.escape)
      // The last row is painted last.
      try terminal.wait(for: "0–6 answer")
    } else {
      terminal.type(answering.next().map(String.init).joined() + Keys.enter)
    }
    let before = terminal.screen.text
    way.strike(terminal)
    #expect(try terminal.waitForEnd() == way.ending)

    let position = try check(home, answering, acknowledged: count, isSettled: seed == 1)
    let again = try home.start(passphraseIsGiven: true)
    try again.wait(for: "Go on where you stopped")
    try again.wait(for: "Robin, question \(position + 1) of \(Answering.count)")
    again.type(Keys.enter)
    try again.wait(for: Answering.place(of: position))
    if seed == 1 { try again.wait(until: { $0.text == before }) }
  }

  // MARK: Line by line

  @Test(arguments: ends, [1, 2])
  func lineByLine(way: WayOut, seed: Int) throws {
    let home = try PrivateHome()
    try home.makeVault()
    var answering = Answering(seed: seed * 10 + 5 + Self.ends.firstIndex(of: way)!)
    let terminal = try open(home, passphraseIsGiven: seed == 1)
    terminal.type("1\n1\nRobin\n2\n")
    try terminal.wait(forOutput: Answering.place(of: 0))
    let count = answering.number(in: 1...Answering.count - 1)
    for index in 0..<count {
      try answer(answering.next(), at: index, terminal)
      try terminal.wait(forOutput: "\n\(Answering.place(of: index + 1)).")
    }
    if seed == 1 {
      terminal.type("Nonsense\n")
      try terminal.wait(forOutput: "“Nonsense”")
    } else {
      terminal.type(answering.next().map { "\($0)\n" }.joined())
    }
    way.strike(terminal)
    #expect(try terminal.waitForEnd() == way.ending)

    let position = try check(home, answering, acknowledged: count, isSettled: seed == 1)
    let again = try open(home, passphraseIsGiven: seed == 2)
    try again.wait(forOutput: "1. Go on where you stopped. Robin, question \(position + 1) of \(Answering.count)")
    again.type("1\n")
    // Of a pair that is half answered, the other half.
    let place = "\(Answering.place(of: position))."
    try again.wait { _ in again.output.contains("\n" + place) || again.output.contains("\nStill " + place) }
    if seed == 1 { try again.wait { _ in question(again) == question(terminal) } }
  }

  private func open(_ home: PrivateHome, passphraseIsGiven: Bool) throws -> PseudoTerminal {
    let terminal = try home.start(
      ["--linear"], passphraseIsGiven: passphraseIsGiven, size: Size(columns: 200, rows: 60))
    if !passphraseIsGiven {
      try terminal.wait(forOutput: "Shall it be opened?")
      terminal.type("1\n")
      try terminal.wait(forOutput: "Passphrase: ")
      terminal.type(home.passphrase + Keys.enter)
    }
    try terminal.wait(forOutput: "Last saved")
    try terminal.wait(forOutput: ". The vault itself")
    return terminal
  }

  private func answer(_ digits: [Int], at index: Int, _ terminal: PseudoTerminal) throws {
    terminal.type("\(digits[0])\n")
    guard digits.count > 1 else { return }
    try terminal.wait(forOutput: "Still \(Answering.place(of: index)).")
    terminal.type("\(digits[1])\n")
  }

  /// The last line that asks something.
  private func question(_ terminal: PseudoTerminal) -> Substring? {
    terminal.output.split(whereSeparator: \.isNewline).last { $0.contains(#/^\d+ of \d+\. /#) }
  }

  // MARK: What is kept

  /// - Parameters:
  ///   - acknowledged: how many questions were answered so that the next one came.
  ///   - isSettled: nothing more was typed.
  /// - Returns: where it goes on.
  private func check(_ home: PrivateHome, _ answering: Answering, acknowledged: Int, isSettled: Bool) throws -> Int {
    let draft = try #require(try home.contents().draft)
    let kept = draft.sitting.answers
    let least = try answering.interview(seed: draft.sitting.seed, count: acknowledged)
    if isSettled {
      #expect(kept == least.answers && draft.position == acknowledged)
      return draft.position
    }
    #expect((acknowledged - 1...acknowledged + 1).contains(draft.position))
    let most = try answering.interview(seed: draft.sitting.seed, count: acknowledged + 1)
    #expect(kept.global == least.answers.global)
    for question in least.questions {
      // All that was acknowledged, and of the next one nothing that was not typed.
      let (found, sure) = (kept.pair(question.id), least.answers.pair(question.id))
      let typed = most.answers.pair(question.id)
      for person in Person.allCases {
        #expect(found[person] == sure[person] || found[person] == typed[person] && sure[person] == nil)
      }
      let single = kept.singles[question.id]
      let sureSingle = least.answers.singles[question.id]
      #expect(single == sureSingle || single == most.answers.singles[question.id] && sureSingle == nil)
    }
    return draft.position
  }
}
