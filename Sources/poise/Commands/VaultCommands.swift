import ArgumentParser
import NcursesTerminal
import Output
import System
import Text
import Vault

extension Poise {
  struct VaultCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "vault",
      abstract: .help(.vaultAbstract),
      discussion: .help(.vaultDiscussion),
      subcommands: [Create.self, Passphrase.self, Remind.self, SetLabel.self, Export.self, Delete.self])
  }
}

extension Poise.VaultCommands {
  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: .help(.vaultCreateAbstract))

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    func run() throws {
      ProcessGuard.harden()
      vault.hideTyping()
      let words = try VaultWords.embedded(in: language.files)
      let location = try vault.location
      // Check the place now but make the vault last, so that a user who leaves at the prompt leaves nothing behind.
      try VaultInspection.requireFree(location)
      StandardStream.error.writeLine((words.promise.lines + [words.naming(location)]).joined(separator: "\n"))
      let passphrase = try NewPassphrase(words: words, descriptor: vault.passphraseFd).read()
      // Make nothing before the key is derived, so that a user who leaves meanwhile leaves nothing behind.
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
      abstract: .help(.vaultPassphraseAbstract),
      discussion: .help(.vaultPassphraseDiscussion))

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.vaultPassphraseHelpNewPassphraseFd))
    var newPassphraseFd: Int32?

    func validate() throws {
      if let newPassphraseFd, newPassphraseFd == vault.passphraseFd {
        throw ValidationError(.oneDescriptorForBoth)
      }
    }

    func run() throws {
      ProcessGuard.harden()
      vault.hideTyping(also: newPassphraseFd == nil)
      let words = try VaultWords.embedded(in: language.files)
      let (vault, passphrase) = try vault.open(words)
      let new = try NewPassphrase(words: words, descriptor: newPassphraseFd).read()
      try self.vault.attend { try vault.changePassphrase(from: passphrase, to: new) }
      try self.vault.write(words[.changed], words)
    }
  }
}

extension Poise.VaultCommands {
  struct Remind: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: .help(.vaultRemindAbstract),
      discussion: .help(.vaultRemindDiscussion))

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Argument(help: .words(.vaultRemindHelpDay))
    var day: String

    func run() throws {
      ProcessGuard.harden()
      vault.hideTyping()
      let words = try VaultWords.embedded(in: language.files)
      let date = try date
      let opened: OpenVault = try vault.open(words)
      try vault.attend { try opened.remind(on: date) }
      let text = date.map { words(.reminderSet, ["date": $0.description]) } ?? words[.reminderNone]
      try vault.write(text, words)
    }

    private var date: CalendarDate? {
      get throws {
        if day == "none" { return nil }
        if let date = CalendarDate(day), LocalTime.now.date.map({ $0 < date }) ?? true { return date }
        throw Failure(.usage, .dayNotToCome, ["day": day.quoted])
      }
    }
  }
}

extension Poise.VaultCommands {
  struct SetLabel: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "label",
      abstract: .help(.vaultLabelAbstract),
      discussion: .help(.vaultLabelDiscussion))

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Argument(help: .words(.vaultLabelHelpEntry))
    var entry: String

    @Argument(help: .words(.vaultLabelHelpLabel, ["longest": "\(EntryLabel.longest)"]))
    var label: EntryLabel

    func run() throws {
      ProcessGuard.harden()
      vault.hideTyping()
      let words = try VaultWords.embedded(in: language.files)
      let location = try vault.location
      let opened: OpenVault = try vault.open(words)
      let chosen = try opened.contents.entry(named: entry, in: location)
      let label = label
      try vault.attend { try opened.label(chosen.id, label) }
      let values = ["name": "\(chosen.timeText) \(chosen.sitting.name)", "label": label.text]
      let text = label.isEmpty ? words(.labelNone, values) : words(.labelSet, values)
      try vault.write(text, words)
    }
  }
}

extension EntryLabel: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Poise.VaultCommands {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: .help(.vaultExportAbstract),
      discussion: .help(.vaultExportDiscussion))

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Flag(help: .words(.vaultExportHelpPlain))
    var plain = false

    @OptionGroup var output: OutputOptions

    func run() throws {
      ProcessGuard.harden()
      if plain { vault.hideTyping() }
      let words = try VaultWords.embedded(in: language.files)
      StandardStream.error.writeLine(words[.exportWarning])
      guard plain else { throw Failure(.usage, .exportNeedsPlain) }
      try output.write(String(decoding: try vault.reading(words).exported, as: UTF8.self) + "\n")
    }
  }
}

extension Poise.VaultCommands {
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: .help(.vaultDeleteAbstract),
      discussion: .help(.vaultDeleteDiscussion))

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Argument(help: .words(.vaultDeleteHelpEntries))
    var entries: [String] = []

    @Flag(help: .words(.vaultDeleteHelpAll))
    var all = false

    @Flag(help: .words(.vaultDeleteHelpYes))
    var yes = false

    func validate() throws {
      if yes, !all || vault.passphraseFd != nil {
        throw ValidationError(.yesNeedsAll)
      }
      if entries.isEmpty == !all { throw ValidationError(.deleteNeedsEntriesOrAll) }
    }

    func run() throws {
      ProcessGuard.harden()
      if !yes { vault.hideTyping() }
      let words = try VaultWords.embedded(in: language.files)
      if all {
        try deleteAll(words)
        try self.vault.write(words[.deletedAll], words)
        return
      }
      let location = try vault.location
      let (vault, passphrase) = try vault.open(words)
      // Look up all entries before deleting any, because deleting changes their numbers.
      let chosen = try entries.map { try vault.contents.entry(named: $0, in: location) }
      try self.vault.attend { try vault.delete(Set(chosen.map(\.id)), passphrase: passphrase) }
      let names = chosen.map { $0.timeText + " " + $0.sitting.name }
      try self.vault.write(words(.deletedNamed, ["name": names.joined(separator: ", ")]), words)
    }

    /// Deletes the vault. Names it before asking for the passphrase, because the user may mean another one.
    private func deleteAll(_ words: VaultWords) throws {
      let closed = try ClosedVault(at: try vault.location)
      if yes {
        guard vault.path != nil else {
          throw Failure(.usage, .yesNeedsVault, ["location": closed.location.path.shellWord])
        }
      } else {
        StandardStream.error.writeLine(words(.deletingAll, ["path": closed.location.path.printable]))
        let work = try closed.keyWork(for: try vault.passphrase(words, for: closed.location))
        _ = try vault.attend { try work.run() }
      }
      try closed.delete()
    }
  }
}
