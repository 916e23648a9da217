import CNcurses
import Glibc

/// Writing to the terminal.
extension NcursesTerminal {
  /// Writes what ncurses drew. A terminal that takes no more is waited for until somebody leaves or the program is asked
  /// to end; the rest of the picture is dropped then.
  func flush() {
    var length = 0
    guard let start = cn_output(&length) else { return }
    var done = 0
    while done < length {
      let written = guard_try_write(start + done, length - done)
      if written < 0 { break }
      done += written
      if written == 0 {
        if isEnding { break }
        _ = wait(until: nil, orFor: STDOUT_FILENO)
      }
    }
    cn_drop_output()
    if done < length { forget() }
  }
}
