import Settings

extension Session {
  /// What came of saving the settings.
  package enum SavedSettings: Equatable, Sendable {
    case done
    case failed(SettingsFailure)
  }

  package mutating func saved(_ settings: Settings, _ failure: SettingsFailure?) {
    savedSettings = failure.map { .failed($0) } ?? .done
    if failure == nil {
      self.settings.settings = settings
      self.settings.fault = nil
    }
  }

  mutating func editSettings() {
    (settingsDraft, savedSettings) = (settings.settings, nil)
  }

  mutating func change(_ row: SettingsRow, to index: Int) {
    guard row.choices(settingsDraft, words).indices.contains(index), row.chosen(settingsDraft) != index else { return }
    row.choose(index, &settingsDraft)
    savedSettings = nil
  }

  mutating func change(helplines path: String) {
    settingsDraft.helplines = path.isEmpty ? nil : path
    savedSettings = nil
  }
}
