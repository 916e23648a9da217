import ArgumentParser
import Content
import Assessment
import Batch
import Care
import Instrument
import NcursesTerminal
import Output
import Printing
import Report
import Scoring
import System
import Text
import Vault
import YAML

extension Poise {
  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: .help(.reportAbstract),
      discussion: .help(.reportDiscussion, .reportDiscussionFile))

    @Option(help: .words(.reportHelpQuestionnaire), completion: .questionnaire)
    var questionnaire: String?

    @Option(name: .customLong("form"), help: .words(.reportHelpForm))
    var form: Form?

    @Option(help: .words(.reportHelpEntry))
    var entry: String?

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.reportHelpFormat))
    var format: ReportFormat?

    @OptionGroup var reference: ReferenceOptions

    @OptionGroup var output: OutputOptions

    @Flag(help: .words(.reportHelpEncodingMark))
    var encodingMark = false

    @Flag(help: .words(.reportHelpWithAnswers))
    var withAnswers = false

    @Flag(help: .words(.reportHelpWithTips))
    var withTips = false

    @Flag(help: .words(.reportHelpAnonymous))
    var anonymous = false

    @Option(help: .words(.reportHelpName))
    var name: String?

    @Option(help: .words(.reportHelpRole), completion: .role)
    var role: String?

    @Option(help: .words(.reportHelpLabel))
    var label: EntryLabel?

    @Option(help: .words(.reportHelpDate))
    var date: String?

    @Option(help: .words(.reportHelpId))
    var id: String?

    @Argument(help: .words(.reportHelpFile), completion: .file(extensions: ["jsonl"]))
    var file: String?

    func validate() throws {
      if encodingMark, chosenFormat != .csv {
        throw ValidationError(.encodingMarkNeedsTable)
      }
      if withTips, chosenFormat == .csv {
        throw ValidationError(.tableHasNoTips)
      }
      if entry == nil {
        guard questionnaire != nil else {
          throw ValidationError(.reportNeedsSource)
        }
        if vault.isGiven { throw ValidationError(.reportNeedsEntry) }
      } else if withTips {
        // Private answers are not stored, and without them nobody can tell which tips are safe.
        throw ValidationError(.entryHasNoTips)
      } else if questionnaire != nil || form != nil || name != nil || role != nil || label != nil || date != nil
        || id != nil || file != nil
      {
        throw ValidationError(.entryBringsItsOwn)
      }
    }

    func run() throws {
      try output.write((encodingMark ? "\u{FEFF}" : "") + document().rendered(as: chosenFormat))
      guard let path = output.path else { return }
      StandardStream.error.writeLine(
        "poise: " + CommandWords.part(.reportNotEncrypted, ["file": path.quotedWhole]))
    }

    private var chosenFormat: ReportFormat { format ?? ReportFormat(fileNamed: output.path) ?? .text }

    private func document() throws -> ReportDocument {
      var input = try entry.map(kept) ?? answered()
      input.isAnonymous = anonymous
      input.includesAnswers = withAnswers
      input.group = try reference.group(for: input.questionnaire, input.form)
      return ReportDocument(input, books: try .embedded(in: language.files))
    }

    /// The answers in a line of a file.
    private func answered() throws -> ReportInput {
      let chosen = try QuestionnaireSource(files: language.files).find(questionnaire ?? "")
      let answers = AnswerFile(path: file ?? "-", questionnaire: chosen, readsSafety: withTips)
      let content = try answers.content(id: id)
      var input = ReportInput(content.answers, to: chosen, form: form ?? .full)
      input.seconds = content.seconds
      input.name = name ?? ""
      input.role = try role.map(chosen.role)
      input.relationship = content.relationship
      input.label = label?.text ?? ""
      input.date = try date.map(Self.day)
      if withTips {
        let profile = PowerProfile(content.answers, to: chosen, form: input.form, seconds: content.seconds)
        input.care = Care(profile, content.safety, asked: chosen.concerns)
      }
      return input
    }

    /// The answers in an entry of the vault, with the questionnaire stored with it.
    private func kept(_ entry: String) throws -> ReportInput {
      ProcessGuard.harden()
      vault.hideTyping()
      let entry = try vault.reading(try VaultWords.embedded(in: language.files)).contents.entry(
        named: entry, in: vault.location)
      do throws(Diagnostics) {
        return ReportInput(try entry.sitting.interview(), entry)
      } catch {
        let fault = error.faults.first.map(FaultWords.ofProcess.line) ?? CommandWords.part(.questionnaireUnreadable)
        throw Failure(.data, .entryNeedsLaterProgram, ["fault": "\(fault)"])
      }
    }

    private static func day(_ text: String) throws(Failure) -> String {
      if let day = CalendarDate(text) { return day.description }
      throw Failure(.usage, .dayNotInCalendar, ["text": text.quoted])
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
    label = entry.sitting.label.text
    date = entry.day?.description
  }
}

extension ReportFormat: ExpressibleByArgument {}
