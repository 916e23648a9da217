import ArgumentParser
import System
import Vault
import YAML

extension Failure {
  /// For a file that was to be used, not checked: the first fault, and how to see the others.
  init(_ faults: Diagnostics) {
    let others = faults.faults.count - 1
    let more = others == 0 ? "" : " (and \(others) more; see “poise questionnaires check”)"
    self.init(.data, (faults.faults.first?.description ?? "The file is not in order") + more)
  }

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
    self.init(status, ProcessLanguage.sentence(error))
  }
}

extension ExitStatus {
  /// For ending with this status when everything was said already.
  var code: ExitCode { ExitCode(rawValue) }
}
