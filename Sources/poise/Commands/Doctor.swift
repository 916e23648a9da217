import ArgumentParser
import FoundationEssentials
import Settings
import System
import Traces
import Vault

extension Poise {
  struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look for traces that the program leaves, and say what can be done about each.",
      discussion: "Reads only: nothing is changed or made, and no passphrase is asked for.")

    @Option(name: .customLong("vault"), help: "The vault, in place of the usual one.", completion: .file())
    var path: String?

    @OptionGroup var language: LanguageOptions

    func run() throws {
      let environment = ProcessInfo.processInfo.environment
      let location =
        try path.map { path throws(VaultError) in try VaultLocation(path) }
        ?? VaultLocation.standard(environment)
      let words = try VaultWords.embedded(in: language.files)
      let folder = SettingsLocation.folder { environment[$0] }
      let helplines = folder.flatMap { folder in
        SettingsStore.load().settings.helplines.map { SettingsLocation.resolve($0, in: folder) }
      }
      let traces = TraceSearch(
        environment: environment, location: location, settingsFolder: folder, helplines: helplines
      ).run()
      try StandardStream.output.write(traces.flatMap { $0.lines(words) }.map { $0 + "\n" }.joined())
    }
  }
}
