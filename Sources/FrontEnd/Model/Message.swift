import Terminal

/// What happens to the front end.
package enum Message: Sendable {
  case key(Key)
  case resize(Size)
  case books(Books)
  /// A signal asks for the end, or the terminal is gone.
  case end(signal: Int32)
}
