import Terminal

/// A reply of the terminal to a question, or a report.
enum TerminalReply: Hashable, Sendable {
  /// The background of the terminal is dark or light.
  case background(Capabilities.Background)
  /// The terminal can hold a frame back until it is complete (mode 2026, synchronized output).
  case synchronizes
  /// The window has gained or lost the focus (mode 1004).
  case focus(Bool)

  /// The questions to the terminal: the background colour (OSC 11), and whether it has mode 2026.
  static let askingBackground = "\u{1B}]11;?\u{1B}\\"
  static let askingSynchronization = "\u{1B}[?2026$p"

  /// - Parameter message: a reply to OSC 11, such as `11;rgb:ffff/ffff/dddd`.
  /// - Returns: nil for any other message.
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

  /// - Parameter mode: the text between `ESC [` and `y` in a reply about a mode, such as `?2026;2$`.
  /// - Returns: nil for another mode, or if the terminal does not support it.
  init?(mode: String) {
    guard mode == "?2026;1$" || mode == "?2026;2$" else { return nil }
    self = .synchronizes
  }
}
