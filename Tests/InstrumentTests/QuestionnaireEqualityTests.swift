import Foundation
import Testing

@testable import Instrument

/// Equality of questionnaires counts every field of the file.
@Suite struct QuestionnaireEqualityTests {
  private static let tests = """
    tests:
      - {name: one answer, form: full, answers: {trust_keys: 6}, levels: {}, climate: {trust: 100}}

    """

  private func read(_ text: String) throws -> Questionnaire {
    try Questionnaire.read(Array(text.utf8), file: "test.yaml")
  }

  @Test func twoReadingsOfOneFileAreEqual() throws {
    let text = Example.whole + Self.tests
    #expect(try read(text) == read(text))
  }

  @Test(arguments: [
    ("id: neighbours", "id: others"), ("version: 1.0.0", "version: 1.0.1"), ("language: en", "language: de"),
    ("relationship: other", "relationship: family"), ("title: A neighbour", "title: Neighbours"),
    ("about: Somebody who", "about: Whoever"), ("partner_name: your neighbour", "partner_name: the neighbour"),
    ("label: They own", "label: They rent"), ("time_frame: In the last three", "time_frame: In the last two"),
    ("labels: [not at all", "labels: [never"), ("minutes: {full: 4", "minutes: {full: 5"),
    ("text: All in all, who", "text: Who"), ("why: A loan", "why: Any loan"),
    ("opening: These questions", "opening: They"),
    ("why: It can wait", "why: It may wait"), ("name: one answer", "name: an answer"),
  ])
  func eachFieldCounts(_ old: String, _ new: String) throws {
    let text = Example.whole + Self.tests
    let changed = text.replacingOccurrences(of: old, with: new)
    #expect(changed != text)
    #expect(try read(changed) != read(text))
  }
}
