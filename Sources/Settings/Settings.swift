/// What a person settled once for all sittings. Kept in a file of plain text, which holds no answers.
package struct Settings: Equatable, Sendable {
  package enum Color: String, CaseIterable, Sendable {
    case never, auto, always
  }

  /// Minutes that can be chosen for ``lock``. Above an hour a vault might as well stay open.
  package static let lockRange = 0...60

  /// The longest path that is kept, in letters.
  package static let longestPath = 1_000

  /// Draw with ASCII signs only.
  package var ascii = false
  package var color = Color.auto
  /// Whether the mouse does something.
  package var mouse = false
  /// Everything line by line.
  package var linear = false
  /// Minutes without a key until an open vault locks; 0 for never.
  package var lock = 5
  /// A file of the user's own helplines, as it was written: perhaps beside the settings, or under `~/`. nil for the usual
  /// file, where it is there.
  package var helplines: String?

  package init() {}
}
