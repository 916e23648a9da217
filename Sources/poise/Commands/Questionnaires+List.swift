import ArgumentParser
import Instrument
import System
import Text

extension Poise.Questionnaires {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the questionnaires that come with the program.")

    @Option(help: "How to write it.")
    var format = OutputFormat.text

    func run() throws {
      let all = try Library.ids.map(QuestionnaireSource.embedded)
      switch format {
      case .json:
        try StandardStream.output.writeJSON(all) { $1.summary($0) }
      case .text:
        let width = all.map(\.id.count).max() ?? 0
        for questionnaire in all {
          let id = questionnaire.id.padding(width)
          let form = Form.allCases.map { "\(questionnaire.minutes[$0] ?? 0) min \($0.rawValue)" }.joined(
            separator: ", ")
          try StandardStream.output.write("\(id)  \(questionnaire.about) (\(form))\n".printableLines)
        }
      }
    }
  }
}
