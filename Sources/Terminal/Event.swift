/// Input from a terminal.
package enum Event: Hashable, Sendable {
  case key(Key)
  case resize(Size)
  /// The terminal is gone or a signal asks the program to end (HUP, TERM, INT), with the signal's number.
  case end(signal: Int32)
}

/// A key press, a paste or a mouse action.
package enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  /// Control and a letter: `.control("x")` is Ctrl-X.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// Pasted text without its control characters.
  case paste(String)
  /// The first mouse button was pressed over a cell.
  case click(Point)
  case wheelUp, wheelDown
}
