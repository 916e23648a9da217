import Foundation
import Testing

/// What `take` refuses before it draws a screen.
@Suite struct TakeTests {
  @Test(arguments: [[], ["take"], ["romantic"], ["take", "family"], ["take", Repository.whole]])
  func needsATerminal(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("needs a terminal"))
    outcome.expectOneSentence()
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [nil, "", "dumb", "unknown"] as [String?])
  func needsAKindOfTerminal(_ type: String?) throws {
    let outcome = try Command.run(to: .terminal, environment: type.map { ["TERM": $0] } ?? [:])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("TERM"))
    outcome.expectOneSentence()
  }

  /// The file is looked at first: its faults can be mended anywhere.
  @Test func refusesABrokenFile() throws {
    let file = Repository.broken.appending(path: "duplicate-id.yaml").path()
    let outcome = try Command.run("take", file)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("duplicate-id.yaml:30: items[2]: has the same id"))
    outcome.expectOneSentence()
  }

  @Test func countsFurtherFaults() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run("take", try folder.file("mine.yaml", "format: 1\n"))
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("mine.yaml:1: lacks “id”; add it (and 10 more; see “poise questionnaires check”)"))
    outcome.expectOneSentence()
  }
}
