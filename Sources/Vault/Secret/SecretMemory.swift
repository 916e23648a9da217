import CProcess
import Glibc
import System

/// Memory that is locked, left out of core dumps and wiped when it is freed.
enum SecretMemory {
  /// Ends the program with a sentence if the system gives no memory. Exit handlers give the terminal back.
  static func allocate(_ count: Int) -> UnsafeMutableRawBufferPointer {
    guard let start = process_secret_new(count) else {
      StandardStream.error.writeLine(
        "poise: There is not enough memory for a passphrase; close other programs and try again.")
      exit(ExitStatus.temporary.rawValue)
    }
    return UnsafeMutableRawBufferPointer(start: start, count: count)
  }
}
