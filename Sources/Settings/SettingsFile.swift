/// The settings file as it was found at the start.
package struct SettingsFile: Equatable, Sendable {
  /// The path of the file; nil if there is no home folder for it.
  package var path: String?
  /// The settings in the file; the defaults if there is none.
  package var settings: Settings
  /// Why the file was ignored, in one sentence; nil if it was not.
  package var fault: String?

  package init(path: String? = nil, settings: Settings = Settings(), fault: String? = nil) {
    self.path = path
    self.settings = settings
    self.fault = fault
  }
}

/// Why settings could not be saved, in one sentence that says what to do.
package struct SettingsFailure: Equatable, Sendable {
  package let sentence: String
  /// Whether the problem is with the file of helplines that the settings name, not with the settings file.
  package let isAboutHelplines: Bool

  package init(_ sentence: String, isAboutHelplines: Bool = false) {
    self.sentence = sentence
    self.isAboutHelplines = isAboutHelplines
  }
}
