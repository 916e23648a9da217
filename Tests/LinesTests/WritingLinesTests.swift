import Advice
import Testing
import Vault
import VaultSamples

@testable import Assessment
@testable import Lines

/// The writing exercise, line by line.
@Suite struct WritingLinesTests {
  private static let toMore = Array(repeating: "n", count: 8)

  private func atMore() throws -> LineDriver {
    var sitting = try LineDriver(questionnaire: "romantic", name: "Sam", form: .brief, withScreens: true)
    sitting.type("4")
    sitting.answerAll(pairs: 12, singles: 10)
    for line in ["2"] + Self.toMore { sitting.type(line) }
    return sitting
  }

  /// The transcript: what is asked, what each line comes to, and the end.
  @Test func isWrittenLineByLine() throws {
    var sitting = try atMore()
    #expect(
      sitting.said.contains { $0.hasPrefix("10. Seven minutes for yourself. A few questions, and room to write.") })
    sitting.type("10")
    let prompt = try #require(sitting.model.session.writing?.prompt)
    #expect(sitting.said[0].hasPrefix("Seven minutes for yourself. What you write isn't kept anywhere"))
    #expect(sitting.said[2...5] == ([prompt.opening] + prompt.questions)[...])
    #expect(
      sitting.said.suffix(3) == ["1. Write now", "2. What this rests on", "3. Back"])
    #expect(sitting.type("w").contains { $0.contains("120 married couples") })
    #expect(sitting.state.place == .writing(.prompt))
    let next = "About 0 of 7 minutes. Write a line, then the next one; a full stop by itself ends it."
    #expect(sitting.type("1") == ["Seven minutes for yourself.", next])
    #expect(sitting.type("It rained, and I sat by the window.") == [next])
    // Enter alone asks again, as everywhere.
    #expect(sitting.type("") == [next])
    #expect(sitting.type("I").count == 1)
    #expect(sitting.model.session.writing?.text == "It rained, and I sat by the window.\nI\n")
    #expect(sitting.type("?").contains { $0 == ".: done." })
    for _ in 0..<10 { sitting.type("And on it went.") }
    #expect(sitting.said == [next.replacing("About 0", with: "About 1")])
    sitting.type(".")
    #expect(sitting.said.first == "Nothing of it was kept." && sitting.state.place == .more)
    #expect(!sitting.said.contains { $0.contains("rained") })
  }

  @Test func isKeptWhereThatIsChosen() throws {
    let vault = try MemoryVault.filled(days: [20], hasDraft: false, written: 15)
    var sitting = try LineDriver(vault: vault, withScreens: true)
    sitting.passphrases = [MemoryVault.passphrase]
    sitting.type("1")
    #expect(sitting.said.contains { $0.hasPrefix("2. Seven minutes for yourself. Time 2 of 3;") })
    sitting.type("2", "2")
    #expect(sitting.said.contains { $0.contains("only in your locked vault") })
    sitting.type("1", "It rained.", ".")
    #expect(sitting.said.contains { $0.hasPrefix("1. Keep nothing. ") })
    sitting.type("3")
    #expect(sitting.said.first == "Your words are in your vault.")
    #expect(vault.vault?.contents.entries.last?.followUps.last?.reply == FollowUpReply(writing: "It rained."))
  }

  @Test func leavingAtOnceKeepsNothing() throws {
    var sitting = try atMore()
    sitting.type("10", "1", "It rained.")
    #expect(sitting.type("\u{18}") == [] && sitting.isOver)
  }
}
