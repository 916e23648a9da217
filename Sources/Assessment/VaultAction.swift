import Text
import Vault

/// An action on the vault that the front end asks the program to carry out, one after another. Each is answered by a
/// `VaultEvent`. Of several saves in a row, the last one is carried out and answered, because it contains the others.
package indirect enum VaultAction: Equatable, Sendable {
  /// Find out whether there is a vault, without taking its lock or making anything.
  case look
  /// Take the lock, so that problems with the file show before the user types the passphrase.
  case prepare
  /// Release the lock.
  case release
  case open(Secret)
  case create(Secret)
  case keep(Draft)
  /// Store the finished assessment, and what its first tip is about once the tips have been read. Repeated for the same
  /// sitting, this corrects the entry.
  case finish(AssessmentRecord, SavedStep?)
  /// Add what the user said later to an entry.
  case add(FollowUpReply, to: Entry.ID)
  case remind(CalendarDate?)
  /// Rename an entry; an empty label removes its name.
  case label(Entry.ID, EntryLabel)
  case delete(Entry.ID, Secret)
  case changePassphrase(from: Secret, to: Secret)
  case deleteAll(Secret)
  /// Close the vault and forget its contents.
  case lock
  case save
  case saveElsewhere(path: String)

  /// Whether the action stores answers. Such actions are requested without waiting for the previous one.
  package var isSave: Bool {
    switch self {
    case .keep, .finish: true
    default: false
    }
  }

  /// Whether the action derives a key from a passphrase, which is slow.
  package var takesPassphrase: Bool {
    switch self {
    case .open, .create, .delete, .deleteAll, .changePassphrase: true
    default: false
    }
  }

  /// Whether this action makes `earlier` unnecessary, because it overwrites its result.
  package func replaces(_ earlier: VaultAction) -> Bool {
    switch (earlier, self) {
    case (.keep, .keep): true
    case (.finish(let one, _), .finish(let other, _)): one.isSame(as: other)
    default: false
    }
  }
}
