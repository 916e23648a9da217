import System
import Vault

/// A passphrase to be set: asked for twice where nobody sees what they type.
struct NewPassphrase {
  let words: VaultWords
  /// nil for the terminal.
  let descriptor: Int32?

  func read() throws -> Secret {
    let source = PassphraseSource(descriptor: descriptor)
    let typed = try source.read(words[.askNew])
    let passphrase = descriptor == nil ? typed : typed.withoutCarriageReturn
    // What cannot be used is refused before it has to be typed again.
    _ = try passphrase.asNewPassphrase()
    if descriptor == nil, !passphrase.isEqual(to: try source.read(words[.askAgain])) {
      throw Failure(.usage, "The two passphrases are not the same, so nothing was changed; try again.")
    }
    return passphrase
  }
}
