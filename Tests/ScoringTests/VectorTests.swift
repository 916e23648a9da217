import Foundation
import Content
import YAML
import Instrument
import Testing

@testable import Scoring

@Suite struct VectorTests {
  private func text(_ id: String) throws -> String {
    String(decoding: try #require(EmbeddedFiles.bytes("en/\(id).yaml")), as: UTF8.self)
  }

  private func faults(_ text: String) throws -> [Diagnostic] {
    try Questionnaire.read(Array(text.utf8), file: "mine.yaml").faultsInSamples(file: "mine.yaml")
  }

  /// The expected levels come from `Tests/Oracles/levels.py`.
  @Test(arguments: Library.ids) func agreesWithTheIndependentCalculation(_ id: String) throws {
    let questionnaire = try #require(try Library.questionnaire(id))
    #expect(questionnaire.tests.count == 3)
    #expect(questionnaire.tests.contains { $0.form == .brief })
    #expect(questionnaire.tests.contains { $0.levels.count < 6 })
    #expect(questionnaire.faultsInSamples(file: id).isEmpty)
  }

  @Test func reportsAWrongLevel() throws {
    let text = try text("romantic")
    let levels = try #require(text.range(of: "levels: {reward: ["))
    let number = text[levels.upperBound...].prefix { $0 != "," }
    let broken = text.replacingCharacters(in: levels.upperBound..<number.endIndex, with: "99.5")
    let faults = try faults(broken)
    #expect(faults.map(\.field) == ["tests[1].levels.reward"])
    #expect(
      faults.first.map { FaultWords.english($0) } == "expects 99.5 for me, but the answers give \(Double(number) ?? 0)")
    let line = text[..<levels.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
      .lastIndex { $0.hasPrefix("  - name:") }
    #expect(faults.first?.line == line.map { $0 + 1 })
  }

  @Test func reportsAnUnexpectedLevel() throws {
    let text = try text("family")
    let climate = try #require(text.range(of: "climate: {"))
    let end = try #require(text[climate.upperBound...].firstIndex(of: ","))
    let broken = text.replacingCharacters(in: climate.upperBound...end, with: "")
    let faults = try faults(broken)
    #expect(faults.count == 1)
    #expect(
      faults.first.map { FaultWords.english($0) }?.hasPrefix("expects no score for the level, but the answers give ")
        == true)
  }

  @Test func rejectsUnknownItemsAndScales() throws {
    let text = try text("romantic")
    for (old, new, message) in [
      ("answers: {", "answers: {nothing: 3, ", "is no item of this questionnaire; name one of “items”"),
      ("levels: {", "levels: {money: [1, 2], ", "is no base; known are reward, coercive,"),
      ("climate: {", "climate: {weather: 1, ", "is no scale; known are trust,"),
    ] {
      do throws(Diagnostics) {
        let place = try Result { try #require(text.range(of: old)) }.mapError { _ in Diagnostics([]) }.get()
        _ = try Questionnaire.read(Array(text.replacingCharacters(in: place, with: new).utf8), file: "mine.yaml")
        Issue.record("read")
      } catch {
        #expect(
          error.faults.count == 1 && error.faults.first.map { FaultWords.english($0) }?.hasPrefix(message) == true)
      }
    }
  }
}
