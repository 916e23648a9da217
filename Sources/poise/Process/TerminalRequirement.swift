import DataFile
import Glibc

/// What an assessment needs before a screen can be drawn.
enum TerminalRequirement {
  /// - Throws: `Failure` with status 64 that says what is missing.
  static func check(_ environment: [String: String]) throws(Failure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Failure(
        .usage, "An assessment needs a terminal for its questions; start it there, without a pipe or redirection.")
    }
    let type = environment["TERM"] ?? ""
    if type.isEmpty {
      throw Failure(.usage, "The kind of terminal is not known (TERM is not set); try “TERM=xterm-256color poise”.")
    }
    if type == "dumb" || type == "unknown" {
      throw Failure(
        .usage, "A terminal of the kind \(type.quoted) cannot show screens; start poise in another one, or set TERM.")
    }
  }
}
