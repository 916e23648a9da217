import Pages
/// Where the lines go.
package enum LinearAudience: Equatable, Sendable {
  /// A terminal. Some can be cleared when somebody leaves at once.
  case window(isCleared: Bool)
  /// A file, or another program, which may keep them.
  case record
}
