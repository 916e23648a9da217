import Glibc

/// Where settings lie: `$XDG_CONFIG_HOME/poise`, or else `~/.config/poise`.
enum SettingsLocation {
  /// - Parameter variable: the value of an environment variable. A path in it that is not absolute counts as not set.
  /// - Returns: nil where there is no home.
  static func folder(_ variable: (String) -> String?) -> String? {
    func path(_ name: String) -> String? { variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    return (path("XDG_CONFIG_HOME") ?? path("HOME").map { $0 + "/.config" }).map { $0 + "/poise" }
  }

  /// Of this process.
  static var folder: String? { folder { getenv($0).map { String(cString: $0) } } }

  /// A path as somebody wrote it into the settings: under the home after `~/`, else beside the settings.
  static func resolve(_ path: String, in folder: String) -> String {
    let path = HomePath.expanded(path)
    return path.hasPrefix("/") ? path : folder + "/" + path
  }

  /// `path` as people write it: with `~` for the home.
  static func short(_ path: String) -> String {
    guard let home = getenv("HOME").map({ String(cString: $0) }), home.count > 1, path.hasPrefix(home + "/") else {
      return path
    }
    return "~" + path.dropFirst(home.count)
  }
}
