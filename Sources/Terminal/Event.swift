/// What a terminal tells the program.
package enum Event: Hashable, Sendable {
  case key(Key)
  case resize(Size)
  /// The terminal is gone, or the program is asked to end (HUP, TERM, INT from outside): with the signal's number.
  case end(signal: Int32)
}
