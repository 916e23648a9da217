/// Why the full-screen mode cannot start, each reason with one sentence. The line mode works even then.
package enum TerminalRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case inputIsNoTerminal, outputIsNoTerminal
  case noType
  case unknownType(String)
  /// The terminal cannot position the cursor, as with TERM=dumb.
  case tooSimple(String)
  case cannotStart

  package var description: String {
    switch self {
    case .inputIsNoTerminal: "Standard input is not a terminal; use --linear to answer line by line."
    case .outputIsNoTerminal:
      "Standard output is not a terminal; use --linear to have everything written there, line by line."
    case .noType: "TERM is not set, so the kind of this terminal is unknown; set it to see screens."
    case .unknownType(let name): "The terminal type \(Self.shown(name)) is not known here; set TERM to see screens."
    case .tooSimple(let name): "A terminal of type \(Self.shown(name)) cannot show a full screen; another one can."
    case .cannotStart: "The terminal could not be prepared for screens; start poise in another one to see them."
    }
  }

  /// The terminal's name in printable ASCII. It comes from the environment, so it must not be able to control the
  /// terminal.
  private static func shown(_ name: String) -> String {
    let text = name.unicodeScalars.prefix(40).map { (0x20..<0x7F).contains($0.value) ? String($0) : "?" }.joined()
    return "'\(text)'"
  }
}
