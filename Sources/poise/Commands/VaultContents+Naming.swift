import Journal

extension VaultContents {
  /// As lists show them, on screens too: 1 is the newest.
  var entriesNewestFirst: [Entry] { entries.reversed() }

  /// The entry that the user named, by its number in “poise history” or by its id.
  ///
  /// - Throws: `VaultError.noSuchEntry`.
  func entry(named name: String) throws(VaultError) -> Entry {
    if let entry = entry(name) { return entry }
    guard let number = Int(name), entries.indices.contains(number - 1) else { throw .noSuchEntry }
    return entriesNewestFirst[number - 1]
  }
}
