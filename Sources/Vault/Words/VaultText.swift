import Content

/// The keys of single texts in `vault.yaml`.
package enum VaultText: Int, TextKey {
  /// Texts that name the vault, before a question and after a change.
  case vaultNamed
  case ask, askNew, askAgain, created, changed, deletedEntry
  /// A text after a deletion that names what was deleted.
  case deletedNamed
  case deletingAll, deletedAll, exportWarning, lastSaved, underWay, reminderDue, reminderSet, reminderNone, nothingKept
  case labelSet, labelNone
  /// Texts for typing the label of an entry.
  case labelTitle, labelLead, labelWrong
}

/// The keys of error messages in `vault.yaml`.
enum VaultErrorText: Int, TextKey {
  case wrongPassphraseOrDamaged, emptyPassphrase, passphraseTooLong, passphraseNotTypable, noHome, relativeHome, missing
  case exists, foreignLock, held, heldBy, symbolicLink, notAFile, readableByOthers, folderWritableByOthers
  case ownedByAnother, tooLarge, armored, laterFormat, notAVault, noSuchEntry, changedOutside, cannotOpen
  case cannotLock, notSaved, notMade, notSavedWhole, unconfirmed, notDeleted, full, cannotDerive, noRandomness
}
