import ArgumentParser
import Settings
import System
import Traces
import Vault

extension Poise {
  struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: .help(.doctorAbstract),
      discussion: .help(.doctorDiscussion))

    @Option(name: .customLong("vault"), help: .words(.helpVault), completion: .file())
    var path: String?

    @OptionGroup var language: LanguageOptions

    func run() throws {
      let environment = Environment.variables
      let location =
        try path.map { path throws(VaultError) in try VaultLocation(path) }
        ?? VaultLocation.standard(environment)
      let words = try VaultWords.embedded(in: language.files)
      let folder = SettingsLocation.folder { environment[$0] }
      let helplines = folder.flatMap { folder in
        SettingsStore.load(.ofProcess).settings.helplines.map { SettingsLocation.resolve($0, in: folder) }
      }
      let traces = TraceSearch(
        environment: environment, location: location, settingsFolder: folder, helplines: helplines
      ).run()
      try StandardStream.output.write(traces.flatMap { $0.lines(words) }.map { $0 + "\n" }.joined())
    }
  }
}
