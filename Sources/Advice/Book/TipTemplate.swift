import YAML

/// A tip in the book: its title, what makes it matter, and its passages.
struct TipTemplate: Sendable {
  let kind: Tip.Kind
  /// Where it stands in the file.
  let line: Int
  let title: String
  let evidence: EvidenceGrade
  /// Weights of at least 1; the relevance is their weighted mean.
  let drivers: [(driver: RelevanceFactor, weight: Double)]
  /// By part, the highest rank first, then in the order of the file.
  let passages: [Passage.Part: [PassageTemplate]]
  /// Each a step, an opening and a sign that belong together, in the order of the file; for every state of care.
  let sets: [[PassageTemplate]]
  /// Where a set is not whole, or names what only a base has.
  private static let setFault = "has to be a step, an opening and a sign without “each”, one of each"

  /// All that can be shown, in no particular order.
  var all: [PassageTemplate] { passages.values.flatMap(\.self) + sets.flatMap(\.self) }

  init(_ field: Field) {
    let fields = field.fields()
    line = fields.line
    let kind = fields.choice("kind", Tip.Kind.self) ?? .honest
    self.kind = kind
    title = fields.text("title", maximum: 48)
    evidence = fields.choice("evidence", EvidenceGrade.self) ?? .expert
    drivers = (fields.required("relevance")?.entries() ?? []).compactMap { name, value in
      guard let driver = RelevanceFactor(rawValue: name) else {
        value.fault("is unknown; known are \(RelevanceFactor.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
      }
      return (driver, Double(value.integer(in: 1...10)))
    }
    let passages = fields.list("passages", count: 1...400).map { PassageTemplate($0, tip: kind) }
    let names = passages.compactMap(\.set).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    sets = names.map { name in passages.filter { $0.set == name } }
    for set in sets where set.map(\.part) != [.step, .opening, .sign] || set.contains(where: { !$0.each.isEmpty }) {
      fields.fault("the set “\(set.first?.set ?? "")” \(Self.setFault)")
    }
    self.passages = Dictionary(grouping: passages.filter { $0.set == nil }, by: \.part).mapValues { part in
      part.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }.map(\.element)
    }
    fields.end()
  }
}
