import Glibc

/// Paths as people type them where no shell reads them.
enum HomePath {
  /// With the home in place of `~/` at its start.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}
