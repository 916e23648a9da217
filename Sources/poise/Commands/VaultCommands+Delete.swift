import ArgumentParser
import NcursesTerminal
import System
import Text
import Vault

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
