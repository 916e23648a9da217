import Foundation
import Instrument
import Testing

@testable import Report

/// Names of variables, and where their values stand in JSON.
@Suite struct VariableTests {
  private func codebook(_ questionnaire: Questionnaire) throws -> Codebook {
    Codebook(questionnaire, words: try ReportWords.embedded(), glossary: try .embedded())
  }

  @Test func namesFitStatisticsPrograms() throws {
    for id in Library.ids {
      let variables = try codebook(try #require(try Library.questionnaire(id))).variables
      #expect(Set(variables.flatMap { [$0.name, $0.missingColumn] }).isDisjoint(with: ["id", "fault"]))
      // SPSS takes 64 characters, and tells no capitals from small letters.
      for name in variables.flatMap({ [$0.name, $0.missingColumn] }) {
        #expect(name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil && name.count <= 45, "\(name)")
      }
    }
  }

  @Test func itemsThatAreNamedLikeScoresKeepNamesOfTheirOwn() throws {
    func item(_ id: String, _ measure: Item.Construct) -> Item {
      Item(id: id, measure: measure, forms: [.full], statement: Statement("{who} {was} here."), why: "")
    }
    let taken = ["reward_gap", "id", "fault", "missing_x", "seconds_x", "form", "a_me"]
    let sample = Sample.questionnaire
    let questionnaire = Questionnaire(
      id: "x", version: "1.0.0", language: "en", relationship: .other, title: "", about: "", partnerName: "they",
      roles: [], timeFrame: "", rating: sample.rating, minutes: [:], global: nil,
      items: taken.map { item($0, .scale(.trust)) } + [
        item("reward_level", .base(.reward)), item("a", .base(.reward)),
      ],
      safetyOpening: "", safetyItems: [])
    let names = try codebook(questionnaire).variables.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.suffix(11).prefix(6) == taken.prefix(6).map { "item_\($0)" }[...])
    #expect(names.suffix(5) == ["a_me", "item_reward_level_me", "item_reward_level_partner", "item_a_me", "a_partner"])
  }

  /// What a report as CSV has in a row stands in the report as JSON where the codebook says.
  @Test func pathsLeadToTheSameValues() throws {
    let document = try Sample.document { $0.includesAnswers = true }
    let json = try JSONSerialization.jsonObject(with: Data(document.rendered(as: .json).utf8))
    var found = 0
    for record in document.records {
      guard let path = record.variable.jsonPath, !path.contains("[]") else { continue }
      let value = Self.value(path, in: json)
      switch record.value {
      case .text(let text): #expect(value as? String == text, "\(path)")
      case .integer(let number): #expect(value as? Int == number, "\(path)")
      case .decimal(let number): #expect(abs((value as? Double ?? 999) - number) < 1e-9, "\(path)")
      case .missing: #expect(value == nil || value is NSNull, "\(path)")
      }
      if value != nil { found += 1 }
    }
    #expect(found > 100)
  }

  /// - Parameter path: such as `bases.reward.relative.interval80[0]`.
  private static func value(_ path: String, in json: Any) -> Any? {
    path.split(separator: ".").reduce(json as Any?) { value, step in
      let parts = step.split { "[]".contains($0) }
      let member = (value as? [String: Any])?[String(parts[0])]
      guard parts.count > 1, let place = Int(parts[1]) else { return member }
      return (member as? [Any])?[place]
    }
  }
}
