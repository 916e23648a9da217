import Vault

/// Why an operation on a sheet failed. ``SheetWords/sentence(_:path:)`` is the message for the user.
package enum SheetError: Error, Equatable, Sendable {
  /// The two causes cannot be told apart.
  case wrongPassphraseOrDamaged
  case armored
  case tooLarge
  case earlierFormat
  case laterFormat
  /// The file was decrypted, but is a vault.
  case vault
  /// The file was decrypted, but does not contain a valid sheet, or was not written by this program.
  case notASheet
  /// A problem with the passphrase, memory or random numbers.
  case key(VaultError)

  init(_ error: VaultError) {
    self =
      switch error {
      case .wrongPassphraseOrDamaged: .wrongPassphraseOrDamaged
      case .armored: .armored
      default: .key(error)
      }
  }
}
