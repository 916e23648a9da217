import Content
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
    return [Template(trace.found).filled(shown)]
      + [trace.mend.map { Template($0).filled(commands).printable }, trace.advice.map { Template($0).filled(shown) }]
      .compactMap { $0 }.map { "  " + $0 }
  }
}
