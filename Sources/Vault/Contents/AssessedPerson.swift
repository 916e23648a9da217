/// Who was assessed, as far as a record tells: records of one person are equal.
package struct AssessedPerson: Hashable {
  private let instrument: String
  private let role: String?
  /// The name in lower case, without extra spaces.
  private let name: String

  package init(_ record: AssessmentRecord) {
    instrument = record.instrument.id
    role = record.role
    name = record.name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension VaultContents {
  /// The newest entry about each person, the newest of all first.
  package var newestOfEachPerson: [Entry] {
    var seen: Set<AssessedPerson> = []
    return entriesNewestFirst.filter { seen.insert(AssessedPerson($0.sitting)).inserted }
  }
}
