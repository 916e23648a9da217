import Advice
import ArgumentParser
import Content
import Glibc
import Instrument
import NcursesTerminal
import Output
import Pages
import Sheets
import System
import Terminal
import Text
import Vault
import YAML

extension Poise {
  struct MakeSheet: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sheet",
      abstract: .help(.makeSheetAbstract),
      discussion: .help(.makeSheetDiscussion))

    @Option(help: .words(.makeSheetHelpEntry))
    var entry: String?

    @Flag(help: .words(.makeSheetHelpExample))
    var example = false

    @Option(help: .words(.makeSheetHelpQuestionnaire), completion: .questionnaire)
    var questionnaire: String?

    @Option(name: .customLong("form"), help: .words(.makeSheetHelpForm))
    var form: Form?

    @Option(
      parsing: .upToNextOption,
      help: .words(.makeSheetHelpWith))
    var with: [String] = []

    @Option(
      name: .customLong("out"), help: .words(.makeSheetHelpPath),
      completion: .file())
    var path: String?

    @Flag(help: .words(.makeSheetHelpYes))
    var yes = false

    @Option(help: .words(.makeSheetHelpNewPassphraseFd))
    var newPassphraseFd: Int32?

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    func validate() throws {
      if entry != nil, example { throw ValidationError(.sheetNeedsEntryOrExample) }
      if example, questionnaire == nil {
        throw ValidationError(.exampleNeedsQuestionnaire)
      }
      if !example, questionnaire != nil || form != nil {
        throw ValidationError(.sheetEntryBringsItsOwn)
      }
      if example, vault.isGiven { throw ValidationError(.exampleNeedsNoVault) }
      if let newPassphraseFd, newPassphraseFd == vault.passphraseFd {
        throw ValidationError(.oneDescriptorForBoth)
      }
    }

    func run() throws {
      ProcessGuard.harden()
      vault.hideTyping(also: newPassphraseFd == nil || !yes)
      let words = try SheetWords.embedded(in: language.files)
      let vaultWords = try VaultWords.embedded(in: language.files)
      // Check first, so that the user does not read and type for nothing.
      if let path { try OutputFile.requireNew(path) }
      if !example { _ = try ClosedVault(at: try vault.location, isForReading: true) }
      StandardStream.error.writeLine(StandardStream.error.wrapped(words.page.joined(separator: "\n\n")) + "\n")
      let sheetAnswers = try sheetAnswers(words, vaultWords)
      let questionnaire = sheetAnswers.questionnaire
      let (ticked, fault) = SheetTicks.reading(with, of: questionnaire, form: sheetAnswers.form)
      switch fault {
      case nil: break
      case .unknown(let name): throw Failure(.usage, .sheetTickUnknown, ["unknown": name.quoted])
      case .tells(let name): throw Failure(.usage, .sheetTickTells, ["name": name.quoted])
      }
      let sheet = SharedSheet(
        sheetAnswers.answers, to: questionnaire, form: sheetAnswers.form, instrument: sheetAnswers.instrument,
        ticked: ticked)
      let listing = SheetListing(
        sheet: sheet, questionnaire: questionnaire, ticked: ticked, words: words,
        glossary: try Glossary.embedded(in: language.files))
      try StandardStream.output.write(StandardStream.output.wrapped(listing.text))
      if try !yes && HiddenAnswer.ask(words[.ask], otherwise: "--yes").lowercased() != words[.yes] {
        try StandardStream.output.write(words[.unwritten] + "\n")
        return
      }
      try write(sheet, words, vaultWords)
    }

    private func write(_ sheet: SharedSheet, _ words: SheetWords, _ vaultWords: VaultWords) throws {
      guard let path = path ?? SheetFile.newName() else { throw VaultError.noRandomness }
      if newPassphraseFd == nil { StandardStream.error.writeLine(StandardStream.error.wrapped(words[.agree])) }
      let passphrase = try NewPassphrase(words: vaultWords, descriptor: newPassphraseFd).read()
      do {
        let work = { try SheetWork.write(sheet, to: path, passphrase, besides: try? vault.location.path) }
        try newPassphraseFd == nil ? AttendedWork.run(work) : work()
      } catch let error as SheetError {
        throw Failure(error, words, path: path)
      }
      let written = words(.written, ["path": Environment.absolute(path).printable])
      try StandardStream.output.write(StandardStream.output.wrapped(written + " " + words[.give]) + "\n")
    }

    // MARK: The source of answers

    /// The answers for a sheet, and the questionnaire they belong to. Nothing in it tells whether they are real or made
    /// up.
    private struct SheetAnswers {
      let answers: Answers
      let questionnaire: Questionnaire
      let instrument: StoredInstrument
      let form: Form

      init(_ sitting: AssessmentRecord) throws {
        do throws(Diagnostics) {
          questionnaire = try sitting.instrument.questionnaire()
        } catch {
          let fault = error.faults.first.map(FaultWords.ofProcess.line) ?? CommandWords.part(.questionnaireUnreadable)
          throw Failure(.data, .entryNeedsLaterProgram, ["fault": "\(fault)"])
        }
        (answers, instrument, form) = (sitting.answers, sitting.instrument, sitting.form)
      }

      /// Made-up answers in place of those of a sitting; the same ones each time.
      init(like sitting: AssessmentRecord) throws {
        let own = try SheetAnswers(sitting)
        (questionnaire, instrument, form) = (own.questionnaire, own.instrument, own.form)
        answers = EvenAnswers.drawn(questionnaire, form: form, like: sitting.answers, seed: sitting.seed)
      }

      /// Made-up answers that belong to no sitting.
      init(like questionnaire: Questionnaire, _ instrument: StoredInstrument, form: Form) {
        var random = SystemRandomNumberGenerator()
        answers = EvenAnswers.draw(questionnaire, form: form, using: &random)
        (self.questionnaire, self.instrument, self.form) = (questionnaire, instrument, form)
      }
    }

    private func sheetAnswers(_ words: SheetWords, _ vaultWords: VaultWords) throws -> SheetAnswers {
      if example, let questionnaire {
        let (chosen, file) = try QuestionnaireSource(files: language.files).read(questionnaire)
        guard let instrument = StoredInstrument(chosen, file: file) else {
          throw Failure(.data, .fileNotUTF8, ["questionnaire": questionnaire.quotedWhole])
        }
        return SheetAnswers(like: chosen, instrument, form: form ?? .full)
      }
      let contents = try vault.reading(vaultWords).contents
      if let entry { return try SheetAnswers(contents.entry(named: entry, in: try vault.location).sitting) }
      return try chosen(from: contents, words)
    }

    /// Asks for the number of the entry from which the sheet is made. `e` before the number takes a made-up example
    /// instead, and `e` alone stands for the newest entry. The typed text is not shown.
    private func chosen(from contents: VaultContents, _ words: SheetWords) throws -> SheetAnswers {
      guard !contents.entriesNewestFirst.isEmpty else {
        throw VaultError.noSuchEntry(path: try vault.location.path)
      }
      let list = contents.entriesNewestFirst.enumerated().map { index, entry in
        words.part(
          .chooseEntry,
          ["number": "\(index + 1)", "time": entry.timeText, "title": HistoryListing.title(entry.sitting)])
      }
      let lines = list + [words[.chooseExample]]
      StandardStream.error.writeLine(lines.map { "  " + $0.printable }.joined(separator: "\n") + "\n")
      let answer = try HiddenAnswer.ask(words[.choose], otherwise: "--entry").lowercased()
      let isExample = answer.hasPrefix("e")
      guard let number = Int(answer == "e" ? "1" : isExample ? String(answer.dropFirst()) : answer),
        contents.entriesNewestFirst.indices.contains(number - 1)
      else {
        throw Failure(.usage, message: .text(words[.chosenWrong]))
      }
      let sitting = contents.entriesNewestFirst[number - 1].sitting
      return try isExample ? SheetAnswers(like: sitting) : SheetAnswers(sitting)
    }
  }
}

extension StandardStream {
  /// The text in lines that fit the terminal. It stays as it is if the stream is no terminal.
  fileprivate func wrapped(_ text: String) -> String {
    guard let columns else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = String(line.prefix { $0 == " " })
      return TextLayout.wrap(String(line.dropFirst(indent.count)), width: max(columns - 1 - 2 * indent.count, 8))
        .enumerated().map { indent + ($0 == 0 ? "" : indent) + $1 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension Failure {
  init(_ error: SheetError, _ words: SheetWords, path: String) {
    if case .key(let error) = error {
      self.init(error)
    } else {
      self.init(.data, message: .text(words.sentence(error, path: path)))
    }
  }
}
