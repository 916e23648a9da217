/// The names of single texts in `Questionnaires/vault.yaml`.
package enum VaultText: String, CaseIterable, Sendable {
  case ask
  case askNew = "ask_new"
  case askAgain = "ask_again"
  case created, changed
  case deletedEntry = "deleted_entry"
  /// With what it was.
  case deletedNamed = "deleted_named"
  case deletingAll = "deleting_all"
  case deletedAll = "deleted_all"
  case exportWarning = "export_warning"
  case lastSaved = "last_saved"
  case underWay = "under_way"
  case reminderDue = "reminder_due"
  case reminderSet = "reminder_set"
  case reminderNone = "reminder_none"
  case nothingKept = "nothing_kept"
}
