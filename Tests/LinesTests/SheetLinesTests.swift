import Instrument
import Testing
import VaultSamples

@testable import Assessment
@testable import Lines

/// Sheets and the pages for two in lines, beside screens on which keys lead to the same.
@Suite struct SheetLinesTests {
  /// The last page of a result, of which two sheets were made.
  private func atMore() throws -> LineDriver {
    var sitting = try LineDriver(questionnaire: "romantic", name: "Sam", form: .brief, withScreens: true)
    sitting.passphrases = Array(repeating: "correct", count: 6)
    sitting.type(all: "4 " + (0..<34).map { "\($0 * 3 % 7)" }.joined(separator: " ") + " s s s 2 n n n n n n n n")
    sitting.type(all: "11 1 1 1 a.age n 11 1 2 1 b.age n")
    #expect(sitting.model.state.place == .more)
    return sitting
  }

  private let joint = "12 a.age b.age s "

  /// From each page one letter leads to what else there is, and from there one number back.
  @Test(arguments: ["", "n", "n n", "n n n", "n n n n", "1", "6 n"]) func moreIsOneLetter(lines: String) throws {
    var sitting = try atMore()
    sitting.type(all: joint + lines)
    let isForTwo = if case .joint = sitting.model.state.place { true } else { false }
    #expect(isForTwo)
    #expect(sitting.type("?").contains("m: More."))
    #expect(sitting.type("m").contains { $0.hasPrefix("12. Two sheets, side by side.") })
    #expect(sitting.model.state.place == .more)
    sitting.type("12")
    #expect(sitting.model.state.place == .joint(.overview))
  }

  /// As with a result: what a number does is said, and the last page leads on.
  @Test func pagesLeadOnToWhatElseThereIs() throws {
    var sitting = try atMore()
    sitting.type(all: joint)
    #expect(sitting.said.contains("A number from 1 to 6 says more about one of them."))
    var rest = sitting.model
    #expect(rest.end(saysRest: true).lines.last == "The input has ended." && rest.state.place == .joint(.reading))
    sitting.type(all: "n n n n")
    #expect(sitting.said.last == "To go on to what else there is, type n.")
    sitting.type("n")
    #expect(sitting.model.state.place == .more)
  }

  @Test func otherFilesCanBeOpened() throws {
    var sitting = try atMore()
    sitting.type(all: joint + "n o")
    #expect(sitting.model.state.place == .files(.mine))
    sitting.type(all: "b 12")
    #expect(sitting.model.state.place == .joint(.overview))
  }

  /// Whoever gets the sheet could open the vault with it.
  @Test func thePassphraseOfTheVaultIsRefused() throws {
    var sitting = try atMore()
    sitting.sheets.refused = Sample.secret("vault")
    sitting.passphrases = ["vault", "vault", "correct", "correct"]
    sitting.type(all: "11 1 1 1 c.age")
    #expect(sitting.model.state.place == .passphrase(.sheet) && sitting.sheets["c.age"] == nil)
    #expect(sitting.said.contains { $0.hasPrefix("That is the passphrase of your vault") })
    sitting.type("1")
    #expect(sitting.model.state.place == .sheet(.done) && sitting.sheets["c.age"] != nil)
  }

  /// Nothing was kept, but a sheet was written.
  @Test func theEndOfInputIsTrueAfterASheet() throws {
    var model = try atMore().model
    #expect(model.end(saysRest: false).lines.last == "The input has ended.")
  }
}
