import ArgumentParser
import Assessment
import Screens
import System

extension Poise.SettingsCommands {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write them to standard output.",
      discussion: """
        As text, it has the shape of the file, with what holds where the file says nothing. The exit status is 65 if \
        there is a file that is not in order.
        """)

    @Option(help: "How to write it.")
    var format = OutputFormat.text

    func run() throws {
      let file = SettingsStore.load()
      switch format {
      case .text: try StandardStream.output.write(file.settings.text())
      case .json: try StandardStream.output.writeJSON { $0.value(file) }
      }
      if let fault = file.fault {
        StandardStream.error.writeLine("poise: \(fault)")
        throw ExitStatus.data.code
      }
    }
  }
}
