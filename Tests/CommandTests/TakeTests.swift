import Foundation
import Testing

/// What `take` refuses before anything is asked.
@Suite struct TakeTests {
  @Test(arguments: [
    [], ["take"], ["romantic"], ["take", "family"], ["take", Repository.whole], ["--format", "json"],
  ])
  func needsSomebodyWhoAnswers(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("nothing to read answers from"))
    outcome.expectOneSentence()
    #expect(outcome.output.isEmpty)
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
