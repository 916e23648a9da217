import System

/// Where settings lie: `$XDG_CONFIG_HOME/poise`, or else `~/.config/poise`.
enum SettingsLocation {
  /// - Parameter variable: the value of an environment variable.
  /// - Returns: nil where there is no home.
  static func folder(_ variable: (String) -> String?) -> String? {
    Environment.folder("XDG_CONFIG_HOME", or: ".config", variable).map { $0 + "/poise" }
  }

  /// Of this process.
  static var folder: String? { folder(Environment.variable) }

  /// A path as somebody wrote it into the settings: under the home after `~/`, else beside the settings.
  static func resolve(_ path: String, in folder: String) -> String {
    let path = Environment.expanded(path)
    return path.hasPrefix("/") ? path : folder + "/" + path
  }
}
