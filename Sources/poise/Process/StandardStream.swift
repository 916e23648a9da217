import Glibc
import NcursesTerminal

/// Standard output or standard error, written at once and without a buffer.
struct StandardStream {
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  static let error = StandardStream(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Writes all of `text`; quietly nothing where the reader has closed the pipe.
  ///
  /// - Throws: `Failure` with status 74, such as on a full disk.
  func write(_ text: String) throws(Failure) {
    _ = try write(Array(text.utf8))
  }

  /// Writes all of `bytes`.
  ///
  /// - Returns: false where the reader has closed the pipe, so that nothing more need be written.
  /// - Throws: `Failure` with status 74, such as on a full disk.
  func write(_ bytes: [UInt8]) throws(Failure) -> Bool {
    if Descriptor.write(bytes, to: descriptor) { return true }
    if errno == EPIPE { return false }
    throw Failure(.io, "The output could not be written (\(String(cString: strerror(errno)))); make room for it.")
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// What clears it, where it is a terminal that knows how.
  var clearing: String? { NcursesTerminal.clearing(output: descriptor) }

  /// Says lines here that are answered on the terminal `input`.
  func startLines(from input: Int32) { LineTerminal.start(input: input, output: descriptor) }

  /// An ordinary file, which keeps what is written.
  var isFile: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// For messages: there is nowhere left to say that they could not be written.
  func writeLine(_ text: String) {
    try? write(text + "\n")
  }
}
