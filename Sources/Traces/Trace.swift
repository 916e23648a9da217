import Text
import Vault

/// Something that may show that the program was used here.
package struct Trace: Equatable {
  let kind: TraceKind
  /// For the placeholders of its words.
  var values: [String: String] = [:]

  /// One line that says what it is, and lines that say what can be done.
  package func lines(_ words: VaultWords) -> [String] {
    let trace = words.trace(kind)
    let shown = values.mapValues(\.printable)
    var commands = values
    commands["path"] = values["path"]?.shellWord
    return [VaultWords.fill(trace.found, shown)]
      + [trace.mend.map { VaultWords.fill($0, commands).printable }, trace.advice.map { VaultWords.fill($0, shown) }]
      .compactMap { $0 }.map { "  " + $0 }
  }
}
