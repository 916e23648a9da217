import Advice
import ArgumentParser
import Glibc
import Instrument
import NcursesTerminal
import Sheets
import System
import Text
import Vault
import YAML

extension Poise {
  struct MakeSheet: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sheet",
      abstract: "Make a locked file for somebody else who answers, too.",
      discussion: """
        It is for “poise together”, which lays two of them side by side. It holds rounded numbers, and what you name \
        with --with; every line of it is shown before it is written. Without --entry or --example, what it is made from \
        is asked where it stays in no history.
        """)

    @Option(help: "The number or id of an entry of the vault, as “poise history” lists them.")
    var entry: String?

    @Flag(help: "Show what one looks like: made up, from even answers.")
    var example = false

    @Option(help: "For an example: the id of a questionnaire that comes with the program, or a file of your own.")
    var questionnaire: String?

    @Option(name: .customLong("form"), help: "For an example: the form; full without it.")
    var form: Form?

    @Option(
      parsing: .upToNextOption,
      help: "What else is in it, by its name: a scale such as “trust”, or the id of a single statement.")
    var with: [String] = []

    @Option(
      name: .customLong("out"), help: "The file to write; a new one with a name that tells nothing without it.",
      completion: .file())
    var path: String?

    @Flag(help: "Write it without asking; for scripts.")
    var yes = false

    @Option(help: "An open file descriptor to read the passphrase of the file from, one line, in place of asking.")
    var newPassphraseFd: Int32?

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    func validate() throws {
      if entry != nil, example { throw ValidationError("Name an --entry, or ask for an --example; not both.") }
      if example, questionnaire == nil {
        throw ValidationError("Name the --questionnaire that the --example is of.")
      }
      if !example, questionnaire != nil || form != nil {
        throw ValidationError("An entry brings its questionnaire and form with it; leave out what is for an example.")
      }
      if example, vault.isGiven { throw ValidationError("An example needs no vault; leave out what is for one.") }
      if let newPassphraseFd, newPassphraseFd == vault.passphraseFd {
        throw ValidationError("Both passphrases cannot come from one descriptor; open two.")
      }
    }

    func run() throws {
      ProcessGuard.harden()
      vault.guardTyping(also: newPassphraseFd == nil || !yes)
      let words = try SheetWords.embedded(in: language.files)
      let vaultWords = try VaultWords.embedded(in: language.files)
      StandardStream.error.writeLine(words.page.joined(separator: "\n\n") + "\n")
      let material = try material(words, vaultWords)
      let questionnaire = material.questionnaire
      let (ticked, unknown) = SheetTicks.reading(with, of: questionnaire, form: material.form)
      if let unknown {
        throw Failure(
          .usage,
          "The questionnaire has no scale or statement \(unknown.quoted) in this form; “poise questionnaires show” lists them."
        )
      }
      let sheet = SharedSheet(
        material.answers, to: questionnaire, form: material.form, instrument: material.instrument, ticked: ticked)
      try StandardStream.output.write(
        SheetListing(
          sheet: sheet, questionnaire: questionnaire, ticked: ticked, words: words,
          glossary: try Glossary.embedded(in: language.files)
        ).text)
      if try !yes && HiddenAnswer.ask(words[.ask], otherwise: "--yes").lowercased() != words[.yes] {
        try StandardStream.output.write(words[.unwritten] + "\n")
        return
      }
      try write(sheet, words, vaultWords)
    }

    private func write(_ sheet: SharedSheet, _ words: SheetWords, _ vaultWords: VaultWords) throws {
      guard let path = path ?? SheetFile.newName() else { throw VaultError.noRandomness }
      // Looked at first: nobody types a passphrase twice for nothing.
      guard FileStatus.at(path) == nil else {
        throw Failure(.cannotCreate, "\(path.quotedWhole) is there already; choose another name.")
      }
      if newPassphraseFd == nil { StandardStream.error.writeLine(words[.agree]) }
      let passphrase = try NewPassphrase(words: vaultWords, descriptor: newPassphraseFd).read()
      do {
        let work = try SheetFile.newKeyWork(for: passphrase)
        let key = try newPassphraseFd == nil ? AttendedWork.run { try work.run() } : work.run()
        let bytes = try SheetFile.bytes(of: sheet, with: key)
        try OutputFile.write(bytes, to: path, overwriting: false)
      } catch let error as SheetError {
        throw Failure(error, words, path: path)
      }
      try StandardStream.output.write(words(.written, ["path": path.printable]) + "\n")
    }

    // MARK: What it is made from

    /// Answers, and what they were given to. From here on nothing tells where they came from.
    private struct Material {
      let answers: Answers
      let questionnaire: Questionnaire
      let instrument: StoredInstrument
      let form: Form

      init(_ sitting: AssessmentRecord) throws {
        do throws(Diagnostics) {
          questionnaire = try sitting.instrument.questionnaire()
        } catch {
          let fault = error.faults.first?.description ?? "Its questionnaire cannot be read"
          throw Failure(.data, "The entry may need a later version of this program: \(fault)")
        }
        (answers, instrument, form) = (sitting.answers, sitting.instrument, sitting.form)
      }

      /// Made up.
      init(like questionnaire: Questionnaire, _ instrument: StoredInstrument, form: Form) {
        var random = SystemRandomNumberGenerator()
        answers = EvenAnswers.draw(questionnaire, form: form, using: &random)
        (self.questionnaire, self.instrument, self.form) = (questionnaire, instrument, form)
      }
    }

    private func material(_ words: SheetWords, _ vaultWords: VaultWords) throws -> Material {
      if example, let questionnaire {
        let (chosen, file) = try QuestionnaireSource(files: language.files).read(questionnaire)
        guard let instrument = StoredInstrument(chosen, file: file) else {
          throw Failure(.data, "\(questionnaire.quotedWhole) is not in UTF-8; save it so.")
        }
        return Material(like: chosen, instrument, form: form ?? .full)
      }
      let contents = try vault.reading(vaultWords).contents
      if let entry { return try Material(contents.entry(named: entry, in: try vault.location).sitting) }
      return try chosen(from: contents, words)
    }

    /// Asks which entry it is, or whether an example like the newest one is wanted. What is typed is not shown.
    private func chosen(from contents: VaultContents, _ words: SheetWords) throws -> Material {
      guard let newest = contents.entriesNewestFirst.first else {
        throw VaultError.noSuchEntry(path: try vault.location.path)
      }
      let list = contents.entriesNewestFirst.enumerated().map { index, entry in
        words.part(
          .chooseEntry,
          ["number": "\(index + 1)", "time": entry.timeText, "title": HistoryListing.title(entry.sitting)])
      }
      let lines = list + [words[.chooseExample]]
      StandardStream.error.writeLine(lines.map { "  " + $0.printable }.joined(separator: "\n") + "\n")
      let answer = try HiddenAnswer.ask(words[.choose], otherwise: "--entry")
      if answer.lowercased() == "e" {
        let like = try Material(newest.sitting)
        return Material(like: like.questionnaire, like.instrument, form: like.form)
      }
      guard let number = Int(answer), contents.entriesNewestFirst.indices.contains(number - 1) else {
        throw Failure(.usage, words[.chosenWrong])
      }
      return try Material(contents.entriesNewestFirst[number - 1].sitting)
    }
  }
}

extension Failure {
  init(_ error: SheetError, _ words: SheetWords, path: String) {
    if case .key(let error) = error {
      self.init(error)
    } else {
      self.init(.data, words.sentence(error, path: path))
    }
  }
}
