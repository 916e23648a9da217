import Advice
import ArgumentParser
import YAML
import Instrument
import Scoring

extension Poise.Questionnaires {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check questionnaire files, and name every fault in them.",
      discussion: """
        Writes one line for each fault: the file, the line, the field, and what would be right. As JSON, writes one \
        array of all faults. The answers under “tests” are scored too, and their levels compared. Files of tips, of words \
        and of people to reach are known by what is in them. The exit status is 65 if there is a fault, 66 if a file is \
        not there.
        """)

    @Argument(help: "The files.", completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    @Option(help: "How to write it.")
    var format = OutputFormat.text

    func run() throws {
      try FileCheck(files: files, format: format) { bytes, file throws(Diagnostics) in try Self.check(bytes, file: file)
      }
      .run()
    }

    /// - Returns: what is in the file.
    private static func check(_ bytes: [UInt8], file: String) throws(Diagnostics) -> String {
      if let kind = AdviceFile(bytes, file: file) { return try kind.check(bytes, file: file) }
      let questionnaire = try Questionnaire.read(bytes, file: file)
      let failed = questionnaire.faultsOfTests(file: file)
      if !failed.isEmpty { throw Diagnostics(failed) }
      return questionnaire.counts
    }
  }
}

extension Questionnaire {
  /// Such as "24 paired (12 in the brief form), 17 single (10), 7 private questions".
  fileprivate var counts: String {
    let paired = items.filter(\.isPaired)
    let brief = items(.brief)
    return "\(paired.count) paired (\(brief.count(where: \.isPaired)) in the brief form), "
      + "\(items.count - paired.count) single (\(brief.count { !$0.isPaired })), "
      + "\(safetyItems.count) private questions"
  }
}
