import YAML

extension Settings {
  /// A file of settings is short; one that is not was not meant to be one.
  private static let limits = {
    var limits = Limits()
    limits.bytes = 16 * 1024
    limits.depth = 4
    limits.nodes = 100
    return limits
  }()

  /// Reads a file of settings. What it does not name is as it is without a file.
  ///
  /// - Parameters:
  ///   - bytes: YAML in UTF-8: a mapping of the names of options to values, or nothing but comments.
  ///   - file: the name for faults.
  /// - Throws: `Diagnostics` that name everything that is wrong; nothing of the file is then good.
  package static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Settings {
    if holdsNothing(bytes) { return Settings() }
    return try YAMLReader.read(bytes, file: file, limits: limits) { fields in
      var settings = Settings()
      for setting in Setting.all { setting.read(fields, into: &settings) }
      fields.end()
      return settings
    }
  }

  /// Somebody may have put `#` before each line.
  private static func holdsNothing(_ bytes: [UInt8]) -> Bool {
    bytes.count <= limits.bytes
      && bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
        let first = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
        return first == nil || first == UInt8(ascii: "#")
      }
  }
}

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
  fileprivate func read(_ fields: Fields, into settings: inout Settings) {
    switch values {
    case .flag(let path): settings[keyPath: path] = fields.flag(name, default: settings[keyPath: path])
    case .color(let path):
      if let color = fields.optional(name).flatMap({ $0.choice(Settings.Color.self) }) {
        settings[keyPath: path] = color
      }
    case .minutes(let path, let range):
      if let minutes = fields.optional(name)?.integer(in: range) { settings[keyPath: path] = minutes }
    case .path(let path): settings[keyPath: path] = fields.optional(name)?.text(maximum: Settings.longestPath)
    }
  }

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
