import Content
import YAML

/// The texts about the vault, from `vault.yaml` of a language.
package struct VaultWords: Equatable, Sendable {
  /// What a vault protects against and what not. Show it before the first use.
  package struct Promise: Equatable, Sendable {
    package let opening: String
    package let protectsHeading: String
    package let protects: [String]
    package let exposesHeading: String
    package let exposes: [String]
    package let closing: String
  }

  package let promise: Promise
  private let texts: Catalogue<VaultText>
  private let errors: Catalogue<VaultErrorText>
  private let traces: [TraceKind: TraceWords]

  package subscript(_ name: VaultText) -> String { texts[name] }

  /// The text with its placeholders filled with `values`. Placeholders inside of values are not filled.
  package func callAsFunction(_ name: VaultText, _ values: [String: String]) -> String {
    texts(name, values)
  }

  /// The error as one sentence that says what happened and what to do. It may contain a path, so make it printable
  /// before showing it.
  package func sentence(_ error: VaultError) -> String { errors(error.text, error.values) }

  package func trace(_ kind: TraceKind) -> TraceWords {
    traces[kind] ?? TraceWords(found: "", mend: nil, advice: nil)
  }

}

extension VaultWords {
  /// The English texts, for messages in a place where no language is known. nil only if the program was built with a
  /// broken file.
  static let english = try? embedded()

  /// The texts that are built into the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> VaultWords {
    try files.read("vault.yaml") { fields in
      fields.readHead()
      var texts = Catalogue<VaultText>()
      texts.read(fields, VaultText.allCases)
      var errors = Catalogue<VaultErrorText>()
      errors.read(fields, VaultErrorText.allCases, under: "errors")
      let promise = fields.fields("promise")
      let words = VaultWords(
        promise: Promise(
          opening: promise?.text("opening") ?? "", protectsHeading: promise?.text("protects_heading") ?? "",
          protects: promise?.list("protects", count: 1...10).map { $0.text() } ?? [],
          exposesHeading: promise?.text("exposes_heading") ?? "",
          exposes: promise?.list("exposes", count: 1...10).map { $0.text() } ?? [],
          closing: promise?.text("closing") ?? ""),
        texts: texts, errors: errors,
        traces: traces(fields.fields("traces")))
      promise?.end()
      fields.end()
      return words
    }
  }

  /// The texts for each kind of trace. A missing or unknown kind is a fault.
  private static func traces(_ fields: Fields?) -> [TraceKind: TraceWords] {
    guard let fields else { return [:] }
    defer { fields.end() }
    return TraceKind.allCases.reduce(into: [:]) { traces, kind in
      guard let trace = fields.fields(kind.rawValue) else { return }
      defer { trace.end() }
      traces[kind] = TraceWords(
        found: trace.text("found"), mend: trace.optional("mend")?.text(), advice: trace.optional("advice")?.text())
    }
  }
}
