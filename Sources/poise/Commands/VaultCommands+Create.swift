import ArgumentParser
import Journal
import NcursesTerminal

extension Poise.VaultCommands {
  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a vault, under a new passphrase.")

    @OptionGroup var vault: VaultOptions

    func run() throws {
      ProcessGuard.harden()
      let words = try VaultWords.embedded()
      let place = try ClosedVault.new(at: try vault.location)
      StandardStream.error.writeLine(words.promise.lines.joined(separator: "\n"))
      let passphrase = try NewPassphrase(words: words, descriptor: vault.passphraseFd).read()
      _ = try place.create(with: passphrase)
      try StandardStream.output.write(words(.created, ["path": place.location.path.printable]) + "\n")
    }
  }
}

extension VaultWords.Promise {
  fileprivate var lines: [String] {
    [opening, "", protectsHeading] + protects.map { "  - " + $0 } + ["", exposesHeading] + exposes.map { "  - " + $0 }
      + ["", closing, ""]
  }
}
