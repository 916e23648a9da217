extension Settings {
  /// The settings as the text of a file that `read` takes.
  ///
  /// - Parameter heading: a comment above them, on lines of their own; none if it is empty.
  package func text(heading: String = "") -> String {
    var lines = heading.split(whereSeparator: \.isNewline).map { "# " + $0 }
    lines += ["ascii: \(ascii)", "color: \(color.rawValue)", "mouse: \(mouse)", "linear: \(linear)", "lock: \(lock)"]
    if let helplines { lines.append("people: " + Self.quoted(helplines)) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// In single quotation marks nothing means anything but such a mark, be it with an accent on it or not.
  private static func quoted(_ text: String) -> String {
    var quoted = "'".unicodeScalars
    for scalar in text.unicodeScalars {
      quoted.append(scalar)
      if scalar == "'" { quoted.append(scalar) }
    }
    return String(quoted) + "'"
  }
}
