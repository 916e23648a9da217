import Vault
import Settings
import Report

/// Something that the front end asks the program to do, because it does no input or output itself.
package enum Effect: Equatable, Sendable {
  /// Read the questionnaires and the texts of results, then send `.books`.
  case loadBooks
  /// Carry out a vault action, then send `.vault`.
  indirect case vault(VaultAction)
  /// Repaint the whole screen.
  case repaint
  /// Stop the program until the user resumes it.
  case suspend
  /// Write the result into a new file that only its owner can read, then send `.wrote`. An existing file is not
  /// overwritten.
  case write(ReportFormat, path: String)
  /// Carry out an action on sheets, then send `.sheet`.
  indirect case sheet(SheetAction)
  /// Write the settings to their file, with a comment above them, then send `.savedSettings`.
  indirect case saveSettings(Settings, heading: String)
  /// Restore the terminal and end the program with this status.
  case end(status: Int32)
  /// Clear the screen and the scrollback, print nothing, and end the program with status 0 at once.
  case leaveAtOnce

  package var isEnd: Bool { if case .end = self { true } else { false } }
}
