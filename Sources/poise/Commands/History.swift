import ArgumentParser
import NcursesTerminal
import Output
import System
import Vault

extension Poise {
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: .help(.historyAbstract),
      discussion: .help(.historyDiscussion))

    @OptionGroup var vault: VaultOptions

    @OptionGroup var language: LanguageOptions

    @Option(help: .words(.helpFormat))
    var format = OutputFormat.text

    func run() throws {
      ProcessGuard.harden()
      vault.hideTyping()
      let words = try VaultWords.embedded(in: language.files)
      let contents = try vault.reading(words).contents
      switch format {
      case .text:
        try StandardStream.output.write(
          HistoryListing(contents: contents, words: words, followUps: .embedded(in: language.files)).text)
      case .json:
        try StandardStream.output.writeJSON(Array(contents.entriesNewestFirst.enumerated())) { entry, json in
          json.value(entry.element, number: entry.offset + 1)
        }
      }
    }
  }
}

extension VaultOptions {
  /// Opens the vault for changes. The passphrase is asked for once; after a wrong one the command ends.
  func open(_ words: VaultWords) throws -> OpenVault {
    try open(words).vault
  }

  /// Opens the vault for reading, which works on read-only media too.
  func reading(_ words: VaultWords) throws -> OpenVault {
    try open(words, isForReading: true).vault
  }

  /// - Returns: the vault, and the passphrase for operations that need it a second time.
  func open(_ words: VaultWords, isForReading: Bool = false) throws -> (vault: OpenVault, passphrase: Secret) {
    let closed = try ClosedVault(at: try location, isForReading: isForReading)
    let passphrase = try passphrase(words, for: closed.location)
    return (try attend { try closed.open(with: passphrase) }, passphrase)
  }

  /// Runs slow work after the passphrase was asked for. If it came from a descriptor, the terminal is left alone,
  /// because another program may be using it.
  func attend<Value>(_ work: @escaping () throws -> Value) throws -> Value {
    passphraseFd == nil ? try AttendedWork.run(work) : try work()
  }
}
