import Content
import Output
import System
import Text
import YAML

/// Checks files, and reports every fault in them.
struct FileCheck {
  let files: [String]
  let format: OutputFormat
  /// Faults that were found before.
  var faults: [Diagnostic] = []
  /// Checks one file, and returns a description of what is in it.
  let check: (_ bytes: [UInt8], _ file: String) throws(Diagnostics) -> String

  /// - Throws: the exit status, after all messages were written: 65 for a fault, 66 for a file that does not exist.
  func run() throws {
    var faults = faults
    try tell(faults)
    var failures: [Failure] = []
    for file in files {
      do {
        let contents = try check(try InputFile.bytes(file, upTo: Limits().bytes), file)
        if format == .text {
          try StandardStream.output.write(
            CommandWords.part(.inOrder, ["file": file.printable, "contents": contents]) + "\n")
        }
      } catch let found as Diagnostics {
        faults += found.faults
        try tell(found.faults)
      } catch let failure as Failure where failure.status != .io {
        // Go on with the other files.
        StandardStream.error.writeLine("poise: \(failure.sentence.printable)")
        failures.append(failure)
      }
    }
    if format == .json { try StandardStream.output.writeJSON(faults) { $1.value($0, .ofProcess) } }
    if !faults.isEmpty { throw ExitStatus.data.code }
    if let failure = failures.first { throw failure.status.code }
  }

  private func tell(_ faults: [Diagnostic]) throws(Failure) {
    guard format == .text, !faults.isEmpty else { return }
    try StandardStream.output.write(faults.map { FaultWords.ofProcess.line($0) + "\n" }.joined())
  }
}
