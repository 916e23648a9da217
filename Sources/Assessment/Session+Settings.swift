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
}
