import ArgumentParser
import Batch
import Content
import Instrument
import System

extension Poise {
  struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Turn lines of answers into lines of results.",
      discussion: """
        Reads one JSON object a line and writes one a line, in the same order: \
        {"id":"a1","answers":{"ITEM":{"me":4,"partner":2},"SINGLE_ITEM":3,"SKIPPED":null}}. \
        “poise questionnaires show ID --format json” tells the items. A line that is not in order gives a line that \
        says why, the rest goes on, and the exit status is 65 at the end.
        """)

    @Option(help: "The id of a questionnaire that comes with the program, or a file of your own.")
    var questionnaire: String

    @Option(help: "The form that was answered.")
    var form = Form.full

    @Argument(
      help: "Files of answers; none, or “-”, for standard input.", completion: .file(extensions: ["jsonl", "ndjson"]))
    var files: [String] = []

    func run() throws {
      let chosen = try QuestionnaireSource(files: .english).find(questionnaire)
      var run = LineRun(LineScorer(chosen, form: form), files: files)
      try run.run()
      if run.hasFaults { throw ExitStatus.data.code }
    }
  }
}

extension Form: ExpressibleByArgument {}
