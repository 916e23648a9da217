import Advice
import ArgumentParser
import Instrument
import NcursesTerminal
import Output
import Printing
import Report
import Sheets
import System
import Text
import Vault
import YAML

extension Poise {
  struct Together: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: .help(.togetherAbstract),
      discussion: .help(.togetherDiscussion, .togetherDiscussionMore))

    @Argument(help: .words(.togetherHelpMine), completion: .file(extensions: ["age"]))
    var mine: String

    @Argument(help: .words(.togetherHelpTheirs), completion: .file(extensions: ["age"]))
    var theirs: String

    @Option(help: .words(.togetherHelpNames))
    var names: String?

    @Option(help: .words(.togetherHelpQuestionnaire), completion: .questionnaire)
    var questionnaire: String?

    @Option(help: .words(.reportHelpFormat))
    var format: ReportFormat?

    @OptionGroup var output: OutputOptions

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.togetherHelpPassphraseFd))
    var passphraseFd: Int32?

    @Option(help: .words(.togetherHelpOtherPassphraseFd))
    var otherPassphraseFd: Int32?

    func validate() throws {
      if let otherPassphraseFd, otherPassphraseFd == passphraseFd {
        throw ValidationError(.oneDescriptorForBoth)
      }
      if otherPassphraseFd != nil, passphraseFd == nil {
        throw ValidationError(.togetherNeedsFirstPassphrase)
      }
    }

    func run() throws {
      ProcessGuard.harden()
      if passphraseFd == nil { PassphrasePrompt.hideTyping() }
      let words = try SheetWords.embedded(in: language.files)
      let jointWords = try JointWords.embedded(in: language.files)
      let glossary = try Glossary.embedded(in: language.files)
      let givenNames = try self.givenNames
      let reader = try self.reader
      let files = try [mine, theirs].map(reader.read)
      guard !SheetReader.areIdentical(files) else { throw Failure(.usage, .sheetsAreOne) }
      let sheets = try open(files, words)
      if let questionnaire, reader.own?.sha256 != sheets[0].source.sha256 {
        throw Failure(.data, .sheetsOfAnother, ["questionnaire": questionnaire.quotedWhole])
      }
      let result = JointResult(
        (sheets[0], sheets[1]), names: givenNames, neutral: jointWords.names,
        questionnaire: try reader.questionnaire(of: sheets, at: [mine, theirs], words))
      if givenNames == nil {
        // The contents decide who is which person, so the order of the files makes no difference.
        let isFirst = result.a.sheet == sheets[0]
        for (name, path) in zip([result.a.name, result.b.name], isFirst ? [mine, theirs] : [theirs, mine]) {
          StandardStream.error.writeLine(jointWords(.standsFor, ["name": name, "path": path]).printable)
        }
      }
      let document = ReportDocument(result, words: jointWords, glossary: glossary)
      try output.write(document.rendered(as: format ?? ReportFormat(fileNamed: output.path) ?? .text))
      guard let path = output.path else { return }
      StandardStream.error.writeLine(
        "poise: " + CommandWords.part(.reportNotEncrypted, ["file": path.quotedWhole]))
    }

    // MARK: Files

    /// Tries one passphrase on both files first. If it opens only one of them, a second passphrase is asked for.
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

    /// - Returns: nil if another passphrase may open the file.
    private func open(
      _ file: [UInt8], _ path: String, _ passphrase: Secret, _ words: SheetWords, isLast: Bool
    ) throws -> SharedSheet? {
      do {
        let work = { try SheetReader.open(file, with: passphrase) }
        return try passphraseFd == nil ? AttendedWork.run(work) : work()
      } catch let error as SheetError {
        throw Failure(error, words, path: path)
      }
    }

    // MARK: Options

    /// The given names of the two people; nil if none were given.
    private var givenNames: [String]? {
      get throws {
        guard let names else { return nil }
        guard let givenNames = JointResult.names(names) else { throw Failure(.usage, .namesAreTwo) }
        return givenNames
      }
    }

    /// A reader that knows the named questionnaire.
    private var reader: SheetReader {
      get throws {
        var reader = SheetReader(files: language.files)
        guard let questionnaire else { return reader }
        let (chosen, file) = try QuestionnaireSource(files: language.files).read(questionnaire)
        reader.own = StoredInstrument(chosen, file: file).map { (chosen, $0.sha256) }
        return reader
      }
    }
  }
}
