import Instrument
import Terminal
import Testing

@testable import Assessment
@testable import FrontEnd

/// The same person at the screens and at the lines: the same answers, the same result.
@Suite struct SameJourneyTests {
  /// What somebody does with one question.
  private enum Act: CaseIterable {
    case answer, answerHalf, skip, leaveOpen, back
  }

  private struct Both {
    var screens: ScreenDriver
    var lines: LineDriver
    var generator: SeededGenerator

    mutating func random(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }

    mutating func press(_ keys: String, _ lines: String) {
      screens.press(keys)
      self.lines.type(all: lines)
    }
  }

  @Test(arguments: 0..<24)
  func endsInTheSameResult(seed: Int) throws {
    let ids = ["romantic", "workplace", "family", "friendship"]
    let opening = LaunchOptions(
      questionnaire: try Library.questionnaire(ids[seed % 4]), name: "Sam", form: seed % 3 == 0 ? .full : .brief,
      seed: UInt64(seed))
    var both = Both(
      screens: try ScreenDriver(opening: opening),
      lines: try LineDriver(questionnaire: ids[seed % 4], name: "Sam", form: opening.form, seed: UInt64(seed)),
      generator: SeededGenerator(seed: UInt64(seed)))
    let hasRoles = opening.questionnaire?.roles.isEmpty == false
    both.press(hasRoles ? "ENTER 1 ENTER" : "ENTER ENTER", hasRoles ? "1" : "")
    var steps = 0
    while both.lines.model.session.result == nil, steps < 600 {
      step(&both)
      steps += 1
      #expect(both.screens.model.state.session.interview == both.lines.model.session.interview)
    }
    let result = try #require(both.screens.model.state.session.result)
    #expect(result.profile == both.lines.model.session.result?.profile)
    #expect(result.advice == both.lines.model.session.result?.advice)
    #expect(both.screens.model.state.session.role == both.lines.model.session.role)
    #expect(both.screens.model.outcome?.profile == both.lines.model.outcome?.profile)
  }

  private func step(_ both: inout Both) {
    switch both.lines.model.prompt {
    case .question: act(Act.allCases[both.random(12) < 8 ? 0 : both.random(Act.allCases.count)], &both)
    case .review(let review):
      let isEntry = !both.lines.model.listed(review).isEmpty && both.random(3) == 0
      both.press(isEntry ? "HOME DOWN ENTER" : "HOME ENTER", isEntry ? "2" : "1")
    case .safetyOpening:
      let choice = both.random(2) + 1
      both.press("\(choice) ENTER", "\(choice)")
    case .setup, .result, .trial, .vault, .leave: Issue.record("not in an interview: \(both.lines.model.prompt)")
    }
  }

  private func act(_ act: Act, _ both: inout Both) {
    guard let interview = both.lines.model.session.interview, let question = interview.question,
      case .question(let row, let review) = both.lines.model.prompt
    else { return }
    let open = question.rows.count - row
    let first = question.isList ? both.random(interview.choices.count) + 1 : both.random(7)
    let second = both.random(7)
    switch act {
    case .answer where open == 2:
      // Where both are answered the screen stays on the first, and Tab leads on.
      let isNew = interview.status(at: interview.position) != .answered
      both.press(isNew ? "\(first) \(second) ENTER" : "\(first) TAB \(second) ENTER", "\(first) \(second)")
    case .answerHalf where open == 2 && interview.status(at: interview.position) != .answered:
      both.press("\(first) ENTER ENTER", "\(first) n")
    case .answer, .answerHalf:
      if open == 1 { both.press("\(first) ENTER", "\(first)") }
    case .skip: both.press("s", "s")
    case .leaveOpen:
      let needsTwo = [.open, .partial].contains(interview.status(at: interview.position))
      both.press(needsTwo ? "ENTER ENTER" : "ENTER", open == 2 ? "n n" : "n")
    case .back:
      if interview.position > 0 || review != nil { both.press("ESC", row > 0 ? "b b" : "b") }
    }
  }
}
