import Advice
import ArgumentParser
import System
import Text

extension Poise.People {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List all of them, your own first: whom each is for, and when it was checked.",
      discussion:
        "The exit status is 65 if there is a file of your own that is not in order; the others are listed then.")

    @Option(help: "How to write it.")
    var format = OutputFormat.text

    func run() throws {
      let settings = SettingsStore.load()
      let own = SettingsStore.helplines(settings)
      let all = try CareBook.embedded().adding(own.helplines).helplines
      let entries = all.enumerated().map { (helpline: $1, isOwn: $0 < own.helplines.count) }
      switch format {
      case .text:
        try StandardStream.output.write(
          entries.map { $0.helpline.text(isOwn: $0.isOwn) }.joined(separator: "\n").printableLines)
      case .json: try StandardStream.output.writeJSON(entries) { $1.value($0.helpline, isOwn: $0.isOwn) }
      }
      let faults = [settings.fault, own.fault].compactMap(\.self)
      for fault in faults { StandardStream.error.writeLine("poise: \(fault)") }
      if !faults.isEmpty { throw ExitStatus.data.code }
    }
  }
}

extension Helpline {
  /// Lines that end in a line feed each.
  fileprivate func text(isOwn: Bool) -> String {
    let origin = [isOwn ? "your own" : nil, checked.map { "checked \($0)" }, source].compactMap(\.self)
    let lines = [
      "\(place): \(name)", serves.map { "  For: " + $0 }, "  " + reach.joined(separator: ", "), note.map { "  " + $0 },
    ]
    return (lines.compactMap(\.self) + (origin.isEmpty ? [] : ["  (\(origin.joined(separator: "; ")))"]))
      .map { $0 + "\n" }.joined()
  }
}
