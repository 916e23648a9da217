import Assessment
import Content
import Exchange
import Advice
import ArgumentParser
import Instrument
import Report
import Scoring
import System
import Text
import YAML

extension Poise {
  struct Questionnaires: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List, show and check questionnaires.",
      subcommands: [
        ListQuestionnaires.self, ShowQuestionnaire.self, CheckQuestionnaires.self, WriteCodebook.self,
        ExportQuestionnaire.self,
      ])
  }
}

extension Poise.Questionnaires {
  struct ListQuestionnaires: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
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

extension Poise.Questionnaires {
  struct ShowQuestionnaire: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show all that a questionnaire asks.",
      discussion: "As JSON, it has everything that is needed to write answers to it.")

    @Argument(help: "The id of a questionnaire that comes with the program, or a file of your own.")
    var questionnaire: String

    @OptionGroup var language: LanguageOptions

    @Option(help: "How to write it.")
    var format = OutputFormat.text

    func run() throws {
      let chosen = try QuestionnaireSource(files: language.files).find(questionnaire)
      switch format {
      case .json: try StandardStream.output.writeJSON { $0.value(chosen) }
      case .text:
        try StandardStream.output.write(
          QuestionnaireListing(chosen, try CommandWords.embedded(in: language.files)).text.printableLines)
      }
    }
  }
}

extension Poise.Questionnaires {
  struct WriteCodebook: ParsableCommand {
    enum CodebookFormat: String, CaseIterable, ExpressibleByArgument {
      case csv, json, r, spss, stata
    }

    static let configuration = CommandConfiguration(
      commandName: "codebook",
      abstract: "Tell what each variable of a table of scores, and of a report as CSV, means.",
      discussion: """
        A row for each variable: its label, range and codes, the reasons why it may be missing, and where it stands in \
        JSON. As r, spss or stata, a script that reads a table of “poise score --with-answers --format csv” with all \
        labels.
        """)

    @Argument(help: "The id of a questionnaire that comes with the program, or a file of your own.")
    var questionnaire: String

    @OptionGroup var language: LanguageOptions

    @Option(help: "How to write it.")
    var format = CodebookFormat.csv

    func run() throws {
      let codebook = Codebook(
        try QuestionnaireSource(files: language.files).find(questionnaire),
        words: try ReportWords.embedded(in: language.files), glossary: try Glossary.embedded(in: language.files))
      let text =
        switch format {
        case .csv: codebook.csv
        case .json: codebook.json
        case .r: LabelScript.r.text(codebook)
        case .spss: LabelScript.spss.text(codebook)
        case .stata: LabelScript.stata.text(codebook)
        }
      try StandardStream.output.write(text)
    }
  }
}

extension Poise.Questionnaires {
  struct ExportQuestionnaire: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Hand a questionnaire to another program that can ask it.",
      discussion: """
        As osd, a bundle of the Open Scale Definition (openscales.net), from which Qualtrics, LimeSurvey and others are \
        made; as redcap, a data dictionary; as xlsform, XLSForm in CSV (ODK, KoboToolbox). Fields are named as in the \
        codebook, so a table that comes back is read by “poise score”. The private questions are left out.
        """)

    @Argument(help: "The id of a questionnaire that comes with the program, or a file of your own.")
    var questionnaire: String

    @Option(help: "The form to ask.")
    var form = Form.full

    @OptionGroup var language: LanguageOptions

    @Option(help: "How to write it.")
    var format: ExportFormat

    func run() throws {
      let codebook = Codebook(
        try QuestionnaireSource(files: language.files).find(questionnaire),
        words: try ReportWords.embedded(in: language.files), glossary: try Glossary.embedded(in: language.files))
      try StandardStream.output.write(format.export(codebook, form: form))
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}

extension Poise.Questionnaires {
  struct CheckQuestionnaires: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check questionnaire files, and name every fault in them.",
      discussion: """
        Writes one line for each fault: the file, the line, the field, and what would be right. As JSON, writes one \
        array of all faults. The answers under “tests” are scored too, and their levels compared. Files of tips, of words \
        and of people to reach are known by what is in them. A file in another language than English is held against the \
        English one of the same id: texts that it lacks or has too much, and placeholders that differ, are faults. In \
        place of files, name the folder of a language: then files that it lacks are faults as well. The exit status is \
        65 if there is a fault, 66 if a file is not there.
        """)

    @Argument(help: "The files, or folders of languages.", completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    @Option(help: "How to write it.")
    var format = OutputFormat.text

    func run() throws {
      let folders = files.map { (path: $0, names: InputFile.names(inFolder: $0)) }
      let lacking = folders.flatMap { path, names in Self.lacking(names?.map(\.name), in: path) }
      let files = folders.flatMap { path, names in names?.map(\.path) ?? [path] }
      try FileCheck(files: files, format: format, faults: lacking) { bytes, file throws(Diagnostics) in
        try Self.check(bytes, file: file)
      }
      .run()
    }

    /// - Parameter names: of the files in a folder; nil for a file.
    private static func lacking(_ names: [String]?, in folder: String) -> [Diagnostic] {
      guard let names else { return [] }
      return ContentFiles.names.filter { !names.contains($0) }.map {
        Diagnostic(file: folder, message: "lacks the file “\($0)”; until it is there, English stands in")
      }
    }

    /// - Returns: what is in the file.
    private static func check(_ bytes: [UInt8], file: String) throws(Diagnostics) -> String {
      let kind = ContentFiles.kind(bytes, file: file)
      if let kind, kind.language != Language.english, !kind.isInstrument {
        return try checkWords(bytes, kind, file: file)
      }
      if let kind = AdviceFile(bytes, file: file) { return try kind.check(bytes, file: file) }
      if let kind, !kind.isInstrument { return try checkWords(bytes, kind, file: file) }
      let questionnaire = try Questionnaire.read(bytes, file: file)
      var faults = questionnaire.faultsOfTests(file: file)
      if questionnaire.language != Language.english, let original = try Library.questionnaire(questionnaire.id) {
        faults += questionnaire.differences(from: original).map {
          Diagnostic(file: file, field: $0.id, message: $0.message)
        }
      }
      if !faults.isEmpty { throw Diagnostics(faults) }
      return questionnaire.counts
    }

    /// Holds a file of words against the English one.
    private static func checkWords(
      _ bytes: [UInt8], _ kind: ContentFiles.DeclaredFile, file: String
    ) throws(Diagnostics) -> String {
      let faults = try ContentFiles.differences(bytes, from: kind.name, file: file)
      if !faults.isEmpty { throw Diagnostics(faults) }
      do throws(Diagnostics) {
        _ = try ContentBundle.embedded(in: ContentFiles(language: kind.language, translations: [kind.name: bytes]))
      } catch {
        throw Diagnostics(
          error.faults.map { Diagnostic(file: file, line: $0.line, field: $0.field, message: $0.message) })
      }
      return "every text is there"
    }
  }
}

extension Questionnaire {
  /// Such as "24 paired (12 in the brief form), 17 single (10), 7 private questions".
  fileprivate var counts: String {
    let paired = items.filter(\.isPaired)
    let brief = items(.brief)
    return "\(paired.count) paired (\(brief.count(where: \.isPaired)) in the brief form), "
      + "\(items.count - paired.count) single (\(brief.count { !$0.isPaired })), "
      + "\(safetyItems.count) private questions"
  }
}
