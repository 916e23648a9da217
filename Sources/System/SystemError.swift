import Glibc

/// The error that the system reported for a failed call.
package struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The error number, as in `errno`.
  package let code: Int32

  package init(_ code: Int32) {
    self.code = code
  }

  /// The error of the call that just failed on this thread.
  package static var last: SystemError { SystemError(errno) }

  package var isMissing: Bool { code == ENOENT }
  package var isExisting: Bool { code == EEXIST }

  /// The system's description, such as "No space left on device".
  package var description: String { String(cString: strerror(code)) }
}

/// Repeats a system call as long as signals interrupt it.
///
/// - Parameter call: returns a negative number if it fails, with the reason in `errno`.
@discardableResult
func uninterrupted<Count: SignedInteger>(_ call: () -> Count) throws(SystemError) -> Count {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw .last }
  }
}
