import Text
import Vault

/// What the front end asks the program to do with the vault, in order. Each comes back as `VaultEvent`; of those that
/// keep answers, only the last.
package indirect enum VaultAction: Equatable, Sendable {
  /// See whether there is a vault. Takes no lock and makes nothing.
  case look
  /// Take the lock, so that what is wrong is told before the passphrase is typed.
  case prepare
  /// Give the lock up again.
  case release
  case open(Secret)
  case create(Secret)
  case keep(Draft)
  /// Again for the same sitting, it corrects the entry that was made of it.
  /// With the first step of its tips, once they were read.
  case finish(AssessmentRecord, KeptStep?)
  /// Add what was said later.
  case add(FollowUpReply, to: Entry.ID)
  case remind(CalendarDate?)
  /// Call an entry something else; empty for no label.
  case label(Entry.ID, EntryLabel)
  case delete(Entry.ID, Secret)
  case changePassphrase(from: Secret, to: Secret)
  case deleteAll(Secret)
  /// Forget what was opened.
  case lock
  case save
  case saveElsewhere(path: String)

  /// Whether it keeps answers. It is asked for without waiting for what came of the one before.
  package var isSave: Bool {
    switch self {
    case .keep, .finish: true
    default: false
    }
  }

  /// Whether a passphrase is worked on for it.
  package var takesPassphrase: Bool {
    switch self {
    case .open, .create, .delete, .deleteAll, .changePassphrase: true
    default: false
    }
  }

  /// Whether nothing of what `earlier` does would be left, were this done after it.
  package func replaces(_ earlier: VaultAction) -> Bool {
    switch (earlier, self) {
    case (.keep, .keep): true
    case (.finish(let one, _), .finish(let other, _)): one.isSame(as: other)
    default: false
    }
  }
}
