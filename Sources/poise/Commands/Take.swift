import ArgumentParser
import DataFile
import FrontEnd
import Glibc
import Instrument
import Journal
import NcursesTerminal

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

    @Flag(help: "Say everything line by line, for speech, braille and scripts. POISE_LINEAR=1 does the same.")
    var linear = false

    @Flag(help: "Draw with ASCII signs only.")
    var ascii = false

    @Option(help: "Whether to use colours.")
    var color = TerminalOptions.Color.auto

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
      let chosen = try (file ?? questionnaire).map(QuestionnaireSource.read)
      var opening = Opening(
        questionnaire: chosen?.questionnaire, name: name, form: length?.form, seed: seed ?? .random(in: .min ... .max),
        countsTime: seed == nil, clock: .ofMachine)
      opening.instrument = chosen.flatMap { KeptInstrument($0.questionnaire, file: $0.file) }
      if vault.passphraseFd != nil { opening.passphrase = try vault.passphrase("") }
      let options = TerminalOptions(color: color, glyphs: ascii ? .ascii : .auto)
      let assessment = Assessment(
        opening: opening, options: options, keeper: try vault.keeper, isLinear: linear || Self.environmentAsksForLines,
        format: format)
      let status = try assessment.run()
      if status != 0 { throw ExitCode(status) }
    }

    static var environmentAsksForLines: Bool {
      guard let value = getenv("POISE_LINEAR").map({ String(cString: $0) }) else { return false }
      return !["", "0", "no", "false"].contains(value.lowercased())
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

extension TerminalOptions.Color: ExpressibleByArgument {}
