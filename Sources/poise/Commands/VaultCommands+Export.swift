import ArgumentParser
import NcursesTerminal
import System
import Vault

extension Poise.VaultCommands {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write all that is in the vault as plain JSON.",
      discussion: "Nothing protects what is written. To show that this is meant, --plain has to be given.")

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Flag(help: "Yes, without protection.")
    var plain = false

    @Option(help: "A new file, for your eyes only, in place of standard output.", completion: .file())
    var output: String?

    @Flag(help: "Write over the output if it is there already.")
    var force = false

    func run() throws {
      ProcessGuard.harden()
      if plain { vault.guardTyping() }
      let words = try VaultWords.embedded(in: language.files)
      StandardStream.error.writeLine(words[.exportWarning])
      guard plain else { throw Failure(.usage, "Nothing was written; give --plain if this is what you want.") }
      let text = String(decoding: try vault.reading(words).exported, as: UTF8.self) + "\n"
      if let output {
        try OutputFile.write(text, to: output, overwriting: force)
      } else {
        try StandardStream.output.write(text)
      }
    }
  }
}
