import Foundation
import Testing

@testable import DataFile
@testable import Instrument

/// Holds each file of `Broken` to the faults written beside it, so that a change of words is seen and judged.
///
/// With `POISE_RECORD=1` in the environment, writes what it finds instead; read the difference before keeping it.
@Suite struct BrokenFileTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Broken")

  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path()))?
    .filter { $0.hasSuffix(".yaml") }.sorted() ?? []

  @Test func knowsManyKindsOfFault() {
    #expect(Self.names.count >= 24)
  }

  @Test(arguments: names) func namesTheFault(_ name: String) throws {
    let found = Example.faults([UInt8](try Data(contentsOf: Self.folder.appending(path: name))), file: name)
    let golden = Self.folder.appending(path: name.replacing(".yaml", with: ".txt"))
    let text = found.map { "\($0)\n" }.joined()
    if ProcessInfo.processInfo.environment["POISE_RECORD"] != nil {
      try Data(text.utf8).write(to: golden)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
    #expect(!found.isEmpty)
  }

  /// What a person needs to mend a file: one line, the place, and no word of the parser's.
  @Test(arguments: names) func speaksPlainly(_ name: String) throws {
    for fault in Example.faults([UInt8](try Data(contentsOf: Self.folder.appending(path: name))), file: name) {
      #expect(fault.description.unicodeScalars.allSatisfy { $0.isPrintable })
      #expect(fault.message.count <= 400)
      for word in ["token", "scalar", "sequence", "node", "context", "expected", "parser"] {
        #expect(!fault.message.contains(word))
      }
    }
  }
}
