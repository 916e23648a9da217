import Testing

@testable import Instrument

@Suite struct InterviewAnsweringTests {
  var interview = Interview(Example.questionnaire(), form: .full, seed: 1)

  private mutating func go(to section: InterviewSection) throws {
    interview.jump(to: try #require(interview.questions.firstIndex { $0.section == section }))
  }

  @Test mutating func keepsAnAnswerOfEachKind() throws {
    interview.answer(2)
    #expect(interview.answers.global == 2)
    try go(to: .pairs)
    let id = try #require(interview.question?.id)
    interview.answer(4, for: .partner)
    #expect(interview.status(at: interview.position) == .partial)
    interview.answer(0, for: .me)
    #expect(interview.status(at: interview.position) == .answered)
    #expect(interview.answers.pair(id) == Answers.RatingPair(me: 0, partner: 4))
    try go(to: .singles)
    interview.answer(6)
    #expect(interview.value(at: interview.position, for: nil) == 6)
    try go(to: .safety)
    interview.answer(1)
    #expect(interview.safety[.safeNow] == .some)
  }

  @Test mutating func ignoresInvalidAnswers() throws {
    let before = interview
    for value in [-1, 3, Int.max, Int.min] { interview.answer(value) }
    #expect(interview == before)
    try go(to: .pairs)
    let atPair = interview
    for value in [-1, 7] { interview.answer(value, for: .me) }
    // A rating of a paired item needs a person.
    interview.answer(3)
    #expect(interview == atPair)
    interview.jump(to: .max)
    let atEnd = interview
    interview.answer(1, for: .me)
    interview.skip()
    interview.clear()
    #expect(interview == atEnd)
  }

  @Test mutating func changesAnAnswer() throws {
    try go(to: .pairs)
    interview.answer(1, for: .me)
    interview.goOn()
    interview.goBack()
    interview.answer(5, for: .me)
    #expect(interview.value(at: interview.position, for: .me) == 5)
    #expect(interview.answers.pairs.count == 1)
  }

  @Test(arguments: InterviewSection.allCases) mutating func skipsInsteadOfAnswering(_ section: InterviewSection) throws
  {
    try go(to: section)
    for person in interview.question?.rows ?? [] { interview.answer(1, for: person) }
    #expect(interview.status(at: interview.position) == .answered)
    interview.skip()
    #expect(interview.status(at: interview.position) == .skipped)
    for person in interview.question?.rows ?? [] {
      #expect(interview.value(at: interview.position, for: person) == nil)
    }
    for person in interview.question?.rows ?? [] { interview.answer(2, for: person) }
    #expect(interview.status(at: interview.position) == .answered)
  }

  @Test(arguments: InterviewSection.allCases) mutating func clearingRestoresTheStateBefore(_ section: InterviewSection)
    throws
  {
    try go(to: section)
    let before = interview
    for person in interview.question?.rows ?? [] { interview.answer(1, for: person) }
    for person in interview.question?.rows ?? [] { interview.clear(for: person) }
    #expect(interview == before)
    interview.skip()
    interview.clear()
    #expect(interview == before)
  }

  @Test mutating func clearsOnePersonAlone() throws {
    try go(to: .pairs)
    interview.answer(1, for: .me)
    interview.answer(2, for: .partner)
    interview.clear(for: .me)
    #expect(interview.status(at: interview.position) == .partial)
    #expect(interview.value(at: interview.position, for: .partner) == 2)
  }

  @Test mutating func listsWhatIsUnanswered() throws {
    #expect(interview.unanswered == Array(0..<interview.firstSafetyQuestion))
    interview.answer(1)
    interview.goOn()
    interview.answer(1, for: .me)
    interview.goOn()
    interview.skip()
    #expect(interview.unanswered == Array(1..<interview.firstSafetyQuestion))
  }

  @Test mutating func numbersQuestionsWithinASection() throws {
    try go(to: .singles)
    interview.goOn()
    #expect(interview.place(of: interview.position) == (2, 4))
    #expect(interview.place(of: 0) == (1, 1))
    #expect(interview.place(of: interview.questions.count) == (0, 0))
  }

  @Test mutating func keepsPrivateAnswersOutOfTheAnswers() throws {
    try go(to: .safety)
    interview.answer(0)
    interview.goOn()
    interview.skip()
    #expect(interview.answers == Answers())
    #expect(interview.skippedSafety == ["fear"])
  }
}
