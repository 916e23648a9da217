// Imported without concurrency checks: the list of environment variables is global state, but nothing here changes it.
@preconcurrency import Glibc

/// The environment variables of the process, and the user's folders that they name.
package enum Environment {
  /// One that is not in UTF-8 counts as not set: what is made of it would name another folder.
  package static func variable(_ name: String) -> String? { getenv(name).flatMap { String(validatingCString: $0) } }

  /// All environment variables by name, each decoded as in ``variable(_:)``.
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

  /// A folder for the user's files of one kind, by the XDG Base Directory Specification.
  ///
  /// - Parameters:
  ///   - name: the variable that names the folder, such as `XDG_DATA_HOME`. A path that is not absolute counts as not
  ///     set.
  ///   - usual: the default path below the home folder, such as `.local/share`.
  ///   - variable: returns the value of an environment variable.
  /// - Returns: nil if the home folder is not known.
  package static func folder(
    _ name: String, or usual: String, _ variable: (String) -> String? = variable
  ) -> String? {
    func path(_ name: String) -> String? { variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    return path(name) ?? path("HOME").map { ($0.hasSuffix("/") ? $0 : $0 + "/") + usual }
  }

  /// A typed path with `~/` at its start replaced by the home folder, for paths that no shell has expanded.
  package static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = variable("HOME") else { return path }
    return home + path.dropFirst()
  }

  /// The absolute path. It stays relative if the working folder no longer exists.
  package static func absolute(_ path: String) -> String {
    let path = expanded(path)
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    let start = String(cString: folder)
    return (start == "/" ? "" : start) + "/" + path
  }

  /// `path` with `~` in place of the home folder, for showing it.
  package static func abbreviated(_ path: String) -> String {
    guard let home = variable("HOME"), home.count > 1, path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}

/// A terminal multiplexer around this program. It may keep what was on the screen.
package enum Multiplexer: String, CaseIterable, Sendable {
  case tmux, screen, zellij

  /// The multiplexers that environment variables reveal.
  ///
  /// - Parameter variable: returns the value of an environment variable.
  package static func detected(_ variable: (String) -> String? = Environment.variable) -> [Multiplexer] {
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
