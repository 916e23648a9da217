import Instrument
import Settings
import Testing

@testable import Assessment
@testable import Lines

/// Settings, one by one.
@Suite struct SettingsLinesTests {
  private func atSettings() throws -> LineDriver { try LineDriver(at: .settings) }

  @Test func asksForEachAndSavesWhenToldTo() throws {
    var sitting = try atSettings()
    #expect(sitting.said[0].hasPrefix("Settings. Kept in /x/config.yaml"))
    #expect(sitting.said[2].hasPrefix("1 of 8. Colours."))
    #expect(
      sitting.type("1", "2", "n", "2", "5", "n", "n", "~/mine.yaml") == [
        "Save them?", "1. Save", "2. Leave all as it was",
      ])
    #expect(sitting.type("1") == ["Saved in /x/config.yaml. It holds from now on."])
    let saved = try #require(sitting.savedSettings)
    #expect(saved.color == .never && saved.ascii && !saved.linear && saved.mouse && saved.lock == 30)
    #expect(saved.helplines == "~/mine.yaml" && sitting.isOver)
  }

  @Test func whatIsWrongIsAskedAgain() throws {
    var sitting = try atSettings()
    #expect(sitting.type("9")[0].contains("from 1 to 3"))
    #expect(sitting.type("abc")[1].hasPrefix("1 of 8"))
    #expect(sitting.type("b")[0] == "There is nothing before this.")
    sitting.settingsFailure = SettingsFailure("There is none.", isAboutHelplines: true)
    let said = sitting.type("n", "n", "n", "n", "n", "n", "n", "nope", "1")
    #expect(!sitting.isOver && said[0] == "There is none.")
    #expect(said[1].hasPrefix("8 of 8.") && said[2].contains("nope"))
    sitting.settingsFailure = nil
    sitting.type("s", "1")
    #expect(sitting.savedSettings == Settings())
  }

  @Test(arguments: [["q"], ["2", "q"], ["n", "n", "n", "n", "n", "n", "n", "n", "2"], ["b", "q"]])
  func leavingSavesNothing(lines: [String]) throws {
    var sitting = try atSettings()
    for line in lines { sitting.type(line) }
    #expect(sitting.isOver && sitting.savedSettings == nil)
    #expect(sitting.said == ["All was left as it was."])
  }

  @Test func theEndOfInputSavesNothing() throws {
    var model = try atSettings().model
    #expect(model.end(saysRest: true).lines == ["All was left as it was."])
  }

  @Test func leavingAtOnceSaysNothing() throws {
    var sitting = try atSettings()
    #expect(sitting.type("1\u{18}") == [] && sitting.isOver)
  }

  @Test func areFoundUnderMore() throws {
    var sitting = try LineDriver(questionnaire: "friendship", name: "Kim", form: .brief)
    sitting.type("4")
    sitting.answerAll(pairs: 12, singles: 10)
    sitting.type("2", "n", "n", "n", "n", "n", "n", "n", "n", "9")
    #expect(sitting.said[0].hasPrefix("Settings. "))
    #expect(sitting.type("2", "q")[0] == "More:")
    #expect(sitting.savedSettings == nil)
  }
}
