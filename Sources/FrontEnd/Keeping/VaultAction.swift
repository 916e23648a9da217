import Journal

/// What the front end asks the program to do with the vault. Each comes back as `VaultNews`.
package enum VaultAction: Equatable, Sendable {
  /// See whether there is a vault. Takes no lock and makes nothing.
  case look
  /// Take the lock, so that what is wrong is told before the passphrase is typed.
  case prepare
  /// Give the lock up again.
  case release
  case open(Secret)
  case create(Secret)
  /// After the screen is painted.
  case keep(Draft)
  case finish(Sitting)
  case revise(Entry.ID, Sitting)
  case remind(CalendarDate?)
  case delete(Entry.ID, Secret)
  case changePassphrase(from: Secret, to: Secret)
  case deleteAll
  /// Forget what was opened.
  case lock
  case save
  case saveElsewhere(path: String)
}
