import PageModel
import Pages
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// What a screen does for a key stands in the list that `?` shows.
@Suite struct KeysListTests {
  /// Other ways to go back and to quit, to move as the arrows do, and to close what `w` opened.
  private static let sameEverywhere: Set<Character> = ["b", "q", "h", "j", "k", "l", "w"]

  @Test(arguments: Scene.all) func everyLetterThatDoesSomethingIsListed(scene: Scene) throws {
    let shown = try scene.sitting(Size(columns: 80, rows: 24)).model
    guard !shown.page.takesText(shown.view), !shown.showsKeys else { return }
    // A hint may name several letters with one meaning.
    let listed = Set(
      shown.page.commands.flatMap { $0.binding.hint.split(separator: " ") }.filter { $0.count == 1 }.joined()
    )
    .union(shown.page.choices.compactMap(\.letter))
    // Any key takes away what was said about the last one.
    var unknown = shown
    _ = unknown.update(.key(.character("Z")), now: 900)
    let frame = unknown.frame
    for letter in "abcdefghijklmnopqrstuvwxyz" where !listed.union(Self.sameEverywhere).contains(letter) {
      var pressed = shown
      let effects = pressed.update(.key(.character(letter)), now: 900)
      #expect(effects.isEmpty && pressed.frame == frame, "\(scene.name): \(letter)")
    }
  }

  /// Where the window is high enough, the page stays in sight above its keys.
  @Test func wordsBelowAQuestionNameItsKeys() throws {
    let words = try Embedded.words
    let (skip, why) = (Binding.skip.hint, Binding.why.hint)
    for key in [ScreenText.skipLine, .skipLineSingle] { #expect(words[key].hasPrefix(skip + " ")) }
    #expect(words[.whyLine].hasPrefix(why + " "))
    for key in [ScreenText.pairOpen, .singleOpen, .safetyOpen] { #expect(words[key].contains(" \(skip) ")) }
  }

  @Test(arguments: [(24, true), (18, false)]) func thePageStaysAboveItsKeys(rows: Int, stays: Bool) throws {
    var sitting = try Scene(name: "", keys: "ENTER 1 Sam ENTER ENTER 1").sitting(Size(columns: 80, rows: rows))
    #expect(sitting.text.contains("who has more say?"))
    sitting.press("?")
    #expect(sitting.text.contains("who has more say?") == stays)
    #expect(sitting.text.contains("take the last answer back") && sitting.text.contains("Ctrl-Z"))
    sitting.press("?")
    #expect(!sitting.text.contains("Ctrl-Z"))
  }

  @Test func thePagesOfAResultHaveTheirDigitsThere() throws {
    var sitting = try Scene(name: "", keys: Scene.toResult + "2 ?").sitting(Size(columns: 80, rows: 24))
    #expect(sitting.text.contains("1–6     page by its number"))
    #expect(sitting.text.contains("p       the one before"))
    sitting.press("ESC 6 ?")
    #expect(sitting.text.contains("page by its number"))
  }
}
