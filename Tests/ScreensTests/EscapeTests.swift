import Instrument
import Settings
import Terminal
import Testing
import VaultSamples

@testable import Assessment
@testable import Screens

/// Escape leads out: from wherever one is, it ends at the question whether to leave.
@Suite struct EscapeTests {
  private static let mostPresses = 10

  private func isLeaving(_ sitting: ScreenDriver) -> Bool {
    if case .leave = sitting.model.state.place { true } else { false }
  }

  /// - Returns: how many presses it took; nil if more than may be.
  private func presses(from sitting: ScreenDriver) -> Int? {
    var sitting = sitting
    for count in 0...Self.mostPresses {
      if isLeaving(sitting) { return count }
      sitting.press("ESC")
    }
    return nil
  }

  @Test(arguments: Scene.all) func everyPageLeadsToLeaving(scene: Scene) throws {
    let sitting = try scene.sitting(Size(columns: 80, rows: 24))
    #expect(presses(from: sitting) != nil, "\(scene.name)")
  }

  @Test(arguments: 0..<12) func everyWalkLeadsToLeaving(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 600)
    let vault: MemoryVault? =
      seed.isMultiple(of: 3)
      ? nil
      : try MemoryVault.filled(
        hasDraft: seed.isMultiple(of: 2), step: seed.isMultiple(of: 4) ? nil : VaultSamples.Sample.step)
    var sitting = try ScreenDriver(seed: UInt64(seed), vault: vault)
    sitting.press(vault == nil ? Scene.toResult : Scene.unlock)
    let keys: [Key] = [
      .enter, .enter, .enter, .escape, .up, .down, .left, .right, .tab, "1", "2", "3", "4", "5", "6", "a", "v", "w",
      "g", "d", "f",
      "t", "o", "s", "r", "u", "?", "/", "n", .function(1), .backspace,
    ]
    for step in 0..<300 {
      if case .passphrase = sitting.model.state.place { sitting.press("correct ENTER") }
      // Leaving ends the program, so nobody goes on from there.
      if isLeaving(sitting) { sitting.press("ESC") }
      sitting.send(.key(keys[Int.random(in: keys.indices, using: &generator)]))
      if step.isMultiple(of: 5) { #expect(presses(from: sitting) != nil, "\(sitting.model.state.place)") }
    }
  }

  @Test func aResultAsksToLeave() throws {
    var sitting = try Scene(name: "", keys: Scene.toResult).sitting(Size(columns: 80, rows: 24))
    sitting.press("ESC")
    #expect(isLeaving(sitting))
  }

  @Test func theAnswersLeadBackToThePageTheyWereOpenedFrom() throws {
    var sitting = try Scene(name: "", keys: Scene.toResult + "4 a ESC").sitting(Size(columns: 80, rows: 24))
    #expect(sitting.model.state.place == .tip(0))
    sitting.press("6 a ESC")
    #expect(sitting.model.state.place == .more)
  }
}

/// Keys of a question beside those that answer it.
@Suite struct QuestionKeyTests {
  private func atPairs() throws -> ScreenDriver {
    try Scene(name: "", keys: Scene.toPairs).sitting(Size(columns: 80, rows: 24))
  }

  @Test func oneKeyTakesTheLastAnswerBack() throws {
    var sitting = try atPairs()
    let before = sitting.model.state.session.interview
    sitting.press("4 5 BSPACE")
    #expect(sitting.model.state.session.firstOpenRow == 1 && sitting.model.view.row == 1)
    sitting.press("u")
    #expect(sitting.model.state.session.interview == before && sitting.model.view.row == 0)
    sitting.press("4 5 ENTER u")
    #expect(sitting.model.state.session.interview?.position == before?.position)
    #expect(sitting.model.state.session.firstOpenRow == 1)
    // Not beyond the first.
    sitting.press("u u u u u u")
    #expect(sitting.model.state.place == .question && sitting.model.state.session.interview?.position == 0)
  }

  @Test func whyStandsBelowTheQuestion() throws {
    var sitting = try atPairs()
    let why = try #require(sitting.model.page.question?.content.why.split(separator: " ").first)
    let before = sitting.text
    sitting.press("w")
    #expect(sitting.model.state.place == .question && sitting.text != before && sitting.text.contains(why))
    sitting.press("w")
    #expect(sitting.text == before)
  }

  @Test func theNextQuestionFollowsByItselfWhereThatIsWanted() throws {
    var settings = SettingsFile(path: "/x")
    settings.settings.advance = true
    var sitting = try ScreenDriver(opening: LaunchOptions(seed: 7, clock: .still, settings: settings))
    sitting.press(Scene.toPairs.replacing("3 ENTER", with: "3"))
    let position = sitting.model.state.session.interview?.position
    sitting.press("4")
    #expect(sitting.model.state.session.interview?.position == position)
    sitting.press("5")
    #expect(sitting.model.state.session.interview?.position == position.map { $0 + 1 })
    // Arrows try out; they do not go on.
    sitting.press("4 TAB LEFT")
    #expect(sitting.model.state.session.interview?.position == position.map { $0 + 1 })
  }

  @Test func saysHowMuchIsLeft() throws {
    var sitting = try atPairs()
    #expect(sitting.text.contains("2 of 42 · about "))
    sitting.send(.resize(Size(columns: 40, rows: 12)))
    #expect(sitting.text.contains("2 of 42") && !sitting.text.contains("about"))
  }

  @Test func theListOfAnswersIsFiltered() throws {
    var sitting = try Scene(name: "", keys: Scene.toResult + "a").sitting(Size(columns: 80, rows: 40))
    let all = sitting.model.page.choices.count
    let last = try #require(sitting.model.page.choices.last?.label)
    sitting.press("/")
    for character in last { sitting.send(.key(.character(character))) }
    #expect(sitting.model.page.choices.count < all && sitting.model.page.choices.last?.label == last)
    sitting.press("ENTER ENTER")
    #expect(sitting.model.state.place == .question)
    sitting.press("ESC / ESC")
    #expect(sitting.model.page.choices.count == all)
  }

  @Test func helpClosesWithTheKeyThatOpensIt() throws {
    var sitting = try atPairs()
    let before = sitting.text
    sitting.press("? ?")
    #expect(sitting.text == before)
    #expect(before.split(separator: "\n").last?.hasSuffix("? keys   Ctrl-X leave now") == true)
  }
}
