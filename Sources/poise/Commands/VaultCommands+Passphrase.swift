import ArgumentParser
import NcursesTerminal
import System
import Vault

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
