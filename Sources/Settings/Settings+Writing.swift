extension Settings {
  /// The settings as the text of a file that `read` takes.
  ///
  /// - Parameter heading: a comment above them, on lines of their own; none if it is empty.
  package func text(heading: String = "") -> String {
    var lines = heading.split(whereSeparator: \.isNewline).map { "# " + $0 }
    for setting in Setting.all {
      if let value = setting.written(self) { lines.append("\(setting.name): \(value)") }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// In single quotation marks nothing means anything but such a mark, be it with an accent on it or not.
  fileprivate static func quoted(_ text: String) -> String {
    var quoted = "'".unicodeScalars
    for scalar in text.unicodeScalars {
      quoted.append(scalar)
      if scalar == "'" { quoted.append(scalar) }
    }
    return String(quoted) + "'"
  }
}

extension Setting {
  /// The value as it stands in the file; nil for none.
  fileprivate func written(_ settings: Settings) -> String? {
    switch values {
    case .flag(let path): "\(settings[keyPath: path])"
    case .color(let path): settings[keyPath: path].rawValue
    case .minutes(let path, _): "\(settings[keyPath: path])"
    case .path(let path): settings[keyPath: path].map(Settings.quoted)
    }
  }
}
