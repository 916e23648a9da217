import Advice
import ArgumentParser
import Assessment
import Batch
import Care
import Instrument
import Settings
import System

extension Poise {
  struct Advise: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: .help(.adviseAbstract),
      discussion: .help(.adviseDiscussion, .adviseDiscussionCare))

    @OptionGroup var respondents: RespondentOptions

    @Option(help: .words(.adviseHelpName))
    var name: String?

    @Option(help: .words(.adviseHelpRole), completion: .role)
    var role: String?

    @Option(help: .words(.helpFormat))
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

    /// The pages about care with the user's own helplines. No other setting is used here.
    private func care() throws -> CareBook {
      let care = try CareBook.embedded(in: language.files)
      guard format == .text else { return care }
      let file = SettingsStore.load(.ofProcess)
      let own = SettingsStore.helplines(file, .ofProcess)
      for fault in [file.fault, own.fault].compactMap(\.self) { StandardStream.error.writeLine("poise: \(fault)") }
      return care.adding(own.helplines)
    }
  }
}

extension LineAdviser.AdviceFormat: ExpressibleByArgument {}
