import Testing

@testable import Instrument

/// After "it is not safe here" no further private question can be reached.
@Suite struct InterviewSafetyTests {
  private var interview = Interview(Example.questionnaire(), form: .full, seed: 3)
  private var safeNow: Int { interview.firstSafetyQuestion }

  private mutating func sayItIsNotSafe() {
    interview.jump(to: safeNow)
    interview.answer(2)
  }

  @Test mutating func endsAfterNotSafeNow() {
    sayItIsNotSafe()
    interview.goOn()
    #expect(interview.question == nil)
    #expect(interview.position == interview.questions.count)
  }

  @Test mutating func goesBackToTheQuestionThatWasAsked() {
    sayItIsNotSafe()
    interview.goOn()
    interview.goBack()
    #expect(interview.question?.id == "safe_now")
  }

  @Test mutating func doesNotJumpToLaterPrivateQuestions() {
    sayItIsNotSafe()
    for index in safeNow + 1...interview.questions.count + 1 {
      interview.jump(to: index)
      #expect(interview.question == nil)
    }
    interview.jump(to: 2)
    #expect(interview.position == 2)
  }

  @Test mutating func goesOnWhenTheAnswerChanges() {
    sayItIsNotSafe()
    interview.goOn()
    interview.goBack()
    interview.answer(0)
    interview.goOn()
    #expect(interview.question?.id == "fear")
  }

  @Test(arguments: [0, 1]) mutating func goesOnWhenItIsSafeOrNotSure(_ choice: Int) {
    interview.jump(to: safeNow)
    interview.answer(choice)
    interview.goOn()
    #expect(interview.question?.id == "fear")
  }

  @Test mutating func goesOnWhenItIsSkipped() {
    interview.jump(to: safeNow)
    interview.skip()
    interview.goOn()
    #expect(interview.question?.id == "fear")
  }

  @Test mutating func summarizesTheAnswers() {
    interview.jump(to: safeNow + 1)
    interview.answer(1)
    #expect(interview.safety.meanings == [.fear: .some])
    interview.answer(2)
    #expect(interview.safety.meanings == [.fear: .serious])
    interview.clear()
    interview.goOn()
    interview.answer(2)
    #expect(interview.safety.meanings == [.ownConduct: .serious])
    #expect(interview.safety.ownConduct)
  }

  @Test mutating func forgetsWhatWasAnsweredAndWhatWasSkipped() {
    interview.jump(to: safeNow)
    interview.skip()
    interview.goOn()
    interview.answer(2)
    interview.forgetSafety()
    #expect(interview.safety == SafetyAnswers())
    #expect(interview.value(for: nil) == nil)
    #expect(interview.skippedSafety.isEmpty)
  }
}
