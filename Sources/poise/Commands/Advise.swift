import Advice
import ArgumentParser
import Assessment
import Batch
import Instrument
import Settings
import System

extension Poise {
  struct Advise: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Turn lines of answers into tips.",
      discussion: """
        Reads the same lines as “poise score” and writes one JSON object a line, in the same order, or letters with \
        --format text. “context” in a line says what it is mostly about, how close the two lives are, and who depends on \
        whom; the tips heed it.

        The input may hold answers to the private questions, each as the place of the chosen option, from 0. They \
        decide how careful the tips are: “care” is open, careful or closed, and careful where they are left out. Once \
        the line is done they are gone: they are written nowhere and kept nowhere. Open does not mean that there is \
        no danger. Titles, order and parts of the tips are the same in all three; only sentences differ. But “care” \
        and “own_conduct” say it outright: do not leave the output lying about. Letters end with people to reach, the \
        ones that you added first (“poise people --help”).
        """)

    @OptionGroup var respondents: RespondentOptions

    @Option(help: "What to call the other person; it stays in the history of the shell.")
    var name: String?

    @Option(help: "What the other person is, as an id that “poise questionnaires show” tells.")
    var role: String?

    @Option(help: "How to write it.")
    var format = LineAdviser.AdviceFormat.json

    @OptionGroup var language: LanguageOptions

    @OptionGroup var faults: FaultOptions

    func run() throws {
      let chosen = try QuestionnaireSource(files: language.files).find(respondents.questionnaire)
      let adviser = LineAdviser(
        chosen, form: respondents.form, role: try role.map(chosen.role),
        name: name.map(Session.name) ?? "", book: try AdviceBook.embedded(in: language.files), care: try care(),
        format: format)
      try LineRun.run(adviser, of: chosen, respondents, faults, readsSafety: true)
    }

    /// With the user's own helplines, which letters show; nothing else of the settings matters here.
    private func care() throws -> CareBook {
      let care = try CareBook.embedded(in: language.files)
      guard format == .text else { return care }
      let file = SettingsStore.load()
      let own = SettingsStore.helplines(file)
      for fault in [file.fault, own.fault].compactMap(\.self) { StandardStream.error.writeLine("poise: \(fault)") }
      return care.adding(own.helplines)
    }
  }
}

extension LineAdviser.AdviceFormat: ExpressibleByArgument {}
