/// One setting: its name in the file, and its possible values. The file, screens and lines are all driven by this
/// table.
///
/// To add a setting, add a field to ``Settings`` and a row to ``all`` beside it. Add its name and meaning to
/// `ScreenText` and `screens.yaml`, as `settings` followed by the capitalised name of the row, and the same with
/// `Detail` appended.
package struct Setting: Equatable, Sendable {
  package enum Values: Sendable {
    case flag(WritableKeyPath<Settings, Bool> & Sendable)
    case color(WritableKeyPath<Settings, Settings.Color> & Sendable)
    /// Whole minutes in a range; 0 means never.
    case minutes(WritableKeyPath<Settings, Int> & Sendable, ClosedRange<Int>)
    case path(WritableKeyPath<Settings, String?> & Sendable)
  }

  /// The name in the settings file.
  package let name: String
  /// The key of the setting's texts, if it differs from `name`.
  private let wordsName: String?
  package let values: Values

  init(_ name: String, _ values: Values, words: String? = nil) {
    self.name = name
    self.values = values
    wordsName = words
  }

  /// The key of the setting's texts.
  package var key: String { wordsName ?? name }

  package static func == (one: Setting, other: Setting) -> Bool { one.name == other.name }

  /// Whether the value is free text.
  package var isText: Bool { if case .path = values { true } else { false } }

  /// The text value of the setting; nil if it is empty or the setting is no text.
  package func text(in settings: Settings) -> String? {
    if case .path(let path) = values { settings[keyPath: path] } else { nil }
  }

  package func setText(_ text: String, in settings: inout Settings) {
    if case .path(let path) = values { settings[keyPath: path] = text.isEmpty ? nil : text }
  }

  // MARK: Choices

  /// The values to choose from; empty for a text. A number of minutes from the file is included even if it is unusual.
  package func choices(in settings: Settings) -> [SettingChoice] {
    switch values {
    case .flag: [.no, .yes]
    case .color: Settings.Color.allCases.map(SettingChoice.color)
    case .minutes(let path, _):
      (Set([1, 2, 5, 15, 30, settings[keyPath: path]]).subtracting([0]).sorted() + [0]).map(SettingChoice.minutes)
    case .path: []
    }
  }

  /// The present choice; nil for a text.
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

/// A value of a setting that can be chosen.
package enum SettingChoice: Equatable, Sendable {
  case no, yes
  case color(Settings.Color)
  /// A number of minutes; 0 means never.
  case minutes(Int)
}
