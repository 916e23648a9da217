/// One setting: its name in the file, and the values that it takes. Reading, writing, screens and lines go by this table.
///
/// To add a setting, add a field to ``Settings`` and a row to ``all`` beside it, and its name and meaning to
/// `ScreenText` and `screens.yaml`, under `settings` and the name of the row with a capital, and the same with `Detail`.
package struct Setting: Equatable, Sendable {
  package enum Values: Sendable {
    case flag(WritableKeyPath<Settings, Bool> & Sendable)
    case color(WritableKeyPath<Settings, Settings.Color> & Sendable)
    /// Whole minutes in a range; 0 for never.
    case minutes(WritableKeyPath<Settings, Int> & Sendable, ClosedRange<Int>)
    case path(WritableKeyPath<Settings, String?> & Sendable)
  }

  /// As it stands in the file.
  package let name: String
  /// What its words are found by if that is not `name`.
  private let wordsName: String?
  package let values: Values

  init(_ name: String, _ values: Values, words: String? = nil) {
    self.name = name
    self.values = values
    wordsName = words
  }

  /// What its words are found by.
  package var key: String { wordsName ?? name }

  package static func == (one: Setting, other: Setting) -> Bool { one.name == other.name }

  /// Whether any text can be its value.
  package var isText: Bool { if case .path = values { true } else { false } }

  /// The text that it holds; nil for none, and for settings that are chosen.
  package func text(in settings: Settings) -> String? {
    if case .path(let path) = values { settings[keyPath: path] } else { nil }
  }

  package func setText(_ text: String, in settings: inout Settings) {
    if case .path(let path) = values { settings[keyPath: path] = text.isEmpty ? nil : text }
  }

  // MARK: Choices

  /// What can be chosen; none for a text. A number of minutes that somebody wrote into the file stays among a few others.
  package func choices(in settings: Settings) -> [SettingChoice] {
    switch values {
    case .flag: [.no, .yes]
    case .color: Settings.Color.allCases.map(SettingChoice.color)
    case .minutes(let path, _):
      (Set([1, 2, 5, 15, 30, settings[keyPath: path]]).subtracting([0]).sorted() + [0]).map(SettingChoice.minutes)
    case .path: []
    }
  }

  /// The choice that is made; nil for a text.
  package func chosen(in settings: Settings) -> SettingChoice? {
    switch values {
    case .flag(let path): settings[keyPath: path] ? .yes : .no
    case .color(let path): .color(settings[keyPath: path])
    case .minutes(let path, _): .minutes(settings[keyPath: path])
    case .path: nil
    }
  }

  package func choose(_ choice: SettingChoice, in settings: inout Settings) {
    switch (values, choice) {
    case (.flag(let path), .no), (.flag(let path), .yes): settings[keyPath: path] = choice == .yes
    case (.color(let path), .color(let color)): settings[keyPath: path] = color
    case (.minutes(let path, _), .minutes(let minutes)): settings[keyPath: path] = minutes
    default: break
    }
  }
}

/// A value that can be chosen.
package enum SettingChoice: Equatable, Sendable {
  case no, yes
  case color(Settings.Color)
  /// 0 for never.
  case minutes(Int)
}
