import Content
import YAML
import Assessment
import Screens

extension ContentBundle {
  /// What came with the program, and the user's own helplines.
  static func all(with settings: SettingsFile, in files: ContentFiles) throws(Diagnostics) -> ContentBundle {
    let own = SettingsStore.helplines(settings)
    return try embedded(in: files).adding(own.helplines, fault: own.fault)
  }
}
