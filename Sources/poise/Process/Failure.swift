import YAML

/// Why the command could not do what it was asked to.
struct Failure: Error {
  let status: ExitStatus
  /// One sentence that says what happened and what to do. It may quote; it is made printable where it is written.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// For a file that was to be used, not checked: the first fault, and how to see the others.
  init(_ faults: Diagnostics) {
    let others = faults.faults.count - 1
    let more = others == 0 ? "" : " (and \(others) more; see “poise questionnaires check”)"
    self.init(.data, (faults.faults.first?.description ?? "The file is not in order") + more)
  }
}
