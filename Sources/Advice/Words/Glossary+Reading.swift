import Content
import YAML
import Instrument
import Scoring

extension Glossary {
  /// The glossary that is built into the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> Glossary {
    try files.read("words.yaml", read)
  }

  /// Reads and checks a glossary, which must have a text for every key.
  package static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Glossary {
    try YAMLReader.read(bytes, file: file, read)
  }

  private static func read(_ fields: Fields) -> Glossary {
    fields.readHead()
    let context = fields.fields("context")
    defer { context?.end() }
    let glossary = Glossary(
      bases: terms(fields.optional("bases"), fields, "bases"),
      scales: terms(fields.optional("climate"), fields, "climate"),
      measures: terms(fields.optional("measures"), fields, "measures"),
      verdicts: table(fields, "verdicts") { field in
        let verdict = field.fields()
        defer { verdict.end() }
        return VerdictWords(
          short: CheckedTemplate(verdict.required("short"), maximum: 40, isSentence: false),
          sentence: CheckedTemplate(verdict.required("sentence")), overall: CheckedTemplate(verdict.required("overall"))
        )
      },
      summary: table(fields, "summary") { CheckedTemplate($0) },
      quality: table(fields, "quality") { CheckedTemplate($0) },
      certainties: table(fields, "certainty") { $0.text(maximum: 13) },
      levels: table(fields, "levels") { $0.text(maximum: 13) },
      grades: table(fields, "evidence") { $0.text(maximum: 60) },
      lists: table(fields, "lists", also: ["and"]) { CheckedTemplate($0, isSentence: false) },
      and: fields.fields("lists")?.text("and") ?? "",
      letter: table(fields, "letter") { CheckedTemplate($0, isSentence: false) },
      reasons: table(fields, "reasons") { CheckedTemplate($0, isSentence: false) },
      matters: table(context, "matter"), matterSentences: matterSentences(context),
      closenesses: table(context, "closeness"),
      dependences: table(context, "dependence"),
      plays: table(fields, "plays") { CheckedTemplate($0) })
    fields.end()
    return glossary
  }

  private static func table<Key: RawRepresentable & CaseIterable & Hashable>(
    _ fields: Fields?, _ name: String
  ) -> [Key: CheckedTemplate<Glossary.NamePlaceholder>] where Key.RawValue == String {
    fields.map { table($0, name) { CheckedTemplate($0, maximum: 60) } } ?? [:]
  }

  private static func matterSentences(_ context: Fields?) -> [RelationshipContext.Matter: CheckedTemplate<
    Glossary.NamePlaceholder
  >] {
    guard let rows = context?.fields("said") else { return [:] }
    defer { rows.end() }
    return RelationshipContext.Matter.allCases.reduce(into: [:]) { table, matter in
      table[matter] = rows.optional(matter.rawValue).map { CheckedTemplate($0, maximum: 80) }
    }
  }

  private static func terms<Key: RawRepresentable & CaseIterable & Hashable>(
    _ field: Field?, _ fields: Fields, _ key: String
  ) -> [Key: Term] where Key.RawValue == String {
    table(fields, key) { field in
      let term = field.fields()
      defer { term.end() }
      return Term(name: term.text("name", maximum: 13), gist: CheckedTemplate(term.required("gist"), maximum: 100))
    }
  }

  /// Reads a mapping with exactly the cases of `Key` as keys.
  private static func table<Key: RawRepresentable & CaseIterable & Hashable, Value>(
    _ fields: Fields, _ name: String, also known: [String] = [], _ make: (Field) -> Value
  ) -> [Key: Value] where Key.RawValue == String {
    guard let rows = fields.fields(name) else { return [:] }
    var table: [Key: Value] = [:]
    for key in Key.allCases {
      if let field = rows.required(key.rawValue) { table[key] = make(field) }
    }
    for key in known { _ = rows.required(key) }
    rows.end()
    return table
  }
}
