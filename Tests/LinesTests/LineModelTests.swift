import TestTerminal
import YAML
import Instrument
import Terminal
import Testing

@testable import Assessment
@testable import Lines

/// A line in, lines out.
@Suite struct LineModelTests {
  /// At the first statement about both people.
  private func atPairs() throws -> LineDriver {
    var sitting = try LineDriver(questionnaire: "romantic", name: "Sam", form: .full)
    sitting.type("4")
    return sitting
  }

  /// The pairs of the sitting, in the order in which they are asked.
  private func pairs(_ sitting: LineDriver) throws -> [(item: Item, first: Person)] {
    try #require(sitting.model.session.interview).questions.compactMap {
      if case .pair(let item, let first) = $0 { (item, first) } else { nil }
    }
  }

  private func statement(_ pair: (item: Item, first: Person), isSecond: Bool = false) -> String {
    pair.item.statement.about(isSecond ? pair.first.other : pair.first, Names(partner: "Sam"))
  }

  @Test func beginsWithWhatIsPrivateAndHowToLeave() throws {
    let said = try LineDriver().said
    #expect(said[0].hasPrefix("Poise. "))
    #expect(said[4].contains("Ctrl-X and press Enter"))
    #expect(said.contains { $0.hasPrefix("What is kept: Nothing. No file") })
    #expect(said.last?.hasPrefix("4. A friend.") == true)
  }

  @Test func saysThatAFileMayKeepTheLines() throws {
    let said = try LineDriver(audience: .record).said
    #expect(said.contains { $0.hasPrefix("What is kept: By Poise, nothing. But these lines go to a file") })
  }

  @Test func settlesEverythingInOrder() throws {
    var sitting = try LineDriver()
    #expect(sitting.type("2")[0] == "Which fits best?")
    #expect(sitting.type("1")[0].hasPrefix("What shall Poise call them?"))
    #expect(sitting.type("Alex")[0].hasPrefix("How it works. "))
    #expect(sitting.said.contains("How much time do you have?"))
    #expect(sitting.type("2")[0] == "First thought: one question.")
    #expect(sitting.type("b")[0] == "How much time do you have?")
    #expect(sitting.type("b")[0].hasPrefix("What shall Poise call them?"))
    #expect(sitting.type("b", "b")[0] == "Who is this about?")
    #expect(sitting.type("b")[0] == "There is nothing before this.")
  }

  @Test func whatIsSettledIsNotAsked() throws {
    let said = try LineDriver(questionnaire: "romantic", name: "Sam", form: .brief).said
    #expect(said.contains { $0.hasPrefix("How it works. ") })
    #expect(said.last == "7. You, by far")
    #expect(!said.contains { $0.hasPrefix("What shall") || $0.hasPrefix("How much") || $0.hasPrefix("Who is") })
  }

  @Test func aSmallLetterIsACommandAndACapitalAName() throws {
    var sitting = try LineDriver(questionnaire: "romantic")
    #expect(sitting.type("x")[0].contains("does nothing here"))
    sitting.type("B", "1")
    #expect(sitting.said.contains("1. B, by far"))
  }

  @Test func theNameMayBeLeftEmpty() throws {
    var sitting = try LineDriver(questionnaire: "romantic")
    #expect(sitting.type("")[0].hasPrefix("What shall Poise call them?"))
    sitting.type("s", "1")
    #expect(sitting.said.contains("1. Your partner, by far"))
  }

  @Test func eachRatingOfAPairIsAskedByItself() throws {
    var sitting = try atPairs()
    #expect(sitting.said.count == 3)
    #expect(sitting.said[0].contains("In the last three months"))
    #expect(sitting.said[1].contains("0 is not true at all, 1 is hardly true"))
    let pairs = try pairs(sitting)
    #expect(sitting.said[2] == "1 of 24. " + statement(pairs[0]))
    #expect(sitting.type("3") == ["Still 1 of 24. " + statement(pairs[0], isSecond: true)])
    #expect(sitting.type("5") == ["2 of 24. " + statement(pairs[1])])
    let answer = sitting.model.session.interview?.answers.pair(pairs[0].item.id)
    #expect(answer?[pairs[0].first] == 3)
    #expect(answer?[pairs[0].first.other] == 5)
  }

  @Test func backSaysWhatWasAnswered() throws {
    var sitting = try atPairs()
    sitting.type("3", "5", "b")
    #expect(sitting.said.last == "You said 3, half true. A number changes it, n goes on.")
    #expect(sitting.type("n").last == "You said 5, nearly all true. A number changes it, n goes on.")
    #expect(sitting.type("b").first?.hasPrefix("1 of 24") == true)
    sitting.type("x", "n", "n")
    let first = try pairs(sitting)[0]
    let answer = sitting.model.session.interview?.answers.pair(first.item.id)
    #expect(answer?[first.first] == nil)
    #expect(answer?[first.first.other] == 5)
  }

  @Test(arguments: [
    ("7", "“7” is no choice here. It takes a number from 0 to 6."),
    ("99999999999999999999", "“99999999999999999999” is no choice here. It takes a number from 0 to 6."),
    ("three", "“three” is no number and no command. A question mark says what can be typed."),
    ("-1", "“-1” is no number and no command. A question mark says what can be typed."),
    ("p q", "“p q” is no number and no command. A question mark says what can be typed."),
    ("３", "“３” is no number and no command. A question mark says what can be typed."),
    ("\u{1B}[2J", "“\\u{1B}[2J” is no number and no command. A question mark says what can be typed."),
    (String(repeating: "3", count: 1_500), "That line is too long to be an answer."),
  ])
  func saysWhatIsWrongWithALine(line: String, complaint: String) throws {
    var sitting = try atPairs()
    let before = sitting.model.session.interview
    let said = sitting.type(line)
    #expect(said == [complaint, "1 of 24. " + statement(try pairs(sitting)[0])])
    #expect(sitting.model.session.interview == before)
  }

  @Test func enterAloneSaysThePromptAgain() throws {
    var sitting = try atPairs()
    #expect(sitting.type("") == ["1 of 24. " + statement(try pairs(sitting)[0])])
    #expect(sitting.type(" \t ") == sitting.type(""))
  }

  @Test func helpSaysTheScaleAndTheCommands() throws {
    var sitting = try atPairs()
    let said = sitting.type("?")
    #expect(said[1].contains("6 is completely true"))
    for start in ["n: ", "b: ", "s: ", "w: ", "x: ", "r: ", "a: ", "p: ", "?: ", "q: ", "Enter alone", "Ctrl-X"] {
      #expect(said.contains { $0.hasPrefix(start) }, "\(start)")
    }
    #expect(said.last?.hasPrefix("1 of 24") == true)
  }

  @Test func whyIsAnsweredAndTheQuestionAskedAgain() throws {
    var sitting = try atPairs()
    let said = sitting.type("w")
    #expect(said == ["Why is this asked? " + (try pairs(sitting)[0].item.why), sitting.type("")[0]])
  }

  @Test func capitalsAreCommandsToo() throws {
    var sitting = try atPairs()
    #expect(sitting.type("W") == sitting.type("w"))
  }

  @Test(arguments: ["\u{18}", "3\u{18}", "\u{18}\u{18} x"])
  func leavesAtOnceInSilence(line: String) throws {
    for steps in [[], ["4"], ["4", "3"]] {
      var sitting = try LineDriver(questionnaire: "romantic", name: "Sam", form: .full)
      for step in steps { sitting.type(step) }
      #expect(sitting.type(line) == [])
      #expect(sitting.isOver)
    }
  }

  @Test func asksOnceBeforeItLeaves() throws {
    var sitting = try atPairs()
    #expect(sitting.type("q")[0].hasPrefix("Leave now? Your answers so far are not kept."))
    #expect(sitting.type("2")[0].hasPrefix("1 of 24"))
    #expect(!sitting.isOver)
    sitting.type("q", "1")
    #expect(sitting.isOver)
    var other = try atPairs()
    other.type("q", "q")
    #expect(other.isOver)
  }

  @Test func theEndOfInputIsOneLine() throws {
    var model = try atPairs().model
    #expect(model.end(saysRest: true).lines == ["The input has ended. Nothing was kept."])
  }

  @Test func theEndOfInputIsTrueAfterAReport() throws {
    for (failure, said) in [(nil, ""), ("There is no room.", " Nothing was kept.")] {
      var model = try atPairs().model
      _ = model.receive(.wrote(path: "a.txt", failure: failure), now: 0)
      #expect(model.end(saysRest: false).lines.last == "The input has ended." + said)
    }
  }

  @Test func inASCIIEveryLetterIs() throws {
    var sitting = try LineDriver(capabilities: Capabilities(unicode: false, colors: 0))
    sitting.type("1", "André 字", "1", "4")
    sitting.answerAll()
    sitting.type("2", "n", "n", "w", "p", "?")
    let isASCII = sitting.transcript.filter { !$0.hasPrefix("> ") }.joined().utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII)
  }

  @Test func aNameSteersNothing() throws {
    var sitting = try LineDriver(questionnaire: "romantic", form: .brief)
    sitting.type("\u{1B}[31mEve\u{9B}\u{202E}")
    let isClean = sitting.said.joined().unicodeScalars.allSatisfy(\.isPrintable)
    #expect(isClean)
    #expect(sitting.said.contains { $0.contains("[31mEve") })
  }

  @Test(arguments: WritingSample.all) func aNameIsSaidWhole(sample: WritingSample) throws {
    var sitting = try LineDriver(questionnaire: "romantic", form: .brief)
    sitting.type(sample.text)
    #expect(sitting.said.contains { $0.contains(sample.text) })
  }
}
