import ArgumentParser
import DataFile
import Instrument
import Scoring

extension Poise.Questionnaires {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check questionnaire files, and name every fault in them.",
      discussion: """
        Scores the answers that a file has under “tests” too, and compares the levels. Writes one line for each fault: \
        the file, the line, the field, and what would be right. As JSON, writes one \
        array of all faults. The exit status is 65 if there is a fault, 66 if a file is not there.
        """)

    @Argument(help: "The files.", completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    @Option(help: "How to write it.")
    var format = OutputFormat.text

    func run() throws {
      var faults: [Fault] = []
      var failures: [Failure] = []
      for file in files {
        do {
          let questionnaire = try Questionnaire.read(try InputFile.bytes(file), file: file)
          let failed = questionnaire.faultsOfTests(file: file)
          if !failed.isEmpty { throw Faults(failed) }
          if format == .text {
            try StandardStream.output.write(file.printable + " is in order: " + questionnaire.counts + "\n")
          }
        } catch let found as Faults {
          faults += found.faults
          if format == .text { try StandardStream.output.write(found.faults.map { "\($0)\n" }.joined()) }
        } catch let failure as Failure where failure.status != .io {
          // The other files can be checked all the same.
          StandardStream.error.writeLine("poise: \(failure.message.printable)")
          failures.append(failure)
        }
      }
      if format == .json { try StandardStream.output.write(try JSONText.of(faults.map(FaultDocument.init))) }
      if !faults.isEmpty { throw ExitStatus.data.code }
      if let failure = failures.first { throw failure.status.code }
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
