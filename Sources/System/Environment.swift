// The list of variables belongs to the process; nothing here changes it.
@preconcurrency import Glibc

/// The environment of the process, and where it says that files of the user's are.
package enum Environment {
  package static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// All variables by name, each as ``variable(_:)`` has it.
  package static var variables: [String: String] {
    var variables: [String: String] = [:]
    var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    while let entry = next?.pointee {
      let name = String(String(cString: entry).prefix { $0 != "=" })
      variables[name] = variable(name)
      next = next?.advanced(by: 1)
    }
    return variables
  }

  /// How many processors the process may use; at least 1.
  package static var processorCount: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }

  /// A folder for files of one kind, as the XDG Base Directory Specification has it.
  ///
  /// - Parameters:
  ///   - name: the variable that names it, such as `XDG_DATA_HOME`. A path that is not absolute counts as not set.
  ///   - usual: where it is under the home otherwise, such as `.local/share`.
  ///   - variable: the value of an environment variable.
  /// - Returns: nil if there is no home.
  package static func folder(
    _ name: String, or usual: String, _ variable: (String) -> String? = variable
  ) -> String? {
    func path(_ name: String) -> String? { variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    return path(name) ?? path("HOME").map { $0 + "/" + usual }
  }

  /// A path as people type it where no shell reads it, with the home in place of `~/` at its start.
  package static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = variable("HOME") else { return path }
    return home + path.dropFirst()
  }

  /// `path` as people write it, with `~` for the home.
  package static func abbreviated(_ path: String) -> String {
    guard let home = variable("HOME"), home.count > 1, path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}

/// A program between this one and the window, which may keep what was on the screen.
package enum Multiplexer: String, CaseIterable, Sendable {
  case tmux, screen, zellij

  /// Those that the environment tells of.
  ///
  /// - Parameter variable: the value of an environment variable.
  package static func around(_ variable: (String) -> String? = Environment.variable) -> [Multiplexer] {
    allCases.filter { variable($0.variable)?.isEmpty == false }
  }

  private var variable: String {
    switch self {
    case .tmux: "TMUX"
    case .screen: "STY"
    case .zellij: "ZELLIJ"
    }
  }
}
