import Vault

/// Why something could not be done with a sheet. ``SheetWords/sentence(_:path:)`` says it.
package enum SheetError: Error, Equatable, Sendable {
  /// It must not tell which.
  case wrongPassphraseOrDamaged
  case armored
  case tooLarge
  case laterFormat
  /// It opened, but holds no sheet that is in order.
  case notASheet
  /// About the passphrase, memory or random numbers.
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
