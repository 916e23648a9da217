/// A terminal that shows frames and gives events: the real one, or one in memory for tests.
package protocol TerminalDevice: AnyObject {
  var capabilities: Capabilities { get }
  var size: Size { get }
  /// Shows `frame`, which has the terminal's size; nothing once it is closed.
  func show(_ frame: Frame)
  /// Waits for what happens next; nil after `seconds` without anything, where they are given, after ``wake``, and once it
  /// is closed.
  ///
  /// ``size`` changes just before `.resize` tells it. After `.end` there may be no more than another `.end`.
  func next(within seconds: Double?) -> Event?
  /// Ends the wait of ``next(within:)``, or the next one. From any thread, also once the terminal is closed.
  var wake: @Sendable () -> Void { get }
  /// Waits until ``wake`` is called, and keeps the keys that come meanwhile.
  ///
  /// - Parameter seconds: nil for as long as it takes.
  /// - Returns: false after `seconds`, or as soon as somebody leaves at once or the program is asked to end.
  func waitForWake(within seconds: Double?) -> Bool
  /// Does slow work where no other thread can: meanwhile Ctrl-X ends the program, and nothing after `work` runs.
  func leaveOnKey(during work: () -> Void)
  /// Forgets what the screen shows, so that the next frame paints all of it (Ctrl-L).
  func forget()
  /// Stops the program until the user brings it back (Ctrl-Z), then forgets; `.resize` follows, changed or not.
  func suspend()
  /// Gives the terminal back as it was. Safe to call twice.
  func close()
  /// Clears the screen and the scrollback, gives the terminal back and prints nothing.
  func closeWithoutTrace()
}
