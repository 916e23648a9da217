import Foundation
import Testing

@testable import YAML
@testable import Instrument

/// The JSON schema, which editors use, must agree with the reader.
@Suite struct SchemaTests {
  /// An object of the schema, and an edit of `Whole/neighbours.yaml` that adds a key to such an object.
  struct Place: CustomTestStringConvertible, Sendable {
    /// The path of the object in the schema.
    let path: [String]
    let before: String
    let after: String

    var testDescription: String { path.isEmpty ? "the whole" : path.joined(separator: ".") }
  }

  static let places = [
    Place(path: [], before: "format: 1\n", after: "zzzzzzzzzzzz: 1\nformat: 1\n"),
    Place(path: ["$defs", "role"], before: "  - id: owner\n", after: "  - id: owner\n    zzzzzzzzzzzz: 1\n"),
    Place(path: ["$defs", "rating"], before: "  minimum: 0\n", after: "  minimum: 0\n  zzzzzzzzzzzz: 1\n"),
    Place(path: ["properties", "minutes"], before: "{full: 4,", after: "{zzzzzzzzzzzz: 1, full: 4,"),
    Place(path: ["$defs", "global"], before: "  id: first_say\n", after: "  id: first_say\n  zzzzzzzzzzzz: 1\n"),
    Place(path: ["$defs", "item"], before: "    base: reward\n", after: "    base: reward\n    zzzzzzzzzzzz: 1\n"),
    Place(path: ["properties", "safety"], before: "safety:\n", after: "safety:\n  zzzzzzzzzzzz: 1\n"),
    Place(
      path: ["$defs", "safety_item"], before: "      concern: fear\n",
      after: "      concern: fear\n      zzzzzzzzzzzz: 1\n"),
    Place(path: ["$defs", "option"], before: "{label: no, meaning", after: "{zzzzzzzzzzzz: 1, label: no, meaning"),
  ]

  private static func schema() throws -> [String: Any] {
    let file = Example.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Questionnaires/questionnaire.schema.json")
    return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }

  private func object(_ path: [String]) throws -> [String: Any] {
    var object = try Self.schema()
    for key in path { object = try #require(object[key] as? [String: Any]) }
    return object
  }

  private func words(_ path: [String]) throws -> [String] { try #require(try object(path)["enum"] as? [String]) }

  @Test(arguments: places) func knowsTheSameKeys(_ place: Place) throws {
    let object = try object(place.path)
    let properties = try #require(object["properties"] as? [String: [String: Any]])
    #expect(object["additionalProperties"] as? Bool == false)
    let text = Example.whole.replacing(place.before, with: place.after, maxReplacements: 1)
    let fault = try #require(Example.faults(text).first)
    #expect(fault.field?.hasSuffix("zzzzzzzzzzzz") == true)
    let known = try #require(fault.sentence.split(separator: "known are ").last).split(separator: ", ").map(String.init)
    #expect(known.sorted() == properties.keys.sorted())
  }

  @Test(arguments: places) func needsTheSameKeys(_ place: Place) throws {
    let object = try object(place.path)
    // For a mapping without known keys the reader names all that are required.
    let required = Set(try #require(object["required"] as? [String]))
    let whole = Set(try #require(object["properties"] as? [String: Any]).keys)
    #expect(required.isSubset(of: whole))
    let lacking = Self.missingKeys(place)
    #expect(Set(lacking) == required)
  }

  /// The keys that the reader reports as missing in an object without known keys.
  private static func missingKeys(_ place: Place) -> [String] {
    let empty: [String: String] = [
      "the whole": "zzzzzzzzzzzz: 1",
      "$defs.role": "roles: [{zzzzzzzzzzzz: 1}]",
      "$defs.rating": "rating: {zzzzzzzzzzzz: 1}",
      "properties.minutes": "minutes: {zzzzzzzzzzzz: 1}",
      "$defs.global": "global: {zzzzzzzzzzzz: 1}",
      "$defs.item": "items: [{zzzzzzzzzzzz: 1}]",
      "properties.safety": "safety: {zzzzzzzzzzzz: 1}",
      "$defs.safety_item": "safety: {items: [{zzzzzzzzzzzz: 1}]}",
      "$defs.option": "safety: {items: [{options: [{zzzzzzzzzzzz: 1}]}]}",
    ]
    let faults = Example.faults(empty[place.testDescription] ?? "")
    let unknown = faults.first { $0.field?.hasSuffix("zzzzzzzzzzzz") ?? false }
    let path = (unknown?.field ?? "").replacing(/\.?zzzzzzzzzzzz$/, with: "")
    return faults.filter { ($0.field ?? "") == path }.compactMap { fault in
      fault.sentence.firstMatch(of: /^lacks “(\w+)”(?! \()/).map { String($0.1) }
    }
  }

  @Test func knowsTheSameWords() throws {
    let item = ["$defs", "item", "properties"]
    let safety = ["$defs", "safety_item", "properties"]
    #expect(try words(["properties", "relationship"]) == Relationship.allCases.map(\.rawValue))
    #expect(try words(item + ["base"]) == Base.allCases.map(\.rawValue))
    #expect(try words(item + ["scale"]) == Scale.allCases.map(\.rawValue))
    #expect(try words(item + ["forms", "items"]) == Form.allCases.map(\.rawValue))
    #expect(try words(safety + ["concern"]) == SafetyItem.Concern.allCases.map(\.rawValue))
    #expect(try words(["$defs", "option", "properties", "meaning"]) == SafetyItem.Meaning.allCases.map(\.rawValue))
    #expect(try object(["properties", "format"])["const"] as? Int == Questionnaire.format)
  }

  /// Editors show the descriptions.
  @Test(arguments: places) func describesEveryKey(_ place: Place) throws {
    let properties = try #require(try object(place.path)["properties"] as? [String: [String: Any]])
    for (key, property) in properties {
      let own = property["description"] as? String
      let reference = (property["$ref"] as? String)?.split(separator: "/").last.map(String.init) ?? ""
      let shared = try Self.schema()["$defs"] as? [String: [String: Any]]
      #expect((own ?? shared?[reference]?["description"] as? String)?.isEmpty == false, "\(key)")
    }
  }

  /// The reader accepts texts up to the maximum length of the schema, and no longer ones.
  @Test(arguments: [("title", 30), ("about", 66), ("partner_name", 30), ("time_frame", 60)])
  func allowsTheSameLengths(_ key: String, _ maximum: Int) throws {
    #expect(try object(["properties", key])["maxLength"] as? Int == maximum)
    for (length, isRight) in [(1, true), (maximum, true), (maximum + 1, false)] {
      let text = Example.whole.replacing(
        try Regex("(?m)^\(key): .*$"), with: "\(key): \(String(repeating: "a", count: length))")
      #expect(Example.faults(text).isEmpty == isRight)
    }
  }

  /// Runs the script that validates the files against the schema, if Python is installed.
  @Test func validatesTheFiles() throws {
    let script = Example.folder.deletingLastPathComponent().appending(path: "Scripts/check-schema.py")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script.path()]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // 127: there is no Python.
    #expect([0, 127].contains(process.terminationStatus), "\(text)")
  }
}
