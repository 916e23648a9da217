import Testing

@testable import Assessment
@testable import Lines

/// What is open, all answers, the private questions and the pages of the result.
@Suite struct ReviewLinesTests {
  private func atPairs() throws -> LineDriver {
    var sitting = try LineDriver(questionnaire: "friendship", name: "Kim", form: .brief)
    sitting.type("4")
    return sitting
  }

  private func atResult() throws -> LineDriver {
    var sitting = try atPairs()
    sitting.answerAll(pairs: 12, singles: 10)
    sitting.type("2")
    return sitting
  }

  @Test func saysWhatIsOpenSoFarAndReturns() throws {
    var sitting = try atPairs()
    sitting.type("s", "3", "n")
    let asked = sitting.said
    let said = sitting.type("r")
    #expect(said[0] == "What is still open. Open or skipped so far: 2. Still to come: 19.")
    #expect(said[1] == "1. Return to question 3 of 12")
    #expect(said[2].hasSuffix("Skipped."))
    #expect(said[3].hasSuffix("You 3, Kim open.") || said[3].hasSuffix("Kim 3, You open."))
    #expect(sitting.type("1") == asked)
  }

  @Test func anEntryCanBeAnsweredFromTheList() throws {
    var sitting = try atPairs()
    sitting.type("s", "3", "4", "r", "2", "1", "2")
    #expect(sitting.said[0] == "What is still open. Open or skipped so far: 0. Still to come: 19.")
    #expect(sitting.type("b")[0].hasPrefix("3 of 12"))
  }

  @Test func nothingOpenLeadsToThePrivateQuestions() throws {
    var sitting = try atPairs()
    sitting.answerAll(pairs: 12, singles: 10)
    #expect(sitting.said[0].hasPrefix("Before the result."))
    #expect(sitting.type("b", "b", "b")[0].hasPrefix("What is it mostly about?"))
    #expect(sitting.type("b")[0].hasPrefix("10 of 10."))
  }

  @Test func privateQuestionsAreNeverListed() throws {
    var sitting = try atPairs()
    sitting.answerAll(pairs: 12, singles: 10)
    sitting.type("1", "1")
    #expect(sitting.type("a").count == 25)
    let statements = sitting.model.session.questionnaire?.safetyItems.map {
      $0.statement.text(sitting.model.session.names)
    }
    for statement in try #require(statements) { #expect(!sitting.said.contains { $0.contains(statement) }) }
    #expect(sitting.type("1")[0].hasPrefix("2 of "))
  }

  @Test func theListOfAllIsNotSaidTwice() throws {
    var sitting = try atResult()
    let list = sitting.type("a")
    #expect(list.count == 25)
    sitting.type("3", "6", "6")
    #expect(sitting.said.count == 3)
    #expect(sitting.type("a").count == 25)
    #expect(sitting.type("n")[0].hasPrefix("All in all"))
  }

  @Test func thePagesFollowEachOther() throws {
    var sitting = try atResult()
    #expect(sitting.said[0].hasPrefix("All in all"))
    #expect(sitting.type("n")[0].hasPrefix("How things are between you"))
    #expect(sitting.type("n")[0].hasPrefix("The private questions are under More."))
    #expect(sitting.said[1].hasPrefix("Tip 1 of 4"))
    for number in 2...4 { #expect(sitting.type("n")[0].hasPrefix("Tip \(number) of 4")) }
    #expect(sitting.type("n")[0] == "People you can reach:")
    #expect(sitting.type("n")[0] == "A page for you alone:")
    #expect(sitting.type("n")[0] == "More:")
    #expect(sitting.said.last == "That was all. To leave, type q.")
    #expect(sitting.type("n")[0].contains("does nothing here"))
    #expect(sitting.type("b", "b", "b")[0].hasPrefix("Tip 4 of 4"))
    #expect(sitting.type("4")[0].contains("there is nothing to choose by number"))
  }

  @Test func aNumberOpensABase() throws {
    var sitting = try atResult()
    #expect(sitting.type("6")[0].hasPrefix("Information: "))
    #expect(sitting.type("b")[0].hasPrefix("All in all"))
  }

  @Test func moreIsChosenByNumber() throws {
    var sitting = try atResult()
    sitting.type("n", "n", "n", "n", "n", "n", "n", "n")
    #expect(sitting.type("1")[0].hasPrefix("Two angles. Where you "))
    #expect(sitting.type("b", "2")[0].hasPrefix("First thought. Your first thought was "))
    #expect(sitting.type("n", "3").contains("Equal pairs: 84 percent."))
    #expect(sitting.type("b", "8")[0].hasPrefix("Your answers."))
  }

  @Test func aReportIsWritten() throws {
    var sitting = try atResult()
    sitting.type("n", "n", "n", "n", "n", "n", "n", "n", "5")
    #expect(sitting.said[0] == "Write it to a file. What kind of file?")
    #expect(sitting.type("a") == ["With every answer: yes. a changes it."])
    #expect(sitting.type("2").contains("Now it is “page.txt”, and n takes it as it is."))
    #expect(sitting.type("n")[0].hasPrefix("It is in page.txt,"))
    #expect(sitting.type("5", "2", "my report.txt")[0].hasPrefix("It is in my report.txt,"))
    #expect(sitting.type("5", "2", "page.txt") == ["There is a file page.txt."])
    #expect(sitting.files["page.txt"] == sitting.files["my report.txt"])
    #expect(sitting.type("b", "b")[0] == "More:")
  }

  @Test func withoutAVaultNothingLeadsToOne() throws {
    var sitting = try atResult()
    sitting.type("n", "n", "n", "n", "n", "n", "n", "n")
    #expect(sitting.type("6")[0].contains("does nothing here"))
  }

  @Test func tryingOtherAnswersLeavesTheRealOnes() throws {
    var sitting = try atResult()
    let interview = sitting.model.session.interview
    sitting.type("n", "n", "n", "n", "n", "n", "n", "n", "4")
    #expect(sitting.said[0] == "What if. Only a try. Your answers stay.")
    let before = sitting.said[2]
    #expect(sitting.type("2")[0].hasPrefix("Moving you, on consequences."))
    #expect(sitting.type("o")[0].hasPrefix("Moving Kim, on consequences."))
    #expect(sitting.type("+")[0].hasPrefix("2. Consequences: "))
    #expect(sitting.said[0] != before)
    #expect(sitting.said.contains { $0.hasPrefix("All in all: The gap is ") })
    #expect(sitting.said.last?.hasPrefix("Moving Kim, on consequences. That is ") == true)
    #expect(sitting.type("0")[0] == before)
    for _ in 0..<20 { sitting.type("-") }
    #expect(sitting.said[0].hasPrefix("There is no further step that way. "))
    #expect(sitting.type("m").contains { $0.hasSuffix("That is arithmetic, not advice.") })
    #expect(sitting.type("?").contains("0: as it was."))
    #expect(sitting.type("b")[0] == "More:")
    #expect(sitting.model.session.interview == interview)
  }

  @Test func nobodyWillAskAnyMoreSoTheRestIsSaid() throws {
    var model = try atResult().model
    let said = model.end(saysRest: true).lines
    for number in 1...4 { #expect(said.contains { $0.hasPrefix("Tip \(number) of 4") }) }
    #expect(said.contains("People you can reach:"))
    #expect(said.last == "The input has ended. Nothing was kept.")
    var other = try atResult().model
    #expect(other.end(saysRest: false).lines.count == 1)
  }
}
