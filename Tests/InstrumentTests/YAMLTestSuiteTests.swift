import Foundation
import Testing

@testable import YAML

/// The branch `data` of github.com/yaml/yaml-test-suite, which is not part of this package: `Tests/Testkits/run FOLDER`.
///
/// The program reads a part of YAML. `Tests/Testkits/yaml.tsv` says for each case what becomes of it, and why; with
/// `POISE_RECORD=1` in the environment it is written anew.
@Suite struct YAMLTestSuiteTests {
  static let folder = ProcessInfo.processInfo.environment["POISE_YAML_TEST_SUITE"]
  static let table = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Testkits/yaml.tsv")

  private struct SuiteCase {
    let name: String
    let yaml: [UInt8]
    let isError: Bool
    let json: Any?

    init?(_ name: String, in folder: String) {
      let place = URL(filePath: folder).appending(path: name)
      guard let data = try? Data(contentsOf: place.appending(path: "in.yaml")) else { return nil }
      (self.name, yaml) = (name, [UInt8](data))
      isError = FileManager.default.fileExists(atPath: place.appending(path: "error").path())
      json = (try? Data(contentsOf: place.appending(path: "in.json"))).flatMap {
        try? JSONSerialization.jsonObject(with: $0, options: .fragmentsAllowed)
      }
    }
  }

  /// Cases with several documents have a folder for each.
  private func cases() throws -> [SuiteCase] {
    let folder = try #require(Self.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { $0.count == 4 }
    return names.flatMap { name in
      let parts = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)"))?.sorted() ?? []
      return ([name] + parts.filter { $0.allSatisfy(\.isNumber) }.map { "\(name)/\($0)" }).compactMap {
        SuiteCase($0, in: folder)
      }
    }
  }

  /// What the program says of a file, and what it read.
  private func outcome(_ yaml: [UInt8]) -> (row: String, node: Node?) {
    do throws(Diagnostics) {
      return ("read", try YAMLReader.root(yaml, file: "in.yaml", limits: Limits()))
    } catch {
      let message = error.faults.first?.sentence ?? ""
      return ("refused\t" + message.replacing("\t", with: " "), nil)
    }
  }

  /// Whether what was read has the shape and the texts of `json`. Numbers and the like are read by whoever asks for them.
  private func isAlike(_ node: Node, _ json: Any) -> Bool {
    switch node.content {
    case .mapping(let entries):
      guard let object = json as? [String: Any], object.count == entries.count else { return false }
      return entries.allSatisfy { entry in object[entry.key].map { isAlike(entry.value, $0) } ?? false }
    case .sequence(let members):
      guard let array = json as? [Any], array.count == members.count else { return false }
      return zip(members, array).allSatisfy { isAlike($0, $1) }
    case .scalar(let scalar):
      if let text = json as? String { return text == scalar.string }
      return !(json is [Any]) && !(json is [String: Any])
    }
  }

  /// Where libyaml, which the program reads YAML with, differs from the suite: why a case that is read may be read as
  /// something else, or although it is no YAML.
  private func differences() throws -> [String: String] {
    let rows = try String(contentsOf: Self.table, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t").map(String.init)
    }
    return Dictionary(uniqueKeysWithValues: rows.filter { $0.count == 4 && $0[2] == "read" }.map { ($0[0], $0[3]) })
  }

  @Test(.enabled(if: folder != nil)) func eachCaseHasTheExpectedOutcome() throws {
    let cases = try cases()
    #expect(cases.count >= 400)
    let differences = try differences()
    let rows = cases.map { one -> String in
      let (row, node) = outcome(one.yaml)
      let why = differences[one.name]
      if node != nil, one.isError { #expect(why != nil, "\(one.name) is read, but is no YAML") }
      if let node, let json = one.json, why == nil {
        #expect(isAlike(node, json), "\(one.name) is read as something else")
      }
      return "\(one.name)\t\(one.isError ? "no YAML" : "YAML")\t\(row)" + (why.map { "\t" + $0 } ?? "")
    }
    let text = "# case\tthe suite\tthe program\twhy\n" + rows.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["POISE_RECORD"] != nil { try Data(text.utf8).write(to: Self.table) }
    #expect(try String(contentsOf: Self.table, encoding: .utf8) == text)
  }
}
