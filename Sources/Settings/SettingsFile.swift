/// The file of settings as it was found at the start.
package struct SettingsFile: Equatable, Sendable {
  /// nil if there is no home to keep one in.
  package var path: String?
  /// What it holds; as without a file where there is none.
  package var settings: Settings
  /// Why it was passed over, in one sentence; nil if it was not.
  package var fault: String?

  package init(path: String? = nil, settings: Settings = Settings(), fault: String? = nil) {
    self.path = path
    self.settings = settings
    self.fault = fault
  }
}

/// Why settings were not saved, in one sentence that says what to do.
package struct SettingsFailure: Equatable, Sendable {
  package let sentence: String
  /// It is about the file of helplines that they name, and not about the file of settings.
  package let isAboutHelplines: Bool

  package init(_ sentence: String, isAboutHelplines: Bool = false) {
    self.sentence = sentence
    self.isAboutHelplines = isAboutHelplines
  }
}
