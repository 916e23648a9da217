import Foundation

/// A text that was recorded in the folder `Snapshots` beside the tests; `POISE_RECORD` records it anew.
package struct Snapshot {
  package let file: URL

  /// - Parameter tests: the file of the tests.
  package init(_ name: String, tests: String = #filePath) {
    file = URL(filePath: tests).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
  }

  private var isRecording: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["POISE_RECORD"] != nil && environment["CI"] == nil
  }

  /// What was recorded; `text` itself, where it is recorded now.
  package func recorded(_ text: String) throws -> String {
    guard isRecording else { return String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self) }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return text
  }
}
