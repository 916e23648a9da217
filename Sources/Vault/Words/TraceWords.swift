/// What is said of a kind of trace.
package struct TraceWords: Equatable, Sendable {
  /// What was found. Its placeholders are {path}, {count} and {name}.
  package let found: String
  /// A command that does away with it, with {path}.
  package let mend: String?
  /// What else can be done.
  package let advice: String?
}

/// What may show that the program was used here.
package enum TraceKind: String, CaseIterable, Sendable {
  case vault
  case vaultUnfit = "vault_unfit"
  case lock, unfinished, beside, settings, helplines, history, export, multiplexer, swap
  /// What nobody can look up.
  case beyond
  case none
}
