import Assessment

/// A key and what it does on this screen.
struct Hint: Equatable, Sendable {
  let keys: String
  let action: ScreenText

  /// Its place is always the same, beside leaving at once.
  var isPinned: Bool { action == .doKeys }

  init(_ keys: String, _ action: ScreenText) {
    self.keys = keys
    self.action = action
  }
}
