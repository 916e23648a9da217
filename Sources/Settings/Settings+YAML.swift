import YAML

extension Settings {
  /// Limits on the size of a settings file. A long file is probably not one.
  private static let limits = {
    var limits = Limits()
    limits.bytes = 16 * 1024
    limits.depth = 4
    limits.nodes = 100
    return limits
  }()

  /// Reads a settings file. Settings that it does not name have their default.
  ///
  /// - Parameters:
  ///   - bytes: YAML in UTF-8: a mapping of setting names to values, or only comments.
  ///   - file: the file name for diagnostics.
  /// - Throws: `Diagnostics` with every fault; then no part of the file is used.
  package static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Settings {
    if hasNoSettings(bytes) { return Settings() }
    return try YAMLReader.read(bytes, file: file, limits: limits) { fields in
      var settings = Settings()
      for setting in Setting.all { setting.read(fields, into: &settings) }
      fields.end()
      return settings
    }
  }

  /// Whether the file has no settings, for example because the user commented out each line.
  private static func hasNoSettings(_ bytes: [UInt8]) -> Bool {
    bytes.count <= limits.bytes
      && bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
        let first = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
        return first == nil || first == UInt8(ascii: "#")
      }
  }
}

extension Settings {
  /// The text of a settings file, as `read` accepts it.
  ///
  /// - Parameter heading: a comment at the beginning; none if it is empty.
  package func text(heading: String = "") -> String {
    var lines = heading.split(whereSeparator: \.isNewline).map { "# " + $0 }
    for setting in Setting.all {
      if let value = setting.fileValue(self) { lines.append("\(setting.name): \(value)") }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The text in single quotation marks. Only a quotation mark is special there, even one with a combining accent.
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
    case .path(let path): settings[keyPath: path] = fields.optional(name)?.text(maximum: Settings.maximumPathLength)
    }
  }

  /// The value in the notation of the file; nil if the setting is empty.
  fileprivate func fileValue(_ settings: Settings) -> String? {
    switch values {
    case .flag(let path): "\(settings[keyPath: path])"
    case .color(let path): settings[keyPath: path].rawValue
    case .minutes(let path, _): "\(settings[keyPath: path])"
    case .path(let path): settings[keyPath: path].map(Settings.quoted)
    }
  }
}
