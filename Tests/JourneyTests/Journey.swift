import Terminal
import TestTerminal

/// Steps of a user through the real program on screens.
struct Journey {
  let terminal: PseudoTerminal

  /// Goes on with a program that runs.
  init(_ terminal: PseudoTerminal) { self.terminal = terminal }

  init(
    _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24), environment: [String: String] = [:]
  ) throws {
    terminal = try PseudoTerminal(.built("poise"), arguments, size: size, environment: environment)
    try terminal.wait(for: "leave now")
  }

  /// Goes from the welcome screen to the first question.
  ///
  /// - Parameters:
  ///   - choice: the digit of the questionnaire in the menu.
  ///   - hasRoles: whether the questionnaire asks for the other person's role.
  func begin(choice: String, hasRoles: Bool, name: String, isBrief: Bool) throws {
    terminal.type(Keys.enter)
    try terminal.wait(for: "Who is this about?")
    terminal.type(choice)
    if hasRoles {
      try terminal.wait(for: "Which fits best?")
      terminal.type("1")
    }
    try terminal.wait(for: "What shall Poise call them?")
    terminal.type(name)
    try terminal.goFromNameToQuestions(isBrief: isBrief)
  }

  /// Answers everything before the private questions, and checks the progress on the way.
  func answer(pairs: Int, singles: Int) throws {
    terminal.type("5" + Keys.enter)
    let count = 1 + pairs + singles
    for number in 1...pairs {
      try terminal.wait(for: "the two of you")
      try terminal.wait(for: "\(1 + number) of \(count)")
      terminal.type("\(number % 7)\((number * 3 + 1) % 7)" + Keys.enter)
    }
    for number in 1...singles {
      try terminal.wait(for: "between you")
      try terminal.wait(for: "\(1 + pairs + number) of \(count)")
      terminal.type("\((number * 2) % 7)" + Keys.enter)
    }
    try terminal.skipContext()
  }

  /// Answers the private questions with their first option, which reports no problem.
  func answerPrivateQuestions(count: Int) throws {
    terminal.type("1" + Keys.enter)
    for number in 1...count {
      try terminal.wait(for: "\(number) of \(count)")
      terminal.type("1" + Keys.enter)
    }
    try terminal.wait(for: "All in all")
  }

  /// Leaves from the result and waits for the end.
  func leave() throws -> Ending {
    terminal.type("q")
    try terminal.wait(for: "Leave now?")
    terminal.type("1")
    return try terminal.waitForEnd()
  }
}

extension PseudoTerminal {
  /// Takes the name that was typed, chooses a form, and goes to the first question.
  func goFromNameToQuestions(isBrief: Bool) throws {
    type(Keys.enter)
    try wait(for: "How it works")
    type(Keys.enter)
    try wait(for: "How much time do you have?")
    type(isBrief ? "2" : "1")
    try wait(for: "who has more say?")
  }

  /// Leaves out the questions on the relationship as a whole, up to the private ones.
  func skipContext() throws {
    for mark in ["What is it mostly about?", "How close are your two lives?", "Who depends on whom?"] {
      try wait(for: mark)
      type("s")
    }
    try wait(for: "Before the result")
  }
}
