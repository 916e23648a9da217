import Testing
import Vault
import VaultSamples

@testable import Assessment
@testable import Lines

/// Coming back to a step, line by line.
@Suite struct FollowUpLinesTests {
  private func opened() throws -> LineDriver {
    var sitting = try LineDriver(vault: try MemoryVault.filled(hasDraft: false, step: Sample.step), withScreens: true)
    sitting.passphrases = [MemoryVault.passphrase]
    sitting.type("1")
    return sitting
  }

  @Test func aStepIsAskedAboutAndKept() throws {
    var sitting = try opened()
    #expect(sitting.said.contains { $0.hasPrefix("2. How did your small step go? From 2026-11-14.") })
    #expect(!sitting.said.contains { $0.contains("kind word") })
    sitting.type("2")
    #expect(sitting.said.contains(Sample.step.text) && sitting.said.contains("How did it go?"))
    sitting.type("3")
    #expect(sitting.said.contains { $0.contains("One line, if you like.") })
    sitting.type("The week was full")
    #expect(sitting.said.contains { $0.hasPrefix("1. Keep it. ") })
    #expect(sitting.type("1").first == "It's noted in your vault.")
    let reply = try #require(sitting.vault?.vault?.contents.entries.last?.followUps.first?.reply)
    #expect(reply == FollowUpReply(outcome: .notYet, note: "The week was full", next: nil, asksAgain: true))
  }

  @Test func theLineMayBeLeftOut() throws {
    var sitting = try opened()
    sitting.type("2", "1", "s", "3")
    #expect(sitting.vault?.vault?.contents.entries.last?.followUps.first?.reply.note == "")
  }

  @Test func statementsAreRatedAgainAndStandInTheHistory() throws {
    var sitting = try opened()
    sitting.type("2", "1", "s", "3", "2")
    #expect(sitting.said.contains { $0.contains("Rate them once more") })
    sitting.type("1")
    let count = try #require(sitting.model.session.interview?.questions.count)
    for _ in 0..<count { sitting.type("6", "0") }
    #expect(sitting.said.contains { $0.contains("the same statements again") })
    #expect(sitting.said.count { $0.contains(", now ") } == count)
    #expect(sitting.said.contains { $0.contains("can be chance") })
    sitting.type("n")
    #expect(!sitting.said.contains { $0.contains("once more") })
    // In the list of entries it is one of the things that can be done.
    sitting.type("2", "1")
    #expect(sitting.said.last == "7. What came of it")
    sitting.type("7")
    #expect(sitting.said.contains { $0.hasSuffix(": You did it.") })
  }

  @Test func whateverHappenedPeopleCanBeReached() throws {
    var sitting = try opened()
    sitting.type("2", "4")
    let name = try #require(try Embedded.books.care.helplines.first?.name)
    #expect(sitting.said.contains { $0.contains(name) })
    #expect(sitting.state.place == .followUp(.outcome))
  }
}
