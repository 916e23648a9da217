import ArgumentParser
import Assessment
import YAML
import Screens
import Instrument
import Vault

extension Poise {
  struct Take: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Start an assessment (the default).",
      discussion: """
        Without a questionnaire, a menu of them comes first. Where there is no terminal, or one that cannot show a \
        screen, everything comes line by line, and answers are read one a line.
        """)

    @Argument(
      help: "A questionnaire to begin with: the id of one that comes with the program, or a file of your own.",
      completion: .file(extensions: ["yaml", "yml"]))
    var file: String?

    @Option(help: "The same, as an option.", completion: .file(extensions: ["yaml", "yml"]))
    var questionnaire: String?

    @Flag(help: "How much is asked.")
    var length: Length?

    @Option(help: "A name to put into the questions, or nothing (\"\"); it stays in the history of the shell.")
    var name: String?

    @OptionGroup var screen: ScreenOptions

    @OptionGroup var language: LanguageOptions

    @Option(
      help: "For scripts: a number that fixes the order of the questions. Their pace then does not count.")
    var seed: UInt64?

    @Option(
      help: "With “json”, the result is written at the end, as “score” writes it; all else then goes to standard error."
    )
    var format = OutputFormat.text

    @OptionGroup var vault: VaultOptions

    func validate() throws {
      if file != nil, questionnaire != nil {
        throw ValidationError("The questionnaire is named twice; name it once")
      }
    }

    func run() throws {
      let source = QuestionnaireSource(files: language.files)
      let chosen = try (file ?? questionnaire).map(source.read)
      var opening = LaunchOptions(
        questionnaire: chosen?.questionnaire, name: name, form: length?.form, seed: seed ?? .random(in: .min ... .max),
        countsTime: seed == nil)
      opening.instrument = chosen.flatMap { StoredInstrument($0.questionnaire, file: $0.file) }
      if vault.passphraseFd != nil {
        // Where there can be no vault, a passphrase for it would be waited on without end.
        _ = try vault.location
        opening.passphrase = GivenPassphrase(try vault.passphrase(""))
      }
      let status = try AssessmentRun(
        opening: opening, wishes: screen.wishes, keeper: try vault.keeper, format: format, files: source.files
      ).run()
      if status != 0 { throw ExitCode(status) }
    }
  }

  enum Length: String, EnumerableFlag {
    case brief, full

    var form: Form { self == .brief ? .brief : .full }

    static func help(for value: Length) -> ArgumentHelp? {
      value == .brief ? "The short form: fewer questions, a first look." : "The long form: the surer picture."
    }
  }
}
