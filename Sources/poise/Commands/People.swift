import ArgumentParser
import Care
import Content
import Output
import Settings
import System
import Text
import YAML

extension Poise {
  struct People: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: .help(.peopleAbstract),
      discussion: .help(.peopleDiscussion),
      subcommands: [ListPeople.self, CheckPeople.self])
  }
}

extension Poise.People {
  struct ListPeople: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: .help(.peopleListAbstract),
      discussion: .help(.peopleListDiscussion))

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.helpFormat))
    var format = OutputFormat.text

    func run() throws {
      let settings = SettingsStore.load(.ofProcess)
      let own = SettingsStore.helplines(settings, .ofProcess)
      let all = try CareBook.embedded(in: language.files).adding(own.helplines).helplines
      let entries = all.enumerated().map { (helpline: $1, isOwn: $0 < own.helplines.count) }
      switch format {
      case .text:
        let words = try CommandWords.embedded(in: language.files)
        try StandardStream.output.write(
          entries.map { $0.helpline.text(words, isOwn: $0.isOwn) }.joined(separator: "\n").printableLines)
      case .json: try StandardStream.output.writeJSON(entries) { $1.value($0.helpline, isOwn: $0.isOwn) }
      }
      let faults = [settings.fault, own.fault].compactMap(\.self)
      for fault in faults { StandardStream.error.writeLine("poise: \(fault)") }
      if !faults.isEmpty { throw ExitStatus.data.code }
    }
  }
}

extension Poise.People {
  struct CheckPeople: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: .help(.peopleCheckAbstract),
      discussion: .help(.peopleCheckDiscussion))

    @Argument(help: .words(.peopleCheckHelpFiles), completion: .file(extensions: ["yaml", "yml"]))
    var files: [String]

    @Option(help: .words(.helpFormat))
    var format = OutputFormat.text

    func run() throws {
      try FileCheck(files: files, format: format) { bytes, file throws(Diagnostics) in
        let count = try Helpline.read(bytes, file: file).count
        return FaultWords.ofProcess(.key(count == 1 ? .entryThere : .entriesThere, ["count": "\(count)"]))
      }.run()
    }
  }
}
