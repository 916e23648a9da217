import Content
import Instrument
import YAML

/// The plays of one questionnaire, read from `plays-ID.yaml`.
package struct PlayBook: Sendable {
  let plays: [Play]
  /// The indices of plays by item and holder, in the order of the file.
  private let indices: [ItemAndHolder: [Int]]

  private struct ItemAndHolder: Hashable {
    let item: Item.ID
    let holder: Person
  }

  package var count: Int { plays.count }

  /// The name of the file with the plays of a questionnaire.
  package static func fileName(_ id: String) -> String { "plays-\(id).yaml" }

  /// Reads and checks a file of plays.
  ///
  /// - Parameters:
  ///   - bytes: YAML in UTF-8.
  ///   - file: the file name for diagnostics.
  ///   - questionnaire: the questionnaire with the items of the plays; nil for the built-in one that the file names.
  /// - Throws: `Diagnostics` with every fault.
  package static func read(
    _ bytes: [UInt8], file: String, questionnaire: Questionnaire? = nil
  ) throws(Diagnostics) -> PlayBook {
    try YAMLReader.read(bytes, file: file) { PlayBook($0, questionnaire) }
  }

  init(_ fields: Fields, _ questionnaire: Questionnaire?) {
    fields.readHead()
    let name = fields.required("questionnaire")
    let id = name?.text() ?? ""
    let known = questionnaire ?? ((try? Library.questionnaire(id)) ?? nil)
    if known?.id != id { name?.fault(.nameWanted, ["known": .list(Library.ids), "found": .text(id)]) }
    let members = fields.list("plays", count: 1...400)
    let plays = members.map(Play.init)
    self.plays = plays
    indices = Dictionary(grouping: plays.indices) { ItemAndHolder(item: plays[$0].item, holder: plays[$0].holder) }
    fields.end()
    if let known { check(known, fields, members) }
  }

  /// The play for `item` with `holder` ahead. Of those whose condition is met, it is the one with the most clauses; the
  /// earlier one of equals.
  func play(_ item: Item.ID, _ holder: Person, isMet: (Condition) -> Bool) -> Play? {
    let fitting = (indices[ItemAndHolder(item: item, holder: holder)] ?? []).map { plays[$0] }.filter {
      isMet($0.condition)
    }
    let most = fitting.map(\.condition.clauses.count).max()
    return fitting.first { $0.condition.clauses.count == most }
  }

  // MARK: Checks across plays

  private func check(_ questionnaire: Questionnaire, _ fields: Fields, _ members: [Field]) {
    let items = questionnaire.items.filter(\.isPaired)
    for (play, member) in zip(plays, members) where !items.contains(where: { $0.id == play.item }) {
      member.fault(
        .playOfNoItem,
        ["id": .text(play.id), "item": .text(play.item), "questionnaire": .text(questionnaire.id)])
    }
    for item in items {
      for holder in Person.allCases {
        let whole = (indices[ItemAndHolder(item: item.id, holder: holder)] ?? []).filter {
          plays[$0].condition.clauses.isEmpty
        }
        if whole.isEmpty { fields.fault(.playLacking, ["item": .text(item.id), "holder": "\(holder)"]) }
        for place in whole.dropFirst() {
          members[place].fault(.playForAnybodyTwice, ["id": .text(plays[place].id)])
        }
      }
    }
    var ids: Set<String> = []
    var steps: [String: String] = [:]
    for (play, member) in zip(plays, members) {
      if !ids.insert(play.id).inserted { member.fault(.playIdTwice, ["id": .text(play.id)]) }
      for line in [Play.PlayPart.then, .alone] {
        let step = play[line].lowercased()
        if let other = steps[step] {
          member.fault(.sameStep, ["id": .text(play.id), "other": .text(other)])
        }
        steps[step] = play.id
      }
    }
  }
}
