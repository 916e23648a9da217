import Advice
import ArgumentParser
import DataFile
import Instrument
import Report

extension Poise {
  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Turn one person's answers into a report to read, print or analyse.",
      discussion: """
        Reads a line of answers as “score” does. As text, Markdown or a page of HTML that needs nothing else it is for \
        reading; as JSON or CSV for other programs (“poise questionnaires codebook ID” tells what each variable means). \
        Answers to the private questions are never in it.

        A file is written so that only you can read it, but it is not encrypted. What you type after --name stays in \
        the history of your shell.
        """)

    @Option(help: "The id of a questionnaire that comes with the program, or a file of your own.")
    var questionnaire: String

    @Option(name: .customLong("form"), help: "The form that was answered.")
    var form = Form.full

    @Option(help: "How to write it; by default as the end of the output's name says, or else as text.")
    var format: ReportFormat?

    @Option(help: "The file to write; standard output without it.", completion: .file())
    var output: String?

    @Flag(help: "Write over the output if it is there already.")
    var force = false

    @Flag(help: "Show every answer as well.")
    var withAnswers = false

    @Flag(help: "Leave out the tips, which are for you alone.")
    var withoutTips = false

    @Flag(help: "Leave out the name.")
    var anonymous = false

    @Option(help: "What to call the other person.")
    var name = ""

    @Option(help: "What the other person is to you; an id among the questionnaire's roles.")
    var role: String?

    @Option(help: "The day of the answers, as YYYY-MM-DD.")
    var date: String?

    @Option(help: "The id of the line to take, where there are several.")
    var id: String?

    @Argument(help: "The file of answers; none, or “-”, for standard input.", completion: .file(extensions: ["jsonl"]))
    var file = "-"

    func run() throws {
      let text = try document().rendered(as: format ?? OutputFile.format(of: output) ?? .text)
      guard let output else { return try StandardStream.output.write(text) }
      try OutputFile.write(text, to: output, overwriting: force)
      StandardStream.error.writeLine(
        "poise: \(output.quotedWhole) is not encrypted: whoever opens it can read it; keep it where only you can.")
    }

    private func document() throws -> ReportDocument {
      let chosen = try QuestionnaireSource.find(questionnaire)
      let content = try AnswerFile(path: file, questionnaire: chosen).content(id: id)
      var input = ReportInput(content.answers, to: chosen, form: form)
      input.seconds = content.seconds
      input.name = name
      input.isAnonymous = anonymous
      input.includesAnswers = withAnswers
      input.includesTips = !withoutTips
      input.role = try role.map(chosen.role)
      input.date = try date.map(Self.day)
      return ReportDocument(input, words: try ReportWords.embedded(), book: try AdviceBook.embedded())
    }

    private static func day(_ text: String) throws(Failure) -> String {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let isDay =
        parts.map(\.count) == [4, 2, 2] && text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
        && (1...12).contains(Int(parts[1]) ?? 0) && (1...31).contains(Int(parts[2]) ?? 0)
      if isDay { return text }
      throw Failure(.usage, "The day has to be written like 2026-11-23, but says \(text.quoted).")
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
