import Settings

/// One setting among those that can be changed, in the order of the screen and of the lines.
package enum SettingsRow: Int, CaseIterable, Sendable {
  case color, ascii, linear, mouse, lock, helplines

  package var name: ScreenText {
    switch self {
    case .color: .settingsColor
    case .ascii: .settingsAscii
    case .linear: .settingsLinear
    case .mouse: .settingsMouse
    case .lock: .settingsLock
    case .helplines: .settingsHelplines
    }
  }

  package var detail: ScreenText {
    switch self {
    case .color: .settingsColorDetail
    case .ascii: .settingsAsciiDetail
    case .linear: .settingsLinearDetail
    case .mouse: .settingsMouseDetail
    case .lock: .settingsLockDetail
    case .helplines: .settingsHelplinesDetail
    }
  }

  /// What can be chosen, in words; nothing for a text.
  ///
  /// - Parameter areHeard: each has to make sense by itself.
  package func choices(_ settings: Settings, _ words: ScreenWords, areHeard: Bool = false) -> [String] {
    switch self {
    case .color: [words[.settingsNever], words[.settingsColorAuto], words[.settingsAlways]]
    case .ascii, .linear, .mouse: [words[.settingsNo], words[.settingsYes]]
    case .lock:
      Self.minutes(settings).map { minutes in
        if minutes == 0 { return words[.settingsNever] }
        let text: ScreenText = minutes == 1 ? .lineSettingsMinute : .lineSettingsMinutes
        return areHeard ? words(text, ["number": "\(minutes)"]) : "\(minutes)"
      }
    case .helplines: []
    }
  }

  /// Which of the choices is made; nil for a text.
  package func chosen(_ settings: Settings) -> Int? {
    switch self {
    case .color: Settings.Color.allCases.firstIndex(of: settings.color)
    case .ascii: settings.ascii ? 1 : 0
    case .linear: settings.linear ? 1 : 0
    case .mouse: settings.mouse ? 1 : 0
    case .lock: Self.minutes(settings).firstIndex(of: settings.lock)
    case .helplines: nil
    }
  }

  /// Makes a choice, which is one of `choices`.
  package func choose(_ index: Int, _ settings: inout Settings) {
    switch self {
    case .color: settings.color = Settings.Color.allCases[index]
    case .ascii: settings.ascii = index == 1
    case .linear: settings.linear = index == 1
    case .mouse: settings.mouse = index == 1
    case .lock: settings.lock = Self.minutes(settings)[index]
    case .helplines: break
    }
  }

  /// A few that are apart; one that somebody wrote into the file stays among them.
  private static func minutes(_ settings: Settings) -> [Int] {
    Set([1, 2, 5, 15, 30, settings.lock]).subtracting([0]).sorted() + [0]
  }
}
