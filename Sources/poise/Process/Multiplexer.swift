import Glibc

/// A program between this one and the window, which may keep what was on the screen.
enum Multiplexer: String, CaseIterable {
  case tmux, screen, zellij

  /// Those that the environment tells of.
  ///
  /// - Parameter variable: the value of an environment variable.
  static func around(_ variable: (String) -> String?) -> [Multiplexer] {
    allCases.filter { variable($0.variable)?.isEmpty == false }
  }

  static var ofProcess: Multiplexer? { around { name in getenv(name).map { String(cString: $0) } }.first }

  private var variable: String {
    switch self {
    case .tmux: "TMUX"
    case .screen: "STY"
    case .zellij: "ZELLIJ"
    }
  }
}
