import Assessment
import Content
import Exchange
import Advice
import ArgumentParser
import Instrument
import Output
import Report
import Scoring
import System
import Text
import YAML

extension Poise {
  struct Questionnaires: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: .help(.questionnairesAbstract),
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
      abstract: .help(.questionnairesListAbstract))

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.helpFormat))
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
      abstract: .help(.questionnairesShowAbstract),
      discussion: .help(.questionnairesShowDiscussion))

    @Argument(help: .words(.helpQuestionnaire), completion: .questionnaire)
    var questionnaire: String

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.helpFormat))
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
      abstract: .help(.codebookAbstract),
      discussion: .help(.codebookDiscussion))

    @Argument(help: .words(.helpQuestionnaire), completion: .questionnaire)
    var questionnaire: String

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.helpFormat))
    var format = CodebookFormat.csv

    @OptionGroup var reference: ReferenceOptions

    func run() throws {
      let chosen = try QuestionnaireSource(files: language.files).find(questionnaire)
      let codebook = Codebook(
        chosen, words: try ReportWords.embedded(in: language.files),
        glossary: try Glossary.embedded(in: language.files),
        group: try reference.group(for: chosen, nil))
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
      abstract: .help(.questionnairesExportAbstract),
      discussion: .help(.questionnairesExportDiscussion))

    @Argument(help: .words(.helpQuestionnaire), completion: .questionnaire)
    var questionnaire: String

    @Option(help: .words(.questionnairesExportHelpForm))
    var form = Form.full

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.helpFormat))
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
      abstract: .help(.questionnairesCheckAbstract),
      discussion: .help(.questionnairesCheckDiscussion))

    @Argument(help: .words(.questionnairesCheckHelpFiles), completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    @Option(help: .words(.helpFormat))
    var format = OutputFormat.text

    func run() throws {
      let folders = files.map { (path: $0, names: InputFile.names(inFolder: $0)) }
      let missingFiles = folders.flatMap { path, names in Self.missingFiles(names?.map(\.name), in: path) }
      let files = folders.flatMap { path, names in names?.map(\.path) ?? [path] }
      try FileCheck(files: files, format: format, faults: missingFiles) { bytes, file throws(Diagnostics) in
        try Self.check(bytes, file: file)
      }
      .run()
    }

    /// - Parameter names: the names of the files in a folder; nil for a single file.
    private static func missingFiles(_ names: [String]?, in folder: String) -> [Diagnostic] {
      guard let names else { return [] }
      return ContentFiles.names.filter { !names.contains($0) }.map {
        Diagnostic(file: folder, message: .text(CommandWords.part(.languageLacksFile, ["file": $0])))
      }
    }

    /// - Returns: a description of what is in the file.
    private static func check(_ bytes: [UInt8], file: String) throws(Diagnostics) -> String {
      let kind = ContentFiles.kind(bytes, file: file)
      if let kind, kind.language != Language.english, !kind.isInstrument {
        return try checkWords(bytes, kind, file: file)
      }
      if let kind = AdviceFile(bytes, file: file) { return FaultWords.ofProcess(try kind.check(bytes, file: file)) }
      if let kind, !kind.isInstrument { return try checkWords(bytes, kind, file: file) }
      let questionnaire = try Questionnaire.read(bytes, file: file)
      var faults = questionnaire.faultsInSamples(file: file)
      if questionnaire.language != Language.english, let original = try Library.questionnaire(questionnaire.id) {
        faults += questionnaire.differences(from: original).map {
          Diagnostic(file: file, field: $0.id, message: $0.message)
        }
      }
      if !faults.isEmpty { throw Diagnostics(faults) }
      return questionnaire.counts
    }

    /// Compares a file of texts with the English one.
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
      return CommandWords.part(.everyTextThere)
    }
  }
}

extension Questionnaire {
  /// The numbers of items: "24 paired (12 in the brief form), 17 single (10), 7 private questions".
  fileprivate var counts: String {
    let paired = items.filter(\.isPaired)
    let brief = items(.brief)
    return CommandWords.part(
      .counts,
      [
        "paired": "\(paired.count)", "brief": "\(brief.count(where: \.isPaired))",
        "single": "\(items.count - paired.count)", "briefSingle": "\(brief.count { !$0.isPaired })",
        "private": "\(safetyItems.count)",
      ])
  }
}
