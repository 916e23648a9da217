import ArgumentParser
import Instrument
import System
import Text

extension Poise.Questionnaires {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the questionnaires that come with the program.")

    @OptionGroup var language: LanguageOptions

    @Option(help: "How to write it.")
    var format = OutputFormat.text

    func run() throws {
      let all = try Library.ids.map(QuestionnaireSource(files: language.files).embedded)
      switch format {
      case .json:
        try StandardStream.output.writeJSON(all) { $1.summary($0) }
      case .text:
        let words = try CommandWords.embedded(in: language.files)
        let width = all.map(\.id.count).max() ?? 0
        for questionnaire in all {
          let id = questionnaire.id.padding(width)
          let forms = Form.allCases.map { form in
            words(form == .full ? .listFull : .listBrief, ["minutes": "\(questionnaire.minutes[form] ?? 0)"])
          }.joined(separator: ", ")
          try StandardStream.output.write("\(id)  \(questionnaire.about) (\(forms))\n".printableLines)
        }
      }
    }
  }
}
