import Content

/// The names of single texts in `vault.yaml`.
package enum VaultText: Int, TextKey {
  /// Which vault it is, before a question and after a change.
  case vaultNamed
  case ask, askNew, askAgain, created, changed, deletedEntry
  /// With what it was.
  case deletedNamed
  case deletingAll, deletedAll, exportWarning, lastSaved, underWay, reminderDue, reminderSet, reminderNone, nothingKept
  case labelSet, labelNone
  /// Where a label is typed.
  case labelTitle, labelLead, labelWrong
}

/// The names of the sentences on what could not be done, in `vault.yaml`.
enum VaultErrorText: Int, TextKey {
  case wrongPassphraseOrDamaged, emptyPassphrase, passphraseTooLong, passphraseNotTypable, noHome, missing
  case exists, held, heldBy, symbolicLink, notAFile, readableByOthers, folderWritableByOthers
  case ownedByAnother, tooLarge, armored, laterFormat, notAVault, noSuchEntry, changedOutside, cannotOpen
  case cannotLock, notSaved, notSavedWhole, unconfirmed, notDeleted, full, cannotDerive, noRandomness
}
