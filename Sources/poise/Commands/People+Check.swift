import Advice
import ArgumentParser
import YAML

extension Poise.People {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check files of helplines, and name every fault in them.",
      discussion: """
        Writes one line for each fault: the file, the line, the field, and what would be right. As JSON, writes one \
        array of all faults. The exit status is 65 if there is a fault, 66 if a file is not there.
        """)

    @Argument(help: "The files.", completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    @Option(help: "How to write it.")
    var format = OutputFormat.text

    func run() throws {
      try FileCheck(files: files, format: format) { bytes, file throws(Diagnostics) in
        let count = try Helpline.read(bytes, file: file).count
        return count == 1 ? "1 entry" : "\(count) entries"
      }.run()
    }
  }
}
