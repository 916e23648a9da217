/// A terminal that shows frames and delivers events: the real one, or one in memory for tests.
package protocol TerminalDevice: AnyObject {
  var capabilities: Capabilities { get }
  var size: Size { get }
  /// Shows `frame`, which must have the terminal's size. Has no effect after closing.
  func show(_ frame: Frame)
  /// Waits for the next event.
  ///
  /// ``size`` changes just before `.resize` is delivered. After `.end` only another `.end` can follow.
  ///
  /// - Parameter seconds: the longest time to wait; nil for no limit.
  /// - Returns: nil if the time is over, after ``wake``, and after closing.
  func next(within seconds: Double?) -> Event?
  /// Ends the current wait of ``next(within:)``, or else the next one. Callable from any thread, also after closing.
  var wake: @Sendable () -> Void { get }
  /// Waits until ``wake`` is called. Keys that arrive meanwhile stay queued.
  ///
  /// - Parameter seconds: the longest time to wait; nil for no limit.
  /// - Returns: false after `seconds`, or as soon as Ctrl-X is pressed or the program is asked to end.
  func waitForWake(within seconds: Double?) -> Bool
  /// Whether a signal asks the program to end, or the terminal is gone. Works after closing, too.
  var isAskedToEnd: Bool { get }
  /// Runs slow work on the only thread. Meanwhile Ctrl-X ends the program at once, without returning from this call.
  func leaveOnKey(during work: () -> Void)
  /// Forgets what the screen shows, so that the next frame is written in full (Ctrl-L).
  func forget()
  /// Stops the program until the user resumes it (Ctrl-Z), then calls ``forget()``. A `.resize` event follows, even if the
  /// size is the same.
  func suspend()
  /// Restores the terminal. Safe to call twice.
  func close()
  /// Clears the screen and the scrollback, restores the terminal and prints nothing.
  func closeWithoutTrace()
}

/// What the terminal can display.
package struct Capabilities: Hashable, Sendable {
  package enum Background: Sendable {
    case dark, light, unknown
  }

  /// Whether the terminal shows characters beyond ASCII. If not, ``GlyphSet/ascii`` is used.
  package var unicode: Bool
  /// The number of colours; 0 if colours are not to be used.
  package var colors: Int
  package var background: Background

  package init(unicode: Bool = true, colors: Int = 256, background: Background = .unknown) {
    self.unicode = unicode
    self.colors = colors
    self.background = background
  }
}

/// Input from a terminal.
package enum Event: Hashable, Sendable {
  case key(Key)
  case resize(Size)
  /// The window has gained or lost the focus. Delivered only if focus reports were asked for.
  case focus(Bool)
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
