import Content
import YAML
import Instrument
import Scoring

extension Glossary {
  /// The glossary that came with the program.
  package static func embedded() throws(Diagnostics) -> Glossary {
    try read(EmbeddedFiles.bytes("words.yaml") ?? [], file: "words.yaml", limits: nil)
  }

  /// Reads and checks a glossary: every word of the closed lists has to be there.
  ///
  /// - Parameter limits: nil for the file that came with the program.
  package static func read(
    _ bytes: [UInt8], file: String, limits: Limits? = Limits()
  ) throws(Diagnostics) -> Glossary {
    try YAMLReader.read(bytes, file: file, limits: limits) { fields in
      _ = fields.integer("format", in: 1...1)
      _ = fields.text("id")
      _ = fields.text("language")
      let glossary = Glossary(
        bases: terms(fields.optional("bases"), fields, "bases"),
        scales: terms(fields.optional("climate"), fields, "climate"),
        measures: terms(fields.optional("measures"), fields, "measures"),
        verdicts: table(fields, "verdicts") { field in
          let verdict = field.fields()
          defer { verdict.end() }
          return VerdictWords(
            short: Template(verdict.required("short"), maximum: 40, isSentence: false),
            sentence: Template(verdict.required("sentence")), overall: Template(verdict.required("overall")))
        },
        summary: table(fields, "summary") { Template($0) },
        certainties: table(fields, "certainty") { $0.text(maximum: 13) },
        levels: table(fields, "levels") { $0.text(maximum: 13) },
        grades: table(fields, "evidence") { $0.text(maximum: 60) },
        lists: table(fields, "lists", also: ["and"]) { Template($0, isSentence: false) },
        and: fields.fields("lists")?.text("and") ?? "",
        letter: table(fields, "letter") { Template($0, isSentence: false) },
        reasons: table(fields, "reasons") { Template($0, isSentence: false) })
      fields.end()
      return glossary
    }
  }

  private static func terms<Key: RawRepresentable & CaseIterable & Hashable>(
    _ field: Field?, _ fields: Fields, _ key: String
  ) -> [Key: Term] where Key.RawValue == String {
    table(fields, key) { field in
      let term = field.fields()
      defer { term.end() }
      return Term(name: term.text("name", maximum: 13), gist: Template(term.required("gist"), maximum: 100))
    }
  }

  /// A mapping that has every word of a closed list as a key, and no other.
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
