import Terminal
import TestTerminal
import Testing

/// Whole assessments with the real program, from the welcome screen to the tips.
@Suite struct WholeAssessmentTests {
  @Test func completesTheFullForm() throws {
    let journey = try Journey()
    let terminal = journey.terminal
    try journey.begin(choice: "1", hasRoles: false, name: "Sam", isBrief: false)
    try journey.answer(pairs: 24, singles: 17)
    try journey.answerPrivateQuestions(count: 7)
    for base in ["rewards", "consequences", "say by role", "esteem", "know-how", "information"] {
      #expect(terminal.screen.place(of: base) != nil)
    }
    terminal.type("2")
    try terminal.wait(for: "What you answered")
    terminal.type("3")
    try terminal.wait(for: "How things are between you")
    terminal.type("4")
    for number in 1...4 {
      try terminal.wait(for: "Tip \(number) of 4")
      terminal.type(Keys.enter)
    }
    terminal.type("5")
    try terminal.wait(for: "People you can reach")
    #expect(try journey.leave() == .status(0))
    #expect(terminal.leftovers == [])
    // The alternate screen leaves nothing in the scrollback.
    #expect(!terminal.screen.scrollback.contains { $0.contains("Sam") })
  }

  @Test(arguments: [("2", true, "Alex"), ("3", true, "Mum"), ("4", false, "")])
  func completesTheBriefForm(choice: String, hasRoles: Bool, name: String) throws {
    let journey = try Journey()
    try journey.begin(choice: choice, hasRoles: hasRoles, name: name, isBrief: true)
    try journey.answer(pairs: 12, singles: 10)
    journey.terminal.type("2" + Keys.enter)
    try journey.terminal.wait(for: "All in all")
    journey.terminal.type("4")
    try journey.terminal.wait(for: "Tip 1 of 4")
    #expect(try journey.leave() == .status(0))
    #expect(journey.terminal.leftovers == [])
  }

  @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 120, rows: 40)])
  func completesTheBriefFormAtOtherSizes(size: Size) throws {
    let journey = try Journey(size: size)
    try journey.begin(choice: "4", hasRoles: false, name: "Kim", isBrief: true)
    try journey.answer(pairs: 12, singles: 10)
    journey.terminal.type("2" + Keys.enter)
    try journey.terminal.wait(for: "1 Overview")
    #expect(try journey.leave() == .status(0))
  }

  @Test func showsEscapeSequencesAsText() throws {
    let journey = try Journey()
    let terminal = journey.terminal
    terminal.type(Keys.enter)
    try terminal.wait(for: "Who is this about?")
    terminal.type("1")
    try terminal.wait(for: "What shall Poise call them?")
    terminal.type(Keys.paste("\u{1B}[31mEve\u{1B}]0;x\u{07}"))
    try terminal.wait(for: "Eve")
    terminal.type(Keys.enter)
    try terminal.wait(for: "How it works")
    #expect(terminal.screen.title.isEmpty)
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func keepsTheStateInATooSmallWindow() throws {
    let journey = try Journey()
    let terminal = journey.terminal
    try journey.begin(choice: "1", hasRoles: false, name: "Sam", isBrief: true)
    terminal.type("3")
    try terminal.wait(for: "● 3  Sam, a little")
    terminal.resize(to: Size(columns: 30, rows: 8))
    try terminal.wait(for: "too small")
    terminal.resize(to: Size(columns: 80, rows: 24))
    try terminal.wait(for: "● 3  Sam, a little")
  }
}
