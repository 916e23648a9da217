import Glibc
import Terminal

/// A program that is a job of a shell, and is told to end after it has stopped.
extension PseudoTerminal {
  /// Starts the program as a job of a shell. When the program stops, the shell turns echo off, as shells do while a
  /// command is typed, and sends `signal`. At the end it prints the exit status and, if echo is still off, `-echo`:
  /// "over: 143 -echo".
  package convenience init(
    job program: Program, _ arguments: [String] = [], endedBy signal: Int32, size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:]
  ) throws {
    let script = """
      modes=$(stty -g); set -m; "$0" "$@"; stty "$modes" -echo
      kill -\(signal) %1; kill -CONT %1; wait %1; echo over: $? $(stty -a | grep -o -e '-echo '); stty "$modes"
      """
    try self.init(.system("/bin/bash"), ["-c", script, program.path] + arguments, size: size, environment: environment)
  }

  /// Stops the jobs of the shell without notice.
  package func stopJobs() {
    guard let children = fopen("/proc/\(process)/task/\(process)/children", "r") else { return }
    defer { fclose(children) }
    var child: pid_t = 0
    while withUnsafeMutablePointer(to: &child, { pointer in withVaList([pointer]) { vfscanf(children, "%d", $0) } })
      == 1
    {
      kill(child, SIGSTOP)
    }
  }
}
