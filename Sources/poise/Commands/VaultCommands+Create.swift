import ArgumentParser
import NcursesTerminal
import System
import Text
import Vault

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
      switch VaultInspection.refusal(at: location) {
      case nil: throw VaultError.exists(path: location.path)
      case .missing: break
      case let refusal?: throw refusal
      }
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
