import Pages
import Assessment
import Vault

/// Where one is with the vault.
enum LinearVault: Equatable, Sendable {
  /// It is there, and closed.
  case closed
  /// There is none yet, and this is what one is good for.
  case offer
  /// What the open one holds.
  case home
  case history
  case entry(Entry.ID)
  /// A day to be reminded.
  case reminder
  /// Whether a new one, like this entry or any, may take the place of the one under way.
  case drop(for: Entry.ID?)
  /// Whether this one may take the place of the one under way in the vault.
  case replace
}
