import Glibc

/// What the system said when a call failed.
package struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
  /// As in `errno`.
  package let code: Int32

  package init(_ code: Int32) {
    self.code = code
  }

  /// Of the call that has just failed on this thread.
  package static var last: SystemError { SystemError(errno) }

  package var isMissing: Bool { code == ENOENT }
  package var isExisting: Bool { code == EEXIST }

  /// Such as "No space left on device".
  package var description: String { String(cString: strerror(code)) }
}

/// Makes a system call again as long as signals interrupt it.
///
/// - Parameter call: returns a negative number where it fails, with the reason in `errno`.
@discardableResult
func uninterrupted<Count: SignedInteger>(_ call: () -> Count) throws(SystemError) -> Count {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw .last }
  }
}
