import YAML

/// A tip as it stands in the advice book: its title, what makes it relevant, and its passages.
struct TipTemplate: Sendable {
  let kind: Tip.Kind
  /// The line of the tip in the file, counted from 1.
  let line: Int
  let title: String
  let evidence: EvidenceGrade
  /// The factors of relevance with their weights of at least 1. The relevance of the tip is their weighted mean.
  let drivers: [(driver: RelevanceFactor, weight: Double)]
  /// The passages by part, with the highest rank first, then in the order of the file.
  let passages: [Passage.Part: [PassageTemplate]]

  /// All passages of the tip, in no particular order.
  var all: [PassageTemplate] { passages.values.flatMap(\.self) }

  init(_ field: Field) {
    let fields = field.fields()
    line = fields.line
    let kind = fields.choice("kind", Tip.Kind.self) ?? .honest
    self.kind = kind
    title = fields.text("title", maximum: 48)
    evidence = fields.choice("evidence", EvidenceGrade.self) ?? .expert
    drivers = (fields.required("relevance")?.entries() ?? []).compactMap { name, value in
      guard let driver = RelevanceFactor(rawValue: name) else {
        value.fault(.factorUnknown, ["known": .list(RelevanceFactor.allCases.map(\.rawValue))])
        return nil
      }
      return (driver, Double(value.integer(in: 1...10)))
    }
    let passages = fields.list("passages", count: 1...400).map { PassageTemplate($0, tip: kind) }
    self.passages = Dictionary(grouping: passages, by: \.part).mapValues { part in
      part.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }.map(\.element)
    }
    fields.end()
  }
}
