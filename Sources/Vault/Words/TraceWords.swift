/// The texts about one kind of trace.
package struct TraceWords: Equatable, Sendable {
  /// The sentence about what was found, with the placeholders {path}, {count} and {name}.
  package let found: String
  /// A command that removes the trace, with the placeholder {path}.
  package let mend: String?
  /// What the user can do besides running the command.
  package let advice: String?
}

/// A kind of trace that may show that the program was used on this machine.
package enum TraceKind: String, CaseIterable, Sendable {
  case vault
  case vaultUnfit = "vault_unfit"
  case lock, unfinished, beside, settings, helplines, history, export, sheet, multiplexer, swap
  /// A trace that the program cannot look for, such as one on other machines.
  case beyond
  /// Nothing beside what was found.
  case none
  /// Nothing at all.
  case nothing
}
