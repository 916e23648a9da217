import Vault
import Settings
import Report

/// What the front end asks the program to do; it does nothing of the kind itself.
package enum Effect: Equatable, Sendable {
  /// Read the questionnaires and the words of results, and send `.books`.
  case loadBooks
  /// Do something with the vault and send `.vault`.
  indirect case vault(VaultAction)
  /// Paint the whole screen anew.
  case repaint
  /// Stop until the user brings the program back.
  case suspend
  /// Write the result into a file that only its owner can read, never over another, and send `.wrote`.
  case write(ReportFormat, path: String)
  /// Do something with sheets and send `.sheet`.
  indirect case sheet(SheetAction)
  /// Keep these settings in their file, under a comment, and send `.savedSettings`.
  indirect case saveSettings(Settings, heading: String)
  /// Give the terminal back and end with this status.
  case end(status: Int32)
  /// Clear the screen and the scrollback, print nothing and end with status 0, at once.
  case leaveAtOnce

  package var isEnd: Bool { if case .end = self { true } else { false } }
}
