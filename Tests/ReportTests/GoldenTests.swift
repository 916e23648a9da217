import Advice
import Foundation
import Testing

@testable import Report

/// One result in each format, and its codebook, as they should look.
///
/// To record them anew: `POISE_RECORD=1 swift test --filter GoldenTests`, then read the difference.
@Suite struct GoldenTests {
  private func hold(_ text: String, to name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["POISE_RECORD"] != nil { try Data(text.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test(arguments: ReportFormat.allCases) func looksAsRecorded(_ format: ReportFormat) throws {
    let document = try Sample.document {
      $0.includesAnswers = true
      $0.date = "2026-11-23"
      $0.role = Sample.questionnaire.roles.first
    }
    try hold(document.rendered(as: format), to: "report.\(format.rawValue)")
  }

  @Test func codebookIsAsRecorded() throws {
    let codebook = Codebook(Sample.questionnaire, words: try ReportWords.embedded(), glossary: try Glossary.embedded())
    try hold(codebook.csv, to: "codebook.csv")
    try hold(codebook.json, to: "codebook.json")
  }

  @Test(arguments: ReportFormat.allCases) func sameInputGivesTheSameBytes(_ format: ReportFormat) throws {
    #expect(try Sample.document().rendered(as: format) == Sample.document().rendered(as: format))
  }
}
