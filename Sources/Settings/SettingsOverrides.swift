/// Settings from the command line; nil if an option is not given.
package struct SettingsOverrides: Equatable, Sendable {
  package var ascii: Bool?
  package var color: Settings.Color?
  package var mouse: Bool?
  package var linear: Bool?

  package init(ascii: Bool? = nil, color: Settings.Color? = nil, mouse: Bool? = nil, linear: Bool? = nil) {
    self.ascii = ascii
    self.color = color
    self.mouse = mouse
    self.linear = linear
  }
}

extension Settings {
  /// Applies overrides to these settings from the file. The command line takes precedence over the environment, and
  /// that over the file.
  ///
  /// - Parameters:
  ///   - overrides: the options from the command line.
  ///   - variable: returns the value of an environment variable. A non-empty `NO_COLOR` turns colours off. A non-empty
  ///   `POISE_LINEAR` turns line mode on, or off if it is `0`, `no` or `false`; without it, `ACCESSIBLE`, which other
  ///   programs share, does the same.
  package func overridden(by overrides: SettingsOverrides, _ variable: (String) -> String?) -> Settings {
    func value(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    var settings = self
    settings.ascii = overrides.ascii ?? ascii
    settings.color = overrides.color ?? (value("NO_COLOR") == nil ? color : .never)
    settings.mouse = overrides.mouse ?? mouse
    let asksForLines = (value("POISE_LINEAR") ?? value("ACCESSIBLE")).map {
      !["0", "no", "false"].contains($0.lowercased())
    }
    settings.linear = overrides.linear ?? asksForLines ?? linear
    return settings
  }
}
