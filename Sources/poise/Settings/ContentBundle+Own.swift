import YAML
import Assessment
import Screens

extension ContentBundle {
  /// What came with the program, and the user's own helplines.
  static func all(with settings: SettingsFile) throws(Diagnostics) -> ContentBundle {
    let own = SettingsStore.helplines(settings)
    return try embedded().adding(own.helplines, fault: own.fault)
  }
}
