import CProcess
import Glibc
import System

/// Memory for secrets: locked, left out of core dumps, and wiped when it is freed.
enum SecretMemory {
  /// Allocates memory. If the system has none, ends the program with a message; exit handlers restore the terminal.
  static func allocate(_ count: Int) -> UnsafeMutableRawBufferPointer {
    guard let start = process_secret_new(count) else {
      StandardStream.error.writeLine(
        "poise: There is not enough memory for a passphrase; close other programs and try again.")
      exit(ExitStatus.temporary.rawValue)
    }
    return UnsafeMutableRawBufferPointer(start: start, count: count)
  }
}
