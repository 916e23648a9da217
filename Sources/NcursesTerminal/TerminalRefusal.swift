/// Why the screens cannot be shown, each in one sentence. Everything can be said line by line instead.
package enum TerminalRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case inputIsNoTerminal, outputIsNoTerminal
  case noType
  case unknownType(String)
  /// The cursor cannot be placed: TERM=dumb and its kind.
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

  /// The name comes from outside: nothing in it may steer the terminal, or ask more of it than ASCII.
  private static func shown(_ name: String) -> String {
    let text = name.unicodeScalars.prefix(40).map { (0x20..<0x7F).contains($0.value) ? String($0) : "?" }.joined()
    return "'\(text)'"
  }
}
