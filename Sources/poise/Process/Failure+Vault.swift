import Vault

extension Failure {
  init(_ error: VaultError) {
    let status: ExitStatus =
      switch error {
      case .wrongPassphraseOrDamaged, .armored, .laterFormat, .notAVault, .tooLarge: .data
      case .emptyPassphrase, .passphraseTooLong, .passphraseNotTypable, .notAFile: .usage
      case .missing, .noSuchEntry, .cannotOpen, .cannotLock: .noInput
      case .exists: .cannotCreate
      case .held, .cannotDerive, .noRandomness: .temporary
      case .symbolicLink, .readableByOthers, .folderWritableByOthers, .ownedByAnother: .noPermission
      case .noHome: .configuration
      case .changedOutside, .notSaved, .notSavedWhole, .unconfirmed, .notDeleted, .full: .io
      }
    self.init(status, error.description)
  }
}
