/// Why a program on a pseudo-terminal could not be followed any further.
package struct PseudoTerminalFailure: Error, CustomStringConvertible, Sendable {
  package var reason: String
  /// What stood on the screen.
  package var screen: String

  package init(reason: String, screen: String) {
    self.reason = reason
    self.screen = screen
  }

  package var description: String { "\(reason)\n┌ screen\n\(screen)\n└" }
}
