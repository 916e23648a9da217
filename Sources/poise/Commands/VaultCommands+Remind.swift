import ArgumentParser
import NcursesTerminal
import System
import Text
import Vault

extension Poise.VaultCommands {
  struct Remind: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set the day from which the vault reminds you.",
      discussion: "It is said when the vault is opened, and nowhere else.")

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Argument(help: "A day to come, as YYYY-MM-DD, or “none”.")
    var day: String

    func run() throws {
      ProcessGuard.harden()
      vault.guardTyping()
      let words = try VaultWords.embedded(in: language.files)
      let date = try date
      let opened: OpenVault = try vault.open(words)
      try vault.attend { try opened.remind(on: date) }
      let text = date.map { words(.reminderSet, ["date": $0.description]) } ?? words[.reminderNone]
      try StandardStream.output.write(text + "\n")
    }

    private var date: CalendarDate? {
      get throws {
        if day == "none" { return nil }
        if let date = CalendarDate(day), LocalTime.now.date.map({ $0 < date }) ?? true { return date }
        throw Failure(.usage, "The day has to be one to come, written like 2027-01-31, but says \(day.quoted).")
      }
    }
  }
}
