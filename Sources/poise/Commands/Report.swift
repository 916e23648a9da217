import Advice
import ArgumentParser
import Assessment
import Batch
import Instrument
import NcursesTerminal
import Pages
import Report
import Scoring
import System
import Text
import Vault
import YAML

extension Poise {
  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Turn one person's answers into a report to read, print or analyse.",
      discussion: """
        Reads a line of answers as “score” does, or takes an entry of the vault (as “poise history” lists them), with \
        the questionnaire, the name and the day that are kept with it. As text, Markdown or a page of HTML that needs nothing else it is for \
        reading; as JSON or CSV for other programs (“poise questionnaires codebook ID” tells what each variable means). \
        Answers to the private questions are never in it; with --with-tips those in the input decide, as for \
        “poise advise”, how careful the tips are.

        A file is written so that only you can read it, but it is not encrypted. What you type after --name stays in \
        the history of your shell.
        """)

    @Option(help: "For a file: the id of a questionnaire that comes with the program, or a file of your own.")
    var questionnaire: String?

    @Option(name: .customLong("form"), help: "For a file: the form that was answered; full without it.")
    var form: Form?

    @Option(help: "The number or id of an entry of the vault, in place of a file.")
    var entry: String?

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Option(help: "How to write it; by default as the end of the output's name says, or else as text.")
    var format: ReportFormat?

    @OptionGroup var output: OutputOptions

    @Flag(help: "For CSV that a spreadsheet opens: begin with the mark that says it is in UTF-8.")
    var encodingMark = false

    @Flag(help: "Show every answer as well.")
    var withAnswers = false

    @Flag(help: "For a file: add the tips, which are for you alone.")
    var withTips = false

    @Flag(help: "Leave out the name.")
    var anonymous = false

    @Option(help: "For a file: what to call the other person.")
    var name: String?

    @Option(help: "For a file: what the other person is to you; an id among the questionnaire's roles.")
    var role: String?

    @Option(help: "For a file: the day of the answers, as YYYY-MM-DD.")
    var date: String?

    @Option(help: "For a file: the id of the line to take, where there are several.")
    var id: String?

    @Argument(help: "The file of answers; none, or “-”, for standard input.", completion: .file(extensions: ["jsonl"]))
    var file: String?

    func validate() throws {
      if encodingMark, chosenFormat != .csv {
        throw ValidationError("The --encoding-mark is for CSV only; leave it out, or give --format csv.")
      }
      if withTips, chosenFormat == .csv {
        throw ValidationError("A table holds no tips; leave --with-tips out, or choose another --format.")
      }
      if entry == nil {
        guard questionnaire != nil else {
          throw ValidationError("Name a --questionnaire for a file, or an --entry of the vault.")
        }
        if vault.isGiven { throw ValidationError("Name the --entry to take from the vault.") }
      } else if withTips {
        // What was answered in private is not kept, and without it nobody can say which tips are safe.
        throw ValidationError(
          "An entry has no tips: the private answers that they need are not kept; see them on the screens.")
      } else if questionnaire != nil || form != nil || name != nil || role != nil || date != nil || id != nil
        || file != nil
      {
        throw ValidationError("An entry brings its questionnaire, name and day with it; leave out what is for a file.")
      }
    }

    func run() throws {
      try output.write((encodingMark ? "\u{FEFF}" : "") + document().rendered(as: chosenFormat))
      guard let path = output.path else { return }
      StandardStream.error.writeLine(
        "poise: \(path.quotedWhole) is not encrypted: whoever opens it can read it; keep it where only you can.")
    }

    private var chosenFormat: ReportFormat { format ?? ReportFormat(fileNamed: output.path) ?? .text }

    private func document() throws -> ReportDocument {
      var input = try entry.map(kept) ?? answered()
      input.isAnonymous = anonymous
      input.includesAnswers = withAnswers
      return ReportDocument(input, books: try .embedded(in: language.files))
    }

    /// A line of a file.
    private func answered() throws -> ReportInput {
      let chosen = try QuestionnaireSource(files: language.files).find(questionnaire ?? "")
      let answers = AnswerFile(path: file ?? "-", questionnaire: chosen, readsSafety: withTips)
      let content = try answers.content(id: id)
      var input = ReportInput(content.answers, to: chosen, form: form ?? .full)
      input.seconds = content.seconds
      input.name = name ?? ""
      input.role = try role.map(chosen.role)
      input.relationship = content.relationship
      input.date = try date.map(Self.day)
      if withTips {
        let profile = PowerProfile(content.answers, to: chosen, form: input.form, seconds: content.seconds)
        input.care = Care(profile, content.safety, asked: chosen.concerns)
      }
      return input
    }

    /// An entry of the vault, to the questionnaire that was kept with it.
    private func kept(_ entry: String) throws -> ReportInput {
      ProcessGuard.harden()
      vault.guardTyping()
      let entry = try vault.reading(try VaultWords.embedded(in: language.files)).contents.entry(
        named: entry, in: vault.location)
      do throws(Diagnostics) {
        return ReportInput(try entry.sitting.interview(), entry)
      } catch {
        let fault = error.faults.first?.description ?? "Its questionnaire cannot be read"
        throw Failure(.data, "The entry may need a later version of this program: \(fault)")
      }
    }

    private static func day(_ text: String) throws(Failure) -> String {
      if let day = CalendarDate(text) { return day.description }
      throw Failure(.usage, "The day has to be one of the calendar, written like 2026-11-23, but says \(text.quoted).")
    }
  }
}

extension ReportInput {
  fileprivate init(_ interview: Interview, _ entry: Entry) {
    self.init(interview.answers, to: interview.questionnaire, form: interview.form)
    seconds = entry.sitting.seconds
    name = entry.sitting.name
    role = interview.questionnaire.roles.first { $0.id == entry.sitting.role }
    relationship = entry.sitting.relationship
    date = entry.day?.description
  }
}

extension ReportFormat: ExpressibleByArgument {}
