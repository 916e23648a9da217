import Glibc

/// What the system said when a call failed.
package struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
  /// As in `errno`.
  package let code: Int32

  package init(_ code: Int32) {
    self.code = code
  }

  package var isMissing: Bool { code == ENOENT }
  package var isExisting: Bool { code == EEXIST }

  /// Such as "No space left on device".
  package var description: String { String(cString: strerror(code)) }
}
