import ArgumentParser
import FoundationEssentials
import Vault

extension Poise {
  struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look for traces that the program leaves, and say what can be done about each.",
      discussion: "Reads only: nothing is changed or made, and no passphrase is asked for.")

    @Option(name: .customLong("vault"), help: "The vault, in place of the usual one.", completion: .file())
    var path: String?

    func run() throws {
      let environment = ProcessInfo.processInfo.environment
      let location =
        try path.map { path throws(VaultError) in try VaultLocation(path) }
        ?? VaultLocation.standard(environment)
      let words = try VaultWords.embedded()
      let traces = TraceSearch(environment: environment, location: location).run()
      try StandardStream.output.write(traces.flatMap { $0.lines(words) }.map { $0 + "\n" }.joined())
    }
  }
}
