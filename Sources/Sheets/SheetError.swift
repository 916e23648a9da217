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
  /// The sheet holds no base.
  case empty
  /// The sheet holds numbers that no answers lead to.
  case impossible
  /// The sheet holds single answers to what its form does not ask, or that no sheet has.
  case unasked
  /// The passphrase for a new sheet is that of the vault, which whoever gets the sheet would then know.
  case passphraseOfVault
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
