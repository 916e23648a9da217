/// A key, a paste, or what a mouse does, as the program understands it.
package enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  /// Control and a letter: `.control("x")` is Ctrl-X.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// Text that was pasted; control characters are dropped already.
  case paste(String)
  /// The mouse's first button, pressed over a cell.
  case click(Point)
  case wheelUp, wheelDown
}
