import Text

/// Why a command failed: an exit status and a message.
package struct Failure: Error {
  package let status: ExitStatus
  /// One sentence that says what happened and what to do.
  package let message: FaultMessage

  package init(_ status: ExitStatus, message: FaultMessage) {
    self.status = status
    self.message = message
  }

  package init(_ status: ExitStatus, _ key: FaultText, _ values: [String: FaultMessage] = [:]) {
    self.init(status, message: .key(key, values))
  }
}

/// The exit statuses of `sysexits.h` that commands use.
package enum ExitStatus: Int32, Sendable {
  case ok = 0
  /// The command was used wrongly, or there is no terminal to ask questions on.
  case usage = 64
  /// An input file has faults.
  case data = 65
  /// A file or questionnaire does not exist or cannot be read.
  case noInput = 66
  /// There is a bug in the program.
  case `internal` = 70
  /// A file exists already, or cannot be made.
  case cannotCreate = 73
  /// Reading or writing failed.
  case io = 74
  /// Something prevents the operation that may be gone soon, such as a lock.
  case temporary = 75
  /// A file has permissions that make it unsafe to use.
  case noPermission = 77
  /// Something is missing in the environment, such as a home folder.
  case configuration = 78
}
