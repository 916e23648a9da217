import Advice
import Instrument
import Printing
import Report
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// Keys in, state and effects out.
@Suite struct UpdateTests {
  @Test func leavingAtOnceIsTheSameKeyEverywhere() throws {
    for scene in Scene.all {
      var sitting = try scene.sitting(Size(columns: 80, rows: 24))
      let before = sitting.effects.count
      sitting.press("C-x")
      #expect(sitting.effects[before...] == [.leaveAtOnce], "\(scene.name)")
    }
    var tooSmall = try ScreenDriver(Size(columns: 10, rows: 3))
    tooSmall.press("C-x")
    #expect(tooSmall.effects == [.leaveAtOnce])
  }

  @Test func whatMayKeepTheScreenIsNamedFirst() throws {
    var opening = LaunchOptions(seed: 1)
    opening.multiplexer = "tmux"
    #expect(try ScreenDriver(opening: opening).text.contains("This window runs inside tmux"))
    #expect(!(try ScreenDriver().text.contains("runs inside")))
  }

  @Test func keysAreShownEverywhere() throws {
    for scene in Scene.all where scene.name != "keys" {
      var sitting = try scene.sitting(Size(columns: 80, rows: 24))
      let before = sitting.text
      sitting.press("F1")
      #expect(sitting.text.contains("Anywhere"), "\(scene.name)")
      sitting.press("ESC")
      #expect(sitting.text == before, "\(scene.name)")
    }
  }

  @Test func digitsAnswerBothRowsAndEnterGoesOn() throws {
    var sitting = try ScreenDriver()
    sitting.press("\(Scene.toPairs) 4 2")
    let interview = try #require(sitting.model.state.session.interview)
    let question = interview.questions[1]
    guard case .pair(let item, let first) = question else { return #expect(Bool(false)) }
    #expect(interview.answers.pair(item.id)[first] == 4)
    #expect(interview.answers.pair(item.id)[first.other] == 2)
    sitting.press("ENTER")
    #expect(sitting.model.state.session.interview?.position == 2)
  }

  @Test func enterAsksOnceBeforeItLeavesAQuestionOpen() throws {
    var sitting = try ScreenDriver()
    sitting.press("\(Scene.toPairs) ENTER")
    #expect(sitting.model.state.session.interview?.position == 1)
    #expect(sitting.text.contains("Not answered yet"))
    sitting.press("ENTER")
    #expect(sitting.model.state.session.interview?.position == 2)
  }

  @Test func arrowsAndLettersMoveTheRating() throws {
    var sitting = try ScreenDriver()
    sitting.press("\(Scene.toPairs) RIGHT RIGHT l DOWN h")
    let interview = try #require(sitting.model.state.session.interview)
    #expect(interview.value(at: 1, for: interview.questions[1].rows[0]) == 2)
    #expect(interview.value(at: 1, for: interview.questions[1].rows[1]) == 6)
    sitting.press("x TAB x")
    #expect(sitting.model.state.session.interview?.status(at: 1) == .open)
  }

  @Test func backShowsTheEarlierAnswer() throws {
    var sitting = try ScreenDriver()
    sitting.press("\(Scene.toPairs) 4 2 ENTER")
    sitting.press("ESC")
    #expect(sitting.text.contains("● 4") && sitting.text.contains("● 2"))
    sitting.press("ESC")
    #expect(sitting.text.contains("● 3"))
    sitting.press("ESC")
    #expect(sitting.text.contains("How much time do you have?"))
    // The same length again goes on where it was, with nothing lost.
    sitting.press("ENTER")
    #expect(sitting.model.state.session.hasAnswers)
  }

  @Test func skippedIsNotZeroAndCanBeTakenUpAgain() throws {
    var sitting = try ScreenDriver()
    sitting.press("\(Scene.toPairs) s")
    #expect(sitting.model.state.session.interview?.status(at: 1) == .skipped)
    sitting.press("ESC")
    #expect(sitting.text.contains("does not apply"))
    sitting.press("3 3")
    #expect(sitting.model.state.session.interview?.status(at: 1) == .answered)
  }

  @Test func whatIsOpenIsShownAndCanBeAnswered() throws {
    var sitting = try ScreenDriver()
    sitting.press("\(Scene.toPairs) s \(Scene.pairsAfterOne) \(Scene.singles)")
    #expect(sitting.text.contains("What is still open"))
    sitting.press("DOWN ENTER 3 5 ENTER")
    #expect(sitting.text.contains("All 42 are answered"))
    sitting.press("HOME ENTER \(Scene.context)")
    #expect(sitting.text.contains("for you alone"))
  }

  @Test func notSafeNowEndsThePrivateQuestions() throws {
    var sitting = try ScreenDriver()
    sitting.press("\(Scene.toSafety) 1 ENTER 3 ENTER")
    #expect(sitting.model.state.session.result?.advice.care.state == .closed)
    #expect(sitting.text.contains("Overview"))
  }

  @Test func changingAnAnswerChangesTheResult() throws {
    var sitting = try Scene(name: "", keys: Scene.toResult).sitting(Size(columns: 80, rows: 24))
    let before = sitting.model.state.session.result?.profile
    sitting.press("a DOWN DOWN ENTER 0 6 ENTER")
    #expect(sitting.text.contains("Your answers"))
    sitting.press("HOME ENTER")
    #expect(sitting.text.contains("Overview"))
    #expect(sitting.model.state.session.result?.profile != before)
  }

  @Test func interruptingAsksOnlyWhereSomethingWouldBeLost() throws {
    var fresh = try ScreenDriver()
    fresh.press("C-c")
    #expect(fresh.effects == [.end(status: 130)])
    var busy = try ScreenDriver()
    busy.press("\(Scene.toPairs) C-c")
    #expect(busy.effects.isEmpty)
    busy.press("ESC C-c C-c")
    #expect(busy.effects == [.end(status: 130)])
  }

  @Test func aSignalEndsItWithItsNumber() throws {
    var sitting = try ScreenDriver()
    sitting.send(.event(.end(signal: 15)))
    #expect(sitting.effects == [.end(status: 143)])
  }

  @Test func redrawAndSuspendAreEffects() throws {
    var sitting = try ScreenDriver()
    sitting.press("C-l C-z")
    #expect(sitting.effects == [.repaint, .suspend])
  }

  @Test func whatIsTypedForANameIsTextAndHasAnEnd() throws {
    var sitting = try ScreenDriver()
    sitting.press("ENTER 1")
    sitting.send(.key(.paste("  <b>\tÉva\n" + String(repeating: "x", count: 500))))
    sitting.press("BSPACE ENTER")
    let name = sitting.model.state.session.names.partner
    #expect(name.hasPrefix("<b> Éva xxx"))
    #expect(name.count <= Session.maximumNameLength)
    sitting.press("ESC C-u ENTER")
    #expect(sitting.model.state.session.names.partner == "your partner")
  }

  @Test func aResizeKeepsWhatHasTheFocus() throws {
    var sitting = try ScreenDriver()
    // Enter on the other row, which is open, asks whether to leave it open.
    sitting.press("\(Scene.toPairs) 4 ENTER")
    let before = sitting.model.view
    #expect(before.row == 1 && before.asksAgain)
    for size in [Size(columns: 40, rows: 12), Size(columns: 5, rows: 2), Size(columns: 200, rows: 60)] {
      sitting.send(.resize(size))
      #expect(sitting.model.frame.canvas.size == size)
    }
    let after = sitting.model.view
    #expect(after.row == before.row && after.asksAgain)
  }

  /// A question remembers its lines for the size that they were set for, and for no other.
  @Test func aResizeSetsTheQuestionAnew() throws {
    let scene = Scene(name: "", keys: "\(Scene.toPairs) 4")
    var resized = try scene.sitting(Size(columns: 80, rows: 24))
    _ = resized.model.frame
    for size in [Size(columns: 40, rows: 12), Size(columns: 120, rows: 40)] {
      resized.send(.resize(size))
      #expect(resized.model.frame.canvas == (try scene.sitting(size)).model.frame.canvas)
    }
  }

  @Test func ownQuestionnaireNeedsNoChoice() throws {
    var sitting = try ScreenDriver(questionnaire: "friendship")
    sitting.press("ENTER")
    #expect(sitting.text.contains("What shall Poise call them?"))
  }

  @Test func aReportIsWrittenWithoutTipsAndPrivateAnswers() throws {
    var sitting = try Scene(name: "", keys: "\(Scene.toSafety) 1 ENTER 1 ENTER 3 ENTER s s s s s")
      .sitting(Size(columns: 80, rows: 24))
    sitting.press("6 e a 2 C-u mine.txt ENTER")
    guard case .write(let format, let path)? = sitting.effects.last else { return #expect(Bool(false)) }
    let text = try #require(sitting.model.state.session.report).rendered(as: format)
    #expect(path == "mine.txt")
    #expect(text.contains("rewards") && !text.contains("Sam"))
    let tips = try #require(sitting.model.state.session.result?.advice.tips)
    let parts: [Passage.Part] = [.meaning, .step, .opening, .sign]
    for passage in tips.flatMap(\.passages) where parts.contains(passage.part) {
      #expect(!text.contains(passage.text))
    }
    sitting.send(.event(.wrote(path: path, failure: "There is no room.")))
    #expect(sitting.text.contains("There is no room."))
    #expect(sitting.text.contains("mine.txt"))
    sitting.press("ENTER")
    sitting.send(.event(.wrote(path: path, failure: nil)))
    #expect(sitting.text.contains("It is in mine.txt"))
  }

  @Test func whatIfNeverTouchesTheAnswers() throws {
    var sitting = try Scene(name: "", keys: Scene.toResult).sitting(Size(columns: 80, rows: 24))
    let before = sitting.model.state.session.interview
    let profile = sitting.model.state.session.result?.profile
    sitting.press("6 w RIGHT RIGHT TAB LEFT DOWN m DOWN m 0 ESC")
    #expect(sitting.model.state.session.interview == before)
    #expect(sitting.model.state.session.result?.profile == profile)
  }

  /// A what-if may be shown to the other person.
  @Test func whatIfShowsBalanceAndCertaintyAndNoTip() throws {
    var sitting = try Scene(name: "", keys: Scene.toResult).sitting(Size(columns: 80, rows: 24))
    let tips = try #require(sitting.model.state.session.result?.advice.tips)
    func hasTip() -> Bool { tips.contains { sitting.text.contains($0.title) } }
    sitting.press("4")
    #expect(hasTip())
    sitting.press("6 w")
    func isAsItWas() -> Bool { !["; it was", ", was"].contains(where: sitting.text.contains) }
    #expect(sitting.text.contains("Only a try.") && isAsItWas() && !hasTip())
    sitting.press("DOWN RIGHT RIGHT RIGHT TAB LEFT")
    #expect(sitting.text.contains("Moving: Sam, on consequences; level 42, was 46"))
    #expect(sitting.text.contains("The gap in all would be +9, likely 0 to +19; it was +7."))
    let before = sitting.text
    sitting.press("t")
    #expect(sitting.text == before && !hasTip())
    sitting.press("0")
    #expect(sitting.text.contains("Only a try.") && isAsItWas())
  }

  /// Whatever is looked for, on any base and whoever holds more, nobody is told to make more unpleasant.
  @Test(arguments: [(0, 5), (5, 0)])
  func whatIfNeverProposesMoreOfTheUnpleasant(mine: Int, theirs: Int) throws {
    var sitting = try Scene(name: "", keys: Scene.toPairs).sitting(Size(columns: 80, rows: 24))
    while case .pair(let item, let first)? = sitting.model.state.session.interview?.question {
      for person in [first, first.other] {
        let rating = person == .me ? mine : theirs
        sitting.press("\(item.isReversed ? 6 - rating : rating)")
      }
      sitting.press("ENTER")
    }
    sitting.press("\(Scene.singles) 2 ENTER 6 w")
    for base in Base.allCases {
      sitting.press("0 m")
      let text = sitting.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.firstMatch(of: base == .coercive ? /level it: \d+ less for/ : /level it: \d+ more for/) != nil)
      #expect(text.firstMatch(of: /more for \w+ on consequences/) == nil)
      sitting.press("DOWN")
    }
  }
}
