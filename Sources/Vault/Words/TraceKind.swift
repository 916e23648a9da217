/// What may show that the program was used here.
package enum TraceKind: String, CaseIterable, Sendable {
  case vault
  case vaultUnfit = "vault_unfit"
  case lock, unfinished, beside, settings, helplines, history, export, multiplexer, swap
  /// What nobody can look up.
  case beyond
  case none
}
