/// What the command line asks for; nil where it says nothing.
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
  /// These settings, as far as nothing outranks them: first comes the command line, then the environment, then the file.
  ///
  /// - Parameter variable: the value of an environment variable. `NO_COLOR`, unless it is empty, is a wish for no colour;
  ///   `POISE_LINEAR` one for lines, or with 0, `no` or `false` one against them.
  package func outranked(by wishes: SettingsOverrides, _ variable: (String) -> String?) -> Settings {
    func value(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    var settings = self
    settings.ascii = wishes.ascii ?? ascii
    settings.color = wishes.color ?? (value("NO_COLOR") == nil ? color : .never)
    settings.mouse = wishes.mouse ?? mouse
    let asksForLines = value("POISE_LINEAR").map { !["0", "no", "false"].contains($0.lowercased()) }
    settings.linear = wishes.linear ?? asksForLines ?? linear
    return settings
  }
}
