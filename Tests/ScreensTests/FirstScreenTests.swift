import Settings
import Terminal
import Testing

@testable import Assessment
@testable import Screens

/// The first screen stands before all words are read.
@Suite struct FirstScreenTests {
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 30, rows: 8)])
  func itsOwnWordsAreAllThatItShows(size: Size) throws {
    for multiplexer in [nil, "tmux"] {
      var opening = LaunchOptions(seed: 7, settings: SettingsFile(path: "/x", fault: "The settings were passed over."))
      opening.multiplexer = multiplexer
      func frame(_ words: ScreenWords) -> Frame {
        Model(words: words, opening: opening, size: size, capabilities: Capabilities()).frame
      }
      let (early, whole) = (frame(try ScreenWords.ofWelcome()), frame(try ScreenWords.embedded()))
      #expect(early.canvas.text == whole.canvas.text)
      #expect(early == whole)
    }
  }

  @Test func allWordsComeWithTheBooks() throws {
    var model = Model(
      words: try ScreenWords.ofWelcome(), opening: LaunchOptions(seed: 7), size: Size(columns: 80, rows: 24),
      capabilities: Capabilities())
    #expect(model.state.session.words[.whoTitle].isEmpty)
    _ = model.update(.event(.contents(try Embedded.books)), now: 0)
    _ = model.update(.key(.enter), now: 0)
    #expect(model.state.session.words == (try Embedded.words))
    #expect(model.frame.canvas.text.contains(try Embedded.words[.whoTitle]))
  }
}
