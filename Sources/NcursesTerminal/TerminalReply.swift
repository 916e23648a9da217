import Terminal

/// What a terminal tells about itself.
enum TerminalReply: Hashable, Sendable {
  /// Its background is dark or light.
  case background(Capabilities.Background)
  /// It can hold back what it shows until a frame is complete (mode 2026).
  case synchronizes
  /// Its window has gained the focus, or lost it (mode 1004).
  case focus(Bool)

  /// The questions: the colour of the background (OSC 11), and whether there is mode 2026.
  static let askingBackground = "\u{1B}]11;?\u{1B}\\"
  static let askingSynchronization = "\u{1B}[?2026$p"

  /// - Parameter message: an answer to OSC 11, such as `11;rgb:ffff/ffff/dddd`.
  /// - Returns: nil for any other.
  init?(message: String) {
    let parts = message.split(separator: ";", maxSplits: 1)
    guard parts.count == 2, parts[0] == "11", let colon = parts[1].firstIndex(of: ":"),
      ["rgb", "rgba"].contains(parts[1][..<colon])
    else { return nil }
    let colors = parts[1][parts[1].index(after: colon)...].split(separator: "/").map { digits -> Double? in
      guard (1...4).contains(digits.count), let value = Int(digits, radix: 16) else { return nil }
      return Double(value) / Double(1 << (4 * digits.count) - 1)
    }
    guard colors.count >= 3, let red = colors[0], let green = colors[1], let blue = colors[2] else { return nil }
    self = .background(0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? .light : .dark)
  }

  /// - Parameter mode: what stands between `ESC [` and `y` in an answer about a mode, such as `?2026;2$`.
  /// - Returns: nil for another mode, and where there is none.
  init?(mode: String) {
    guard mode == "?2026;1$" || mode == "?2026;2$" else { return nil }
    self = .synchronizes
  }
}
