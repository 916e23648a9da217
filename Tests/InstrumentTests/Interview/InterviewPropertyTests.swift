import Testing

@testable import Instrument

/// Properties that hold after any sequence of calls. Each run stops at the first failure.
@Suite struct InterviewPropertyTests {
  @Test(arguments: 0..<30) func holdsUnderRandomCalls(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var interview = Interview(Example.questionnaire(), form: seed.isMultiple(of: 2) ? .full : .brief, seed: seed)
    for _ in 0..<400 {
      call(&interview, &generator)
      try #require((0...interview.questions.count).contains(interview.position))
      try expectNothingSkippedAndAnswered(interview)
      try expectNoPrivateQuestionAfterNotSafe(interview)
      try expectGoBackUndoesGoOn(interview)
      for index in -1...interview.questions.count { _ = (interview.status(at: index), interview.place(of: index)) }
    }
  }

  private func call(_ interview: inout Interview, _ generator: inout SeededGenerator) {
    let person = [Person.me, .partner, nil][Int.random(in: 0..<3, using: &generator)]
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: interview.goBack()
    case 1: interview.jump(to: Int.random(in: -3...30, using: &generator))
    case 2: interview.jump(to: [Int.min, Int.max][Int.random(in: 0...1, using: &generator)])
    case 3: interview.skip()
    case 4: interview.clear(for: person)
    case 5, 6: interview.goOn()
    default: interview.answer(Int.random(in: -1...7, using: &generator), for: person)
    }
  }

  private func expectNothingSkippedAndAnswered(_ interview: Interview) throws {
    let answered = Set(interview.answers.pairs.keys).union(interview.answers.singles.keys)
    try #require(interview.answers.skipped.isDisjoint(with: answered))
    try #require(interview.answers.global == nil || !interview.answers.skipped.contains("global"))
    for index in interview.questions.indices where interview.status(at: index) == .skipped {
      try #require(interview.questions[index].rows.allSatisfy { interview.value(at: index, for: $0) == nil })
    }
    let known = Set(interview.questions.map(\.id))
    try #require(answered.union(interview.answers.skipped).union(interview.skippedSafety).isSubset(of: known))
  }

  private func expectNoPrivateQuestionAfterNotSafe(_ interview: Interview) throws {
    guard interview.safety[.safeNow] == .serious, interview.question?.section == .safety else { return }
    try #require(interview.question?.id == "safe_now")
  }

  private func expectGoBackUndoesGoOn(_ interview: Interview) throws {
    guard interview.question != nil else { return }
    var moved = interview
    moved.goOn()
    moved.goBack()
    try #require(moved == interview)
  }
}
