import Assessment
import Settings
import Terminal

/// What happens to the front end. What is large is indirect, so that the keys, which are most, are handed on quickly.
package enum Message: Sendable {
  case key(Key)
  case resize(Size)
  indirect case books(ContentBundle)
  /// A report was written, or why not, in one sentence.
  case wrote(path: String, failure: String?)
  /// Settings were saved, or why not.
  indirect case savedSettings(Settings, failure: SettingsFailure?)
  indirect case vault(VaultEvent)
  /// No key came for as long as `Model.locksAt` allows.
  case idle
  /// A signal asks for the end, or the terminal is gone.
  case end(signal: Int32)
}
