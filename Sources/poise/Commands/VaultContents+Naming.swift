import Text
import Vault

extension VaultContents {
  /// As lists show them, on screens too: 1 is the newest.
  var entriesNewestFirst: [Entry] { entries.reversed() }

  /// The entry that the user named, by its number in “poise history” or by its id.
  ///
  /// - Parameter location: of the vault, for what is said where there is none.
  /// - Throws: `VaultError.noSuchEntry`.
  func entry(named name: String, in location: VaultLocation) throws(VaultError) -> Entry {
    if let entry = entry(name) { return entry }
    guard let number = Int(name), (1...max(entries.count, 1)).contains(number), !entries.isEmpty else {
      throw .noSuchEntry(path: location.path)
    }
    return entriesNewestFirst[number - 1]
  }
}

extension Entry {
  /// Day and time where it was finished; by the clock here where that was not kept.
  var timeText: String { wallTime?.text ?? LocalTime(finished).text }

  var day: CalendarDate? { wallTime?.day ?? LocalTime(finished).date }
}
