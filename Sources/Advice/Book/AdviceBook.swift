import Content
import YAML

/// All passages from which advice is composed, with the texts that they need. They are read from `advice.yaml`, so
/// adding a passage takes no code.
package struct AdviceBook: Sendable {
  package let glossary: Glossary
  /// The templates of the tips, in the order of `Tip.Kind`.
  let tips: [TipTemplate]
  /// For each passage id, the ids of passages that must not be shown together with it.
  let contradictions: [String: Set<String>]
  /// Replies for every step that has none of its own: what to do after it.
  let replies: [ReplySet]
  /// Complete sets of step, words, replies and sign, for tips whose step may not involve the other person.
  let sets: [StepSet]
  /// The plays (advice on single answers) of each questionnaire.
  private(set) var plays = PlayCache(nil)

  /// The number of passages.
  package var count: Int { tips.reduce(0) { $0 + $1.all.count } }

  /// The book that is built into the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> AdviceBook {
    let glossary = try Glossary.embedded(in: files)
    let sets = try StepSet.embedded(in: files)
    var book = try files.read("advice.yaml") { read($0, glossary, sets) }
    book.plays = PlayCache(files)
    return book
  }

  /// This book with different plays.
  func adding(_ plays: [String: PlayBook]) -> AdviceBook {
    var book = self
    book.plays = PlayCache(nil, given: plays)
    return book
  }

  /// Reads and checks an advice book.
  ///
  /// - Parameters:
  ///   - bytes: YAML in UTF-8.
  ///   - file: the file name for diagnostics.
  ///   - sets: the sets to use; nil for the built-in ones.
  package static func read(
    _ bytes: [UInt8], file: String, glossary: Glossary, sets: [StepSet]? = nil
  ) throws(Diagnostics) -> AdviceBook {
    let sets = if let sets { sets } else { try StepSet.embedded() }
    return try YAMLReader.read(bytes, file: file) { read($0, glossary, sets) }
  }

  private static func read(_ fields: Fields, _ glossary: Glossary, _ sets: [StepSet]) -> AdviceBook {
    fields.readHead()
    let tips = fields.list("tips", count: 4...4)
    let templates = tips.map(TipTemplate.init)
    if templates.map(\.kind) != Tip.Kind.allCases {
      fields.fault(.tipsWanted, ["tips": .list(Tip.Kind.allCases.map(\.rawValue))])
    }
    let passages = templates.flatMap(\.all)
    for (id, same) in Dictionary(grouping: passages, by: \.id).sorted(by: { $0.key < $1.key }) where same.count > 1 {
      fields.fault(.passageIdTwice, ["count": "\(same.count)", "id": .text(id)])
    }
    let book = AdviceBook(
      glossary: glossary, tips: templates, contradictions: contradictions(fields, Set(passages.map(\.id))),
      replies: fields.list("replies", count: Tip.Kind.allCases.count...100).map(ReplySet.init), sets: sets)
    fields.end()
    return book
  }

  private static func contradictions(_ fields: Fields, _ known: Set<String>) -> [String: Set<String>] {
    var table: [String: Set<String>] = [:]
    for pair in fields.optional("contradictions")?.list(count: 0...400) ?? [] {
      let ids = pair.list(count: 2...2).map { field in
        let id = field.text()
        if !known.contains(id) { field.fault(.passageWanted, ["found": .text(id)]) }
        return id
      }
      guard ids.count == 2 else { continue }
      table[ids[0], default: []].insert(ids[1])
      table[ids[1], default: []].insert(ids[0])
    }
    return table
  }
}
