import Instrument
import Vault
import Terminal
import TestTerminal
import Testing

/// The program is ended at a random question, and resumes there the next time.
@Suite struct ResumeTests {
  static let ends: [ProgramExit] = [.killing, .closingTheWindow, .hangingUp, .terminating, .crashing]

  // MARK: On screens

  @Test(arguments: ends, [1, 2])
  func resumesOnScreens(way: ProgramExit, seed: Int) throws {
    let home = try PrivateHome()
    try home.makeVault()
    let terminal = try home.start(passphraseIsGiven: true)
    try terminal.wait(for: "Your vault")
    terminal.type("1")
    try terminal.begin(name: "Robin")
    var answers = RandomAnswers(seed: seed * 10 + Self.ends.firstIndex(of: way)!)
    let count = answers.number(in: 1...RandomAnswers.count - 1)
    for index in 0..<count {
      terminal.type(answers.next().map(String.init).joined() + Keys.enter)
      try terminal.wait(for: RandomAnswers.placeOnScreen(of: index + 1))
    }
    try home.wait { $0.draft?.position == count }
    // With seed 1 the program is idle when it ends, otherwise it is processing an answer.
    if seed == 1 {
      terminal.type("?")
      try terminal.wait(for: "Anywhere")
      terminal.type(Keys.escape)
      // The last row is drawn last.
      try terminal.wait(for: "0–6 answer")
    } else {
      terminal.type(answers.next().map(String.init).joined() + Keys.enter)
    }
    let before = terminal.screen.text
    way.sendSignal(to: terminal)
    #expect(try terminal.waitForEnd() == way.ending)

    let position = try check(home, answers, acknowledged: count, isSettled: seed == 1)
    let again = try home.start(passphraseIsGiven: true)
    try again.wait(for: "Go on where you stopped")
    try again.wait(for: "Robin, question \(position + 1) of \(RandomAnswers.count)")
    again.type(Keys.enter)
    try again.wait(for: RandomAnswers.placeOnScreen(of: position))
    if seed == 1 { try again.wait(until: { $0.text == before }) }
  }

  // MARK: Line by line

  @Test(arguments: ends, [1, 2])
  func resumesInLineMode(way: ProgramExit, seed: Int) throws {
    let home = try PrivateHome()
    try home.makeVault()
    var answers = RandomAnswers(seed: seed * 10 + 5 + Self.ends.firstIndex(of: way)!)
    let terminal = try open(home, passphraseIsGiven: seed == 1)
    terminal.type("1\n1\nRobin\n2\n")
    try terminal.wait(forOutput: RandomAnswers.place(of: 0))
    let count = answers.number(in: 1...RandomAnswers.count - 1)
    for index in 0..<count {
      try answer(answers.next(), at: index, terminal)
      try terminal.wait(forOutput: "\n\(RandomAnswers.place(of: index + 1)).")
    }
    if seed == 1 {
      terminal.type("Nonsense\n")
      try terminal.wait(forOutput: "“Nonsense”")
    } else {
      terminal.type(answers.next().map { "\($0)\n" }.joined())
    }
    way.sendSignal(to: terminal)
    #expect(try terminal.waitForEnd() == way.ending)

    let position = try check(home, answers, acknowledged: count, isSettled: seed == 1)
    let again = try open(home, passphraseIsGiven: seed == 2)
    try again.wait(forOutput: "1. Go on where you stopped. Robin, question \(position + 1) of \(RandomAnswers.count)")
    again.type("1\n")
    // If only one rating of a pair was kept, the question continues with the other one.
    let place = "\(RandomAnswers.place(of: position))."
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
    try terminal.wait(forOutput: "Still \(RandomAnswers.place(of: index)).")
    terminal.type("\(digits[1])\n")
  }

  /// The last question in the output.
  private func question(_ terminal: PseudoTerminal) -> Substring? {
    terminal.output.split(whereSeparator: \.isNewline).last { $0.contains(#/^\d+ of \d+\. /#) }
  }

  // MARK: Checking the vault

  /// Checks the answers in the vault.
  ///
  /// - Parameters:
  ///   - acknowledged: how many answers were followed by the next question.
  ///   - isSettled: whether nothing was typed after that.
  /// - Returns: the position at which the assessment continues.
  private func check(_ home: PrivateHome, _ answers: RandomAnswers, acknowledged: Int, isSettled: Bool) throws -> Int {
    let draft = try #require(try home.contents().draft)
    let kept = draft.sitting.answers
    let least = try answers.interview(seed: draft.sitting.seed, count: acknowledged)
    if isSettled {
      #expect(kept == least.answers && draft.position == acknowledged)
      return draft.position
    }
    #expect((acknowledged - 1...acknowledged + 1).contains(draft.position))
    let most = try answers.interview(seed: draft.sitting.seed, count: acknowledged + 1)
    #expect(kept.global == least.answers.global)
    for question in least.questions {
      // All acknowledged answers are kept. The next one is kept as typed, in part or not at all.
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
