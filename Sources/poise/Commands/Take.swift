import ArgumentParser
import Assessment
import Output
import YAML
import Screens
import Instrument
import Vault

extension Poise {
  struct Take: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: .help(.takeAbstract),
      discussion: .help(.takeDiscussion))

    @Argument(
      help: .words(.takeHelpFile),
      completion: .questionnaire)
    var file: String?

    @Option(help: .words(.takeHelpQuestionnaire), completion: .questionnaire)
    var questionnaire: String?

    @Flag(help: .words(.takeHelpLength))
    var length: Length?

    @Option(help: .words(.takeHelpName))
    var name: String?

    @Option(
      help: .words(.takeHelpLabel))
    var label: EntryLabel?

    @OptionGroup var screen: ScreenOptions

    @OptionGroup var language: LanguageOptions

    @Option(
      help: .words(.takeHelpSeed))
    var seed: UInt64?

    @Option(
      help: .words(.takeHelpFormat)
    )
    var format = OutputFormat.text

    @OptionGroup var vault: VaultOptions

    func validate() throws {
      if file != nil, questionnaire != nil {
        throw ValidationError(.questionnaireNamedTwice)
      }
    }

    func run() throws {
      let source = QuestionnaireSource(files: language.files)
      let chosen = try (file ?? questionnaire).map(source.read)
      var opening = LaunchOptions(
        questionnaire: chosen?.questionnaire, name: name, form: length?.form, seed: seed ?? .random(in: .min ... .max),
        countsTime: seed == nil)
      opening.label = label ?? EntryLabel()
      opening.instrument = chosen.flatMap { StoredInstrument($0.questionnaire, file: $0.file) }
      if vault.passphraseFd != nil {
        // Fail early: without a possible vault, a given passphrase would never be used.
        _ = try vault.location
        opening.passphrase = GivenPassphrase(try vault.passphrase(""))
      }
      let status = try AssessmentRun(
        opening: opening, overrides: screen.overrides, vaultQueue: try vault.vaultQueue, format: format,
        files: source.files
      ).run()
      if status != 0 { throw ExitCode(status) }
    }
  }

  enum Length: String, EnumerableFlag {
    case brief, full

    var form: Form { self == .brief ? .brief : .full }

    static func help(for value: Length) -> ArgumentHelp? {
      .words(value == .brief ? .takeHelpBrief : .takeHelpFull)
    }
  }
}
