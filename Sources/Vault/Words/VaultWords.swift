import Content
import YAML

/// The words about keeping things, from `Questionnaires/vault.yaml`.
package struct VaultWords: Equatable, Sendable {
  /// What a vault is good for and what not: to be shown before the first use.
  package struct Promise: Equatable, Sendable {
    package let opening: String
    package let protectsHeading: String
    package let protects: [String]
    package let exposesHeading: String
    package let exposes: [String]
    package let closing: String
  }

  package let promise: Promise
  private let texts: [VaultText: String]
  private let traces: [TraceKind: TraceWords]

  package subscript(_ name: VaultText) -> String { texts[name] ?? "" }

  /// The text with `values` for its placeholders. What they hold is not read for placeholders.
  package func callAsFunction(_ name: VaultText, _ values: [String: String]) -> String {
    Self.fill(self[name], values)
  }

  package func trace(_ kind: TraceKind) -> TraceWords {
    traces[kind] ?? TraceWords(found: "", mend: nil, advice: nil)
  }

  package static func fill(_ text: String, _ values: [String: String]) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      filled += rest[..<open] + (values[name] ?? String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

extension VaultWords {
  /// - Throws: `Diagnostics` for a text that is missing or unknown.
  package static func read(
    _ bytes: [UInt8], file: String, limits: Limits? = Limits()
  ) throws(Diagnostics) -> VaultWords {
    try YAMLReader.read(bytes, file: file, limits: limits) { fields in
      _ = fields.integer("format", in: 1...1)
      _ = fields.text("id")
      _ = fields.text("language")
      let promise = fields.fields("promise")
      let words = VaultWords(
        promise: Promise(
          opening: promise?.text("opening") ?? "", protectsHeading: promise?.text("protects_heading") ?? "",
          protects: promise?.list("protects", count: 1...10).map { $0.text() } ?? [],
          exposesHeading: promise?.text("exposes_heading") ?? "",
          exposes: promise?.list("exposes", count: 1...10).map { $0.text() } ?? [],
          closing: promise?.text("closing") ?? ""),
        texts: named(fields, "texts", VaultText.self) { $0.text() },
        traces: named(fields, "traces", TraceKind.self) { field in
          let trace = field.fields()
          defer { trace.end() }
          return TraceWords(
            found: trace.text("found"), mend: trace.optional("mend")?.text(), advice: trace.optional("advice")?.text())
        })
      promise?.end()
      fields.end()
      return words
    }
  }

  /// The words that came with the program.
  package static func embedded() throws(Diagnostics) -> VaultWords {
    try read(EmbeddedFiles.bytes("vault.yaml") ?? [], file: "vault.yaml", limits: nil)
  }

  /// One value for each name, none missing and none unknown.
  private static func named<Name: RawRepresentable<String> & CaseIterable & Hashable, Value>(
    _ fields: Fields, _ key: String, _ names: Name.Type, _ read: (Field) -> Value
  ) -> [Name: Value] {
    var values: [Name: Value] = [:]
    for (key, field) in fields.required(key)?.entries() ?? [] {
      guard let name = Name(rawValue: key) else {
        field.fault("is a text that nothing shows; take it out")
        continue
      }
      values[name] = read(field)
    }
    for name in Name.allCases where values[name] == nil {
      fields.fault("lacks the text “\(name.rawValue)” under “\(key)”; add it")
    }
    return values
  }
}
