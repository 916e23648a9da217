/// The user's settings for every start. They are stored in a plain text file, which contains no answers.
package struct Settings: Equatable, Sendable {
  package enum Color: String, CaseIterable, Sendable {
    case never, auto, always
  }

  /// Valid values of ``lock``, in minutes.
  package static let lockRange = 0...60

  /// The longest path that is accepted, in characters.
  package static let maximumPathLength = 1_000

  /// Whether to draw with ASCII characters only.
  package var ascii = false
  package var color = Color.auto
  /// Whether mouse input is enabled.
  package var mouse = false
  /// Whether to use line mode instead of screens.
  package var linear = false
  /// Whether the next question follows once both ratings were given.
  package var advance = false
  /// Whether to show nothing while another window has the focus.
  package var blank = false
  /// Minutes without a key press until an open vault locks; 0 for never.
  package var lock = 5
  /// The path of the user's own helplines, as written in the file: absolute, relative to the settings file, or under
  /// `~/`. If nil, the standard file is used if it exists.
  package var helplines: String?

  package init() {}

  /// Seconds without a key press until an open vault locks; nil for never.
  package var lockSeconds: Double? { lock == 0 ? nil : Double(lock * 60) }
}

extension Setting {
  /// All settings, in the order in which screens and lines show them.
  package static let all = [
    Setting("color", .color(\.color)),
    Setting("ascii", .flag(\.ascii)),
    Setting("linear", .flag(\.linear)),
    Setting("mouse", .flag(\.mouse)),
    Setting("lock", .minutes(\.lock, Settings.lockRange)),
    Setting("advance", .flag(\.advance)),
    Setting("blank", .flag(\.blank)),
    Setting("people", .path(\.helplines), words: "helplines"),
  ]
}
