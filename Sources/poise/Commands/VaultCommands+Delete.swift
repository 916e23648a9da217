import ArgumentParser
import Journal
import NcursesTerminal

extension Poise.VaultCommands {
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Delete entries, or the whole vault.",
      discussion: """
        Entries are named by their number or id, as “poise history” lists them; the rest is written anew under \
        another key, for which the passphrase is asked. The whole vault goes with --all, without a passphrase.
        """)

    @OptionGroup var vault: VaultOptions

    @Argument(help: "Entries.")
    var entries: [String] = []

    @Flag(help: "The vault with all that is in it, at once.")
    var all = false

    func validate() throws {
      if entries.isEmpty == !all { throw ValidationError("Name entries, or give --all; not both.") }
    }

    func run() throws {
      ProcessGuard.harden()
      let words = try VaultWords.embedded()
      if all {
        try ClosedVault(at: try vault.location).delete()
        try StandardStream.output.write(words[.deletedAll] + "\n")
        return
      }
      let (vault, passphrase) = try vault.open(words)
      // All of them before the first is gone: numbers move up.
      let chosen = try entries.map { try vault.contents.entry(named: $0) }
      try self.vault.attend { try vault.delete(Set(chosen.map(\.id)), passphrase: passphrase) }
      let names = chosen.map { LocalTime($0.finished).text + " " + $0.sitting.name }
      try StandardStream.output.write(words(.deletedNamed, ["name": names.joined(separator: ", ").printable]) + "\n")
    }
  }
}
