import ArgumentParser
import NcursesTerminal
import System
import Text
import Vault

extension Poise {
  struct VaultCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "vault",
      abstract: "Make, change, export and delete the file that keeps what you answer.",
      discussion: "Without one, nothing is kept. It is an ordinary age file: “age -d” opens it too.",
      subcommands: [Create.self, Passphrase.self, Remind.self, Export.self, Delete.self])
  }
}

extension Poise.VaultCommands {
  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a vault, under a new passphrase.")

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    func run() throws {
      ProcessGuard.harden()
      vault.guardTyping()
      let words = try VaultWords.embedded(in: language.files)
      let location = try vault.location
      // Looked at first, and made last: who leaves at the prompt leaves nothing behind.
      try VaultInspection.requireFree(location)
      StandardStream.error.writeLine(words.promise.lines.joined(separator: "\n"))
      let passphrase = try NewPassphrase(words: words, descriptor: vault.passphraseFd).read()
      // Nothing is made before the key is there: who leaves meanwhile leaves nothing behind.
      let key = try vault.attend { try ClosedVault.newKeyWork(for: passphrase).run() }
      _ = try vault.attend { try ClosedVault.new(at: location).create(with: key) }
      try StandardStream.output.write(words(.created, ["path": location.path.printable]) + "\n")
    }
  }
}

extension VaultWords.Promise {
  fileprivate var lines: [String] {
    [opening, "", protectsHeading] + protects.map { "  - " + $0 } + ["", exposesHeading] + exposes.map { "  - " + $0 }
      + ["", closing, ""]
  }
}

extension Poise.VaultCommands {
  struct Passphrase: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change the passphrase.",
      discussion: "Everything is written anew under another key. Old copies of the file still open with the old one.")

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Option(help: "An open file descriptor to read the new passphrase from, one line, in place of asking.")
    var newPassphraseFd: Int32?

    func validate() throws {
      if let newPassphraseFd, newPassphraseFd == vault.passphraseFd {
        throw ValidationError("Both passphrases cannot come from one descriptor; open two.")
      }
    }

    func run() throws {
      ProcessGuard.harden()
      vault.guardTyping(also: newPassphraseFd == nil)
      let words = try VaultWords.embedded(in: language.files)
      let (vault, passphrase) = try vault.open(words)
      let new = try NewPassphrase(words: words, descriptor: newPassphraseFd).read()
      try self.vault.attend { try vault.changePassphrase(from: passphrase, to: new) }
      try StandardStream.output.write(words[.changed] + "\n")
    }
  }
}

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

extension Poise.VaultCommands {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write all that is in the vault as plain JSON.",
      discussion: "Nothing protects what is written. To show that this is meant, --plain has to be given.")

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Flag(help: "Yes, without protection.")
    var plain = false

    @OptionGroup var output: OutputOptions

    func run() throws {
      ProcessGuard.harden()
      if plain { vault.guardTyping() }
      let words = try VaultWords.embedded(in: language.files)
      StandardStream.error.writeLine(words[.exportWarning])
      guard plain else { throw Failure(.usage, "Nothing was written; give --plain if this is what you want.") }
      try output.write(String(decoding: try vault.reading(words).exported, as: UTF8.self) + "\n")
    }
  }
}

extension Poise.VaultCommands {
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Delete entries, or the whole vault.",
      discussion: """
        Entries are named by their number or id, as “poise history” lists them; the rest is written anew under \
        another key, for which the passphrase is asked. So it is for the whole vault with --all; without the passphrase, \
        --yes deletes the vault that --vault names.
        """)

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Argument(help: "Entries.")
    var entries: [String] = []

    @Flag(help: "The vault with all that is in it.")
    var all = false

    @Flag(help: "With --all and --vault: at once, without the passphrase.")
    var yes = false

    func validate() throws {
      if yes, !all || vault.passphraseFd != nil {
        throw ValidationError("Give --yes with --all, in place of the passphrase.")
      }
      if entries.isEmpty == !all { throw ValidationError("Name entries, or give --all; not both.") }
    }

    func run() throws {
      ProcessGuard.harden()
      if !yes { vault.guardTyping() }
      let words = try VaultWords.embedded(in: language.files)
      if all {
        try deleteAll(words)
        try StandardStream.output.write(words[.deletedAll] + "\n")
        return
      }
      let location = try vault.location
      let (vault, passphrase) = try vault.open(words)
      // All of them before the first is gone: numbers move up.
      let chosen = try entries.map { try vault.contents.entry(named: $0, in: location) }
      try self.vault.attend { try vault.delete(Set(chosen.map(\.id)), passphrase: passphrase) }
      let names = chosen.map { $0.timeText + " " + $0.sitting.name }
      try StandardStream.output.write(words(.deletedNamed, ["name": names.joined(separator: ", ").printable]) + "\n")
    }

    /// Says which vault it is before the passphrase is asked for: the usual one may not be the one that is meant.
    private func deleteAll(_ words: VaultWords) throws {
      let closed = try ClosedVault(at: try vault.location)
      if yes {
        guard vault.path != nil else {
          throw Failure(
            .usage,
            "Nothing was deleted; with --yes, name the vault: add “--vault \(closed.location.path.shellWord)”.")
        }
      } else {
        StandardStream.error.writeLine(words(.deletingAll, ["path": closed.location.path.printable]))
        let work = try closed.keyWork(for: try vault.passphrase(words[.ask]))
        _ = try vault.attend { try work.run() }
      }
      try closed.delete()
    }
  }
}
