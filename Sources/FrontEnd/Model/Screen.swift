import Assessment
import Terminal

/// What every screen can do: show itself as a function of the session, and take a key.
protocol Screen: Sendable {
  /// Every character belongs to a text that is typed; none is a command.
  var takesText: Bool { get }
  /// Goes away once the vault has done what it was asked for.
  var waitsForVault: Bool { get }
  func page(_ session: Session, _ layout: Layout) -> ScreenPage
  mutating func press(_ key: Key, _ session: inout Session, _ layout: Layout) -> Step
}

extension Screen {
  var takesText: Bool { false }
  var waitsForVault: Bool { false }
}
