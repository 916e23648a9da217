import Content
import Instrument
import YAML

/// A step, words, replies and a sign that belong together. Such a set can be shown in every state of care.
package struct StepSet: Sendable {
  private enum YesNo: String, CaseIterable { case yes, no }
  private enum Named: String, CaseIterable { case people }

  let id: String
  /// The tips in which the set can be used.
  let tips: [Tip.Kind]
  /// The condition for using the set; without clauses it suits anybody.
  let condition: Condition
  /// Whether the set is for somebody who frightens, hurts or pressures the other person.
  let isOwn: Bool
  /// Whether the set mentions the page with people to contact.
  let mentionsPeoplePage: Bool
  /// The line of the set in the file, counted from 1.
  let line: Int
  private let texts: [Passage.Part: CheckedTemplate<Glossary.NamePlaceholder>]

  /// The parts of a set, in reading order.
  static let parts: [Passage.Part] = [.step, .opening] + Passage.Part.replies + [.sign]
  /// The facts that conditions of sets may test. None of them depends on private answers.
  static let facts: [Topic] = [.relationship, .role, .matter, .closeness, .dependence, .mostSalientBase]

  subscript(part: Passage.Part) -> String { texts[part]?.source ?? "" }

  var dependsOnMatter: Bool { condition.clauses.contains { $0.fact == .topic(.matter) } }

  /// Whether the set can be used in every tip, as the sets about stopping can with which the tips on own conduct begin.
  var isForEveryTip: Bool { tips.count == Tip.Kind.allCases.count }

  /// The passages in the order of `parts`.
  func passages(_ names: Names) -> [Passage] {
    Self.parts.map { part in
      let text = texts[part]?.render { $0 == .partner ? names.partner : names.possessive } ?? ""
      return Passage(
        id: "\(id).\(part.rawValue)", part: part, text: part == .opening ? Self.quoted(text) : text, because: [],
        evidence: .expert)
    }
  }

  /// Puts quotation marks around the words after the colon, which are to be spoken.
  private static func quoted(_ opening: String) -> String {
    guard let colon = opening.firstRange(of: ": "), !opening.hasSuffix("\"") else { return opening }
    return opening[..<colon.upperBound] + "\"" + opening[colon.upperBound...] + "\""
  }

  private init(_ field: Field) {
    let fields = field.fields()
    line = fields.line
    id = fields.text("id", maximum: 60)
    tips = fields.list("tips", count: 1...Tip.Kind.allCases.count).compactMap { $0.choice(Tip.Kind.self) }
    condition = Condition(fields.optional("when")) { fact in Self.facts.contains { fact == .topic($0) } }
    isOwn = fields.optional("own")?.choice(YesNo.self) == .yes
    mentionsPeoplePage = fields.optional("page")?.choice(Named.self) == .people
    let replies = fields.fields("replies")
    texts = Dictionary(
      uniqueKeysWithValues: Self.parts.map { part in
        let isReply = Passage.Part.replies.contains(part)
        let text = (isReply ? replies : fields)?.required(part.rawValue)
        return (part, CheckedTemplate(text, maximum: 240))
      })
    replies?.end()
    fields.end()
    if !id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }) {
      field.fault(.idOfLetters, ["id": .text(id)])
    }
  }
}

extension StepSet {
  static let fileName = "sets.yaml"

  /// The sets that are built into the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> [StepSet] {
    try files.read(fileName, read)
  }

  /// Reads and checks a file of sets.
  ///
  /// - Parameters:
  ///   - bytes: YAML in UTF-8.
  ///   - file: the file name for diagnostics.
  /// - Throws: `Diagnostics` with every fault.
  package static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> [StepSet] {
    try YAMLReader.read(bytes, file: file, read)
  }

  private static func read(_ fields: Fields) -> [StepSet] {
    fields.readHead()
    let members = fields.list("sets", count: 1...400)
    let sets = members.map(StepSet.init)
    fields.end()
    var ids: Set<String> = []
    var steps: [String: String] = [:]
    for (set, member) in zip(sets, members) {
      if !ids.insert(set.id).inserted { member.fault(.setIdTwice, ["id": .text(set.id)]) }
      let step = set[.step].lowercased()
      if let other = steps[step] { member.fault(.sameStep, ["id": .text(set.id), "other": .text(other)]) }
      steps[step] = set.id
    }
    for isOwn in [false, true] {
      let anybody = sets.filter { $0.condition.clauses.isEmpty }
      let order = Array(Tip.Kind.allCases.indices)
      let chosen = SetChoice(anybody, Tip.Kind.allCases, order: order, isOwn: isOwn, SeededChoice.none) { _ in true }
        .sets
      if Set(chosen.compactMap { $0?.id }).count < order.count {
        fields.fault(isOwn ? .ownSetsLacking : .setsLacking)
      }
    }
    return sets
  }
}
