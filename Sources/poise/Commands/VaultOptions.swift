import ArgumentParser
import NcursesTerminal
import System
import Text
import Vault

/// Which vault, and where its passphrase comes from. Never from an argument or the environment, which others can read.
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

  /// For an assessment; nil where it is not known where a vault would lie, and none is named.
  var keeper: VaultQueue? {
    get throws { path == nil ? Self.standardKeeper : VaultQueue(at: try location) }
  }

  static var standardKeeper: VaultQueue? { (try? standard).map { VaultQueue(at: $0) } }

  /// Where it usually is.
  static var standard: VaultLocation {
    get throws { try VaultLocation.standard(Environment.variables) }
  }

  /// Hides what is typed, first of all: a passphrase may be typed before it is asked for.
  ///
  /// - Parameter asksOtherwise: another passphrase is asked for even where this one is given.
  func guardTyping(also asksOtherwise: Bool = false) {
    if passphraseFd == nil || asksOtherwise { PassphrasePrompt.hideTyping() }
  }

  /// Asks for the passphrase of a vault, and names it: the usual one may not be the one that is meant.
  ///
  /// - Throws: `Failure`.
  func passphrase(_ words: VaultWords, for location: VaultLocation) throws -> Secret {
    try passphrase(words.naming(location) + "\n" + words[.ask])
  }

  /// - Throws: `Failure`.
  func passphrase(_ question: String) throws -> Secret {
    try PassphraseSource(descriptor: passphraseFd).read(question)
  }

  /// Writes what a command has done, and to which vault.
  func write(_ text: String, _ words: VaultWords) throws {
    try StandardStream.output.write(text.printable + "\n" + words.naming(try location) + "\n")
  }
}

extension VaultWords {
  func naming(_ location: VaultLocation) -> String {
    self(.vaultNamed, ["path": location.path.printable])
  }
}
