import Journal

/// An entry in a list, as JSON.
struct EntryDocument: Encodable {
  let number: Int
  let id: String
  /// Seconds since 1970.
  let finished: Int
  let instrument: String
  let version: String
  let form: String
  let role: String?
  let name: String

  init(_ entry: Entry, number: Int) {
    self.number = number
    id = entry.id
    finished = entry.finished
    instrument = entry.sitting.instrument.id
    version = entry.sitting.instrument.version
    form = entry.sitting.form.rawValue
    role = entry.sitting.role
    name = entry.sitting.name
  }
}
