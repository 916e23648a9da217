import FrontEnd

/// Settings as JSON.
struct SettingsDocument: Encodable {
  /// Where they are kept, if there is a home.
  let file: String?
  let ascii: Bool
  let color: String
  let mouse: Bool
  let linear: Bool
  let lock: Int
  let people: String?

  init(_ found: SettingsFile) {
    let settings = found.settings
    file = found.path
    ascii = settings.ascii
    color = settings.color.rawValue
    mouse = settings.mouse
    linear = settings.linear
    lock = settings.lock
    people = settings.helplines
  }
}
