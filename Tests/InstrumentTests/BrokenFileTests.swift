import Content
import Foundation
import Testing

@testable import YAML
@testable import Instrument

/// Compares the diagnostics for each file in `Broken` with the expected text beside it.
///
/// With `POISE_RECORD=1` in the environment the expected texts are recorded again. Review the changes before you commit
/// them.
@Suite struct BrokenFileTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Broken")

  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path()))?
    .filter { $0.hasSuffix(".yaml") }.sorted() ?? []

  @Test func coversManyKindsOfFaults() {
    #expect(Self.names.count >= 24)
  }

  @Test(arguments: names) func givesTheExpectedDiagnostics(_ name: String) throws {
    let found = Example.faults([UInt8](try Data(contentsOf: Self.folder.appending(path: name))), file: name)
    let golden = Self.folder.appending(path: name.replacing(".yaml", with: ".txt"))
    let text = found.map { FaultWords.english.line($0) + "\n" }.joined()
    if ProcessInfo.processInfo.environment["POISE_RECORD"] != nil {
      try Data(text.utf8).write(to: golden)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
    #expect(!found.isEmpty)
  }

  /// The answers of its tests are not held to a scale that is not known.
  @Test(arguments: [("maximum: 6", "maximum: six"), ("minimum: 0", "minimum: -1"), ("rating:", "ratings:")])
  func aFaultInTheScaleIsTheOnlyOne(right: String, wrong: String) throws {
    let bytes = try #require(EmbeddedFiles.bytes("en/romantic.yaml"))
    let text = String(decoding: bytes, as: UTF8.self)
    let range = try #require(text.firstRange(of: "\n  " + right) ?? text.firstRange(of: "\n" + right))
    let found = Example.faults(text.replacingCharacters(in: range, with: text[range].replacing(right, with: wrong)))
    #expect(found.count == 1, "\(found.map(\.sentence).prefix(4))")
  }

  /// A message must be one short line without technical terms of the parser.
  @Test(arguments: names) func avoidsTechnicalTerms(_ name: String) throws {
    for fault in Example.faults([UInt8](try Data(contentsOf: Self.folder.appending(path: name))), file: name) {
      #expect(FaultWords.english.line(fault).unicodeScalars.allSatisfy { $0.isPrintable })
      #expect(fault.sentence.count <= 400)
      for word in ["token", "scalar", "sequence", "node", "context", "expected", "parser"] {
        #expect(!fault.sentence.contains(word))
      }
    }
  }
}
