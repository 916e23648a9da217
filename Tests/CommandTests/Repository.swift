import Foundation

/// Files of the repository that tests hand to the command.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let questionnaires = ["romantic", "workplace", "family", "friendship"]

  static func questionnaire(_ id: String) -> String { root.appending(path: "Questionnaires/en/\(id).yaml").path() }

  static let whole = root.appending(path: "Tests/InstrumentTests/Whole/neighbours.yaml").path()

  static let broken = root.appending(path: "Tests/InstrumentTests/Broken")

  static let brokenNames: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: broken.path()))?.filter { $0.hasSuffix(".yaml") }.sorted()
    ?? []
}
