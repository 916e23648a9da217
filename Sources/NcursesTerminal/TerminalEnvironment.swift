import System
import Terminal

/// What environment variables tell about the terminal.
struct TerminalEnvironment: Hashable, Sendable {
  /// The value of TERM; nil if it is missing or empty.
  var type: String?
  var refusesColor: Bool
  var background: Capabilities.Background
  /// How long a lone Escape waits for the rest of a sequence, in seconds. From ESCDELAY, which is in milliseconds; 25
  /// ms by default.
  var escapeDelay: Double

  /// - Parameter variable: returns the value of an environment variable.
  init(variable: (String) -> String?) {
    func value(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    type = value("TERM")
    escapeDelay = Double(value("ESCDELAY").flatMap { UInt16($0) } ?? 25) / 1000
    refusesColor = value("NO_COLOR") != nil
    background = Self.background(foregroundAndBackground: value("COLORFGBG"), type: type)
  }

  static let ofProcess = TerminalEnvironment(variable: Environment.variable)

  /// Reads COLORFGBG, which is "foreground;background" or "foreground;default;background", in numbers of the first 16
  /// colours.
  private static func background(foregroundAndBackground: String?, type: String?) -> Capabilities.Background {
    switch foregroundAndBackground?.split(separator: ";").last.flatMap({ Int($0) }) {
    case .some(0...6), .some(8): .dark
    case .some(7), .some(9...15): .light
    // The Linux console has a black background.
    default: type == "linux" ? .dark : .unknown
    }
  }
}
