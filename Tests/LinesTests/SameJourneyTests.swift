import Instrument
import Testing

@testable import Assessment
@testable import Lines

/// The same person in lines and at any other front end: the actions that the lines came to lead to the same answers and the
/// same result.
@Suite struct SameJourneyTests {
  @Test(arguments: 0..<24)
  func endsInTheSameResult(seed: Int) throws {
    let ids = ["romantic", "workplace", "family", "friendship"]
    var generator = SeededGenerator(seed: UInt64(seed))
    var sitting = try LineDriver(
      questionnaire: ids[seed % 4], name: "Sam", form: seed % 3 == 0 ? .full : .brief, seed: UInt64(seed))
    if sitting.model.session.questionnaire?.roles.isEmpty == false { sitting.type("1") }
    for _ in 0..<600 where sitting.model.session.result == nil { sitting.type(line(sitting.model.state, &generator)) }
    let result = try #require(sitting.model.session.result)

    var other = AssessmentState(
      Session(words: try Embedded.words, opening: sitting.model.session.opening), at: .welcome)
    other.session.books = try Embedded.books
    for (action, time) in sitting.actions { _ = other.perform(action, now: time) }
    expectSame(sitting.model.state, other)
    #expect(other.session.result?.profile == result.profile)
    #expect(other.session.outcome?.profile == sitting.model.outcome?.profile)
  }

  /// Mostly an answer; now and then it is skipped, left open, or one goes back.
  private func line(_ state: AssessmentState, _ generator: inout SeededGenerator) -> String {
    let dice = generator.next()
    switch state.place {
    case .question where dice % 12 == 0: return ["s", "n", "b", "r", "a"][Int(dice / 12 % 5)]
    case .question:
      let isList = state.session.interview?.question?.isList == true
      return "\(isList ? dice / 12 % 3 + 1 : dice / 12 % 7)"
    case .context: return dice % 3 == 0 ? "s" : "\(dice % 4 + 1)"
    case .safetyOpening: return "\(dice % 2 + 1)"
    default: return dice % 3 == 0 ? "2" : "1"
    }
  }
}
