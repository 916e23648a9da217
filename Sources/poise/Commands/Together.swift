import Advice
import ArgumentParser
import Instrument
import NcursesTerminal
import Report
import Sheets
import System
import Text
import Vault
import YAML

extension Poise {
  struct Together: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lay two sheets side by side.",
      discussion: """
        Takes two files of “poise sheet” and asks for their passphrase. The order of the files makes no difference. What \
        is written names the two Oak and Elm, or as --names says, in the order of the files; standard error tells which \
        is which.

        A file is written so that only you can read it, but it is not encrypted. What you type after --names stays in \
        the history of your shell.
        """)

    @Argument(help: "One sheet.", completion: .file(extensions: ["age"]))
    var mine: String

    @Argument(help: "The other one.", completion: .file(extensions: ["age"]))
    var theirs: String

    @Option(help: "What to call the two, with a comma between, in the order of the files.")
    var names: String?

    @Option(help: "For a questionnaire of your own: its file.")
    var questionnaire: String?

    @Option(help: "How to write it; by default as the end of the output's name says, or else as text.")
    var format: ReportFormat?

    @OptionGroup var output: OutputOptions

    @OptionGroup var language: LanguageOptions

    @Option(help: "An open file descriptor to read the passphrase of both files from, one line, in place of asking.")
    var passphraseFd: Int32?

    @Option(help: "The same for the second file alone, where it has another passphrase.")
    var otherPassphraseFd: Int32?

    func validate() throws {
      if let otherPassphraseFd, otherPassphraseFd == passphraseFd {
        throw ValidationError("Both passphrases cannot come from one descriptor; open two.")
      }
      if otherPassphraseFd != nil, passphraseFd == nil {
        throw ValidationError("Give the --passphrase-fd of the first file, too.")
      }
    }

    func run() throws {
      ProcessGuard.harden()
      if passphraseFd == nil { PassphrasePrompt.hideTyping() }
      let words = try SheetWords.embedded(in: language.files)
      let jointWords = try JointWords.embedded(in: language.files)
      let glossary = try Glossary.embedded(in: language.files)
      let called = try called(jointWords.names)
      let files = try [mine, theirs].map(read)
      guard files[0] != files[1] else {
        throw Failure(.usage, "Both are one and the same sheet; name the one of each of the two.")
      }
      let sheets = try open(files, words)
      guard sheets[0].isComparable(with: sheets[1]) else {
        throw Failure(.data, "The two sheets are about different questionnaires; both have to answer the same one.")
      }
      let people = zip(called ?? jointWords.names, sheets).map(JointResult.JointPerson.init)
      let chosen = try chosen(sheets[0])
      var result = JointResult(people[0], people[1], questionnaire: chosen)
      if called == nil {
        // Which is which follows from what is in them, so that the order of the files changes nothing.
        result = result.called(jointWords.names)
        let isFirst = result.a.sheet == sheets[0]
        for (name, path) in zip([result.a.name, result.b.name], isFirst ? [mine, theirs] : [theirs, mine]) {
          StandardStream.error.writeLine(words(.standsFor, ["name": name, "path": path]).printable)
        }
      }
      let document = ReportDocument(result, words: jointWords, glossary: glossary)
      try output.write(document.rendered(as: format ?? ReportFormat(fileNamed: output.path) ?? .text))
      guard let path = output.path else { return }
      StandardStream.error.writeLine(
        "poise: \(path.quotedWhole) is not encrypted: whoever opens it can read it; keep it where only you can.")
    }

    // MARK: Files

    private func read(_ path: String) throws -> [UInt8] { try InputFile.bytes(path, upTo: SheetFile.largest) }

    /// One passphrase for both is tried first. A second one is asked for where it opens one of them only.
    private func open(_ files: [[UInt8]], _ words: SheetWords) throws -> [SharedSheet] {
      let paths = [mine, theirs]
      let passphrase = try PassphraseSource(descriptor: passphraseFd).read(words[.askBoth])
      let other = try otherPassphraseFd.map { try PassphraseSource(descriptor: $0).read("") }
      var opened: [SharedSheet?] = []
      for (place, file) in files.enumerated() {
        opened.append(try open(file, paths[place], place == 1 ? other ?? passphrase : passphrase, words, isLast: false))
      }
      let isHopeless = passphraseFd != nil || opened.allSatisfy { $0 == nil }
      return try opened.enumerated().map { place, sheet in
        if let sheet { return sheet }
        guard !isHopeless else { throw Failure(.wrongPassphraseOrDamaged, words, path: paths[place]) }
        let path = paths[place].printable
        let passphrase = try PassphraseSource(descriptor: nil).read(words.part(.askOther, ["path": path]))
        guard let sheet = try open(files[place], paths[place], passphrase, words, isLast: true) else {
          throw Failure(.wrongPassphraseOrDamaged, words, path: paths[place])
        }
        return sheet
      }
    }

    /// - Returns: nil where another passphrase may open it.
    private func open(
      _ file: [UInt8], _ path: String, _ passphrase: Secret, _ words: SheetWords, isLast: Bool
    ) throws -> SharedSheet? {
      do {
        let work = { try SheetFile.open(file, with: passphrase) }
        return try passphraseFd == nil ? AttendedWork.run(work) : work()
      } catch let error as SheetError {
        if error == .wrongPassphraseOrDamaged { return nil }
        throw Failure(error, words, path: path)
      }
    }

    // MARK: Words

    /// The names that were given; nil without.
    private func called(_ neutral: [String]) throws -> [String]? {
      guard let names else { return nil }
      let given = names.split(separator: ",", omittingEmptySubsequences: false).map { name in
        String(name).withoutControls.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      guard given.count == 2, given.allSatisfy({ (1...40).contains($0.count) }), given[0] != given[1] else {
        throw Failure(.usage, "The --names have to be two different ones with a comma between, as in “Oak,Elm”.")
      }
      return given
    }

    /// The questionnaire that both sheets are about.
    private func chosen(_ sheet: SharedSheet) throws -> Questionnaire {
      let source = QuestionnaireSource(files: language.files)
      if let questionnaire {
        let (chosen, file) = try source.read(questionnaire)
        guard StoredInstrument(chosen, file: file)?.sha256 == sheet.source.sha256 else {
          throw Failure(
            .data, "The sheets are not about \(questionnaire.quotedWhole); name the file that both answered.")
        }
        return chosen
      }
      if Library.ids.contains(sheet.source.id) {
        let own = try source.embedded(sheet.source.id)
        if own.version == sheet.source.version { return own }
      }
      guard let earlier = try StoredInstrument(builtIn: sheet.source.sha256)?.questionnaire() else {
        throw Failure(
          .noInput, "This program does not hold the questionnaire of these sheets; name its file with --questionnaire.")
      }
      return earlier
    }
  }
}
