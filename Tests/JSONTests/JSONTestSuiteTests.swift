import Foundation
import JSON
import Testing

/// The files of github.com/nst/JSONTestSuite, which is not part of this package. Name its folder `test_parsing`:
///
///     POISE_JSON_TEST_SUITE=FOLDER swift test --filter JSONTestSuite
@Suite struct JSONTestSuiteTests {
  static let folder = ProcessInfo.processInfo.environment["POISE_JSON_TEST_SUITE"]
  static let files = (folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  /// RFC 8259 leaves the `i_` files open. Numbers of any size are read exactly; all others are refused: text that is not
  /// UTF-8, half surrogate pairs, a byte order mark, and values nested too deeply.
  static let accepted: Set = [
    "i_number_double_huge_neg_exp.json", "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json",
    "i_number_pos_double_huge_exp.json", "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
    "i_number_real_underflow.json", "i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json",
    "i_number_very_big_negative_int.json",
  ]

  @Test(.enabled(if: folder != nil)) func theFolderHoldsTheSuite() {
    let kinds = Dictionary(grouping: Self.files) { $0.prefix(2) }.mapValues(\.count)
    #expect((kinds["y_"] ?? 0) >= 90 && (kinds["n_"] ?? 0) >= 180 && (kinds["i_"] ?? 0) >= 35, "\(kinds)")
    #expect(Self.accepted.isSubset(of: Self.files))
  }

  @Test(.enabled(if: folder != nil), arguments: files)
  func hasTheExpectedOutcome(file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: try #require(Self.folder)).appending(path: file)))
    let isExpected = file.hasPrefix("y_") || Self.accepted.contains(file)
    let isAccepted = (try? read(bytes) { (reader) throws(JSONError) in _ = try reader.skip() }) != nil
    #expect(isAccepted == isExpected)
  }
}
