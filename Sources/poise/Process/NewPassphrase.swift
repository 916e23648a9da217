import Journal

/// A passphrase to be set: asked for twice where nobody sees what they type.
struct NewPassphrase {
  let words: VaultWords
  /// nil for the terminal.
  let descriptor: Int32?

  func read() throws -> Secret {
    let source = PassphraseSource(descriptor: descriptor)
    let passphrase = try source.read(words[.askNew])
    if passphrase.isEmpty { throw VaultError.emptyPassphrase }
    if descriptor == nil, !passphrase.isEqual(to: try source.read(words[.askAgain])) {
      throw Failure(.usage, "The two passphrases are not the same, so nothing was changed; try again.")
    }
    return passphrase
  }
}
