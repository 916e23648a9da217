import ArgumentParser
import NcursesTerminal
import System
import Text
import Vault

/// Options for the vault and the source of its passphrase. A passphrase is never taken from an argument or the
/// environment, which others can read.
struct VaultOptions: ParsableArguments {
  @Option(name: .customLong("vault"), help: .words(.helpVault), completion: .file())
  var path: String?

  @Option(help: .words(.vaultOptionHelpPassphraseFd))
  var passphraseFd: Int32?

  var isGiven: Bool { path != nil || passphraseFd != nil }

  var location: VaultLocation {
    get throws {
      guard let path else { return try Self.standard }
      return try VaultLocation(path)
    }
  }

  /// The queue of vault actions for an assessment; nil if no vault is named and the standard path is not known.
  var vaultQueue: VaultQueue? {
    get throws { path == nil ? Self.standardKeeper : VaultQueue(at: try location) }
  }

  static var standardKeeper: VaultQueue? { (try? standard).map { VaultQueue(at: $0) } }

  /// The standard path of the vault.
  static var standard: VaultLocation {
    get throws { try VaultLocation.standard(Environment.variables) }
  }

  /// Hides typed text from now on, because the user may type the passphrase before being asked.
  ///
  /// - Parameter asksOtherwise: whether another passphrase will be asked for even if this one is given.
  func hideTyping(also asksOtherwise: Bool = false) {
    if passphraseFd == nil || asksOtherwise { PassphrasePrompt.hideTyping() }
  }

  /// Asks for the passphrase of a vault, and names the vault, because the user may mean another one.
  ///
  /// - Throws: `Failure`.
  func passphrase(_ words: VaultWords, for location: VaultLocation) throws -> Secret {
    try passphrase(words.naming(location) + "\n" + words[.ask])
  }

  /// - Throws: `Failure`.
  func passphrase(_ question: String) throws -> Secret {
    try PassphraseSource(descriptor: passphraseFd).read(question)
  }

  /// Writes what a command did, and to which vault.
  func write(_ text: String, _ words: VaultWords) throws {
    try StandardStream.output.write(text.printable + "\n" + words.naming(try location) + "\n")
  }
}

extension VaultWords {
  func naming(_ location: VaultLocation) -> String {
    self(.vaultNamed, ["path": location.path.printable])
  }
}
