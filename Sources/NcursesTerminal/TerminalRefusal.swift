import Text

/// Why the screens cannot be shown. Everything can be said line by line instead.
package enum TerminalRefusal: Error, Hashable, Sendable {
  case inputIsNoTerminal, outputIsNoTerminal
  case noType
  case unknownType(String)
  /// The terminal cannot position the cursor, as with TERM=dumb.
  case tooSimple(String)
  case cannotStart

  /// One sentence.
  package var message: FaultMessage {
    switch self {
    case .inputIsNoTerminal: .key(.inputNoTerminal)
    case .outputIsNoTerminal: .key(.outputNoTerminal)
    case .noType: .key(.terminalUntold)
    case .unknownType(let name): .key(.terminalUnknown, ["type": Self.shown(name)])
    case .tooSimple(let name): .key(.terminalTooSimple, ["type": Self.shown(name)])
    case .cannotStart: .key(.terminalUnprepared)
    }
  }

  /// The terminal's name in printable ASCII. It comes from the environment, so it must not be able to control the
  /// terminal.
  private static func shown(_ name: String) -> FaultMessage {
    let text = name.unicodeScalars.prefix(40).map { (0x20..<0x7F).contains($0.value) ? String($0) : "?" }.joined()
    return "'\(text)'"
  }
}
