/// Why the command could not do what it was asked to.
package struct Failure: Error {
  package let status: ExitStatus
  /// One sentence that says what happened and what to do. It may quote; it is made printable where it is written.
  package let message: String

  package init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}

/// The statuses of `sysexits.h` that the command uses.
package enum ExitStatus: Int32, Sendable {
  case ok = 0
  /// The command was used wrongly, or there is nobody to answer.
  case usage = 64
  /// A file was read, but is not in order.
  case data = 65
  /// A file or questionnaire is not there, or may not be read.
  case noInput = 66
  /// A fault in the program.
  case `internal` = 70
  /// A file is there already, or cannot be made.
  case cannotCreate = 73
  /// Reading or writing failed half-way.
  case io = 74
  /// Something is in the way that may be gone soon.
  case temporary = 75
  /// A file is not safe to use as it is.
  case noPermission = 77
  /// The environment lacks something.
  case configuration = 78
}
