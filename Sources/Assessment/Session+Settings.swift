import Settings

extension Session {
  /// Whether the settings were saved.
  package enum SavedSettings: Equatable, Sendable {
    case done
    case failed(SettingsFailure)
  }

  package mutating func saved(_ settings: Settings, _ failure: SettingsFailure?) {
    savedSettings = failure.map { .failed($0) } ?? .done
    if failure == nil {
      self.settings.settings = settings
      self.settings.fault = nil
      opening.lockSeconds = settings.lockSeconds
    }
  }

  mutating func editSettings() {
    (settingsDraft, savedSettings) = (settings.settings, nil)
  }

  mutating func change(_ setting: Setting, to index: Int) {
    let choices = setting.choices(in: settingsDraft)
    guard choices.indices.contains(index), setting.chosen(in: settingsDraft) != choices[index] else { return }
    setting.choose(choices[index], in: &settingsDraft)
    savedSettings = nil
  }

  mutating func change(_ setting: Setting, to text: String) {
    setting.setText(text, in: &settingsDraft)
    savedSettings = nil
  }
}
