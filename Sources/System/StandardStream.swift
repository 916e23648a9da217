import Glibc

/// Standard output or standard error, written at once and without a buffer.
package struct StandardStream: Sendable {
  package static let output = StandardStream(descriptor: STDOUT_FILENO)
  package static let error = StandardStream(descriptor: STDERR_FILENO)

  package let descriptor: Int32

  /// Writes all of `text`. If the reader has closed the pipe, nothing is written and nothing thrown.
  ///
  /// - Throws: `Failure` with status 74, for example on a full disk.
  package func write(_ text: String) throws(Failure) {
    _ = try write(Array(text.utf8))
  }

  /// Writes all of `bytes`.
  ///
  /// - Returns: false if the reader has closed the pipe, so that nothing more need be written.
  /// - Throws: `Failure` with status 74, for example on a full disk.
  package func write(_ bytes: [UInt8]) throws(Failure) -> Bool {
    do throws(SystemError) {
      try Descriptor.write(bytes, to: descriptor)
      return true
    } catch {
      if error.code == EPIPE { return false }
      if error.code == EBADF { throw Failure(.io, .outputClosed) }
      throw Failure(.io, .outputNotWritten, ["error": "\(error)"])
    }
  }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width of the terminal in columns; nil if the stream is no terminal or its width is unknown.
  package var columns: Int? {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  /// Whether the stream is an ordinary file, which keeps what is written.
  package var isFile: Bool { (try? SystemFiles().status(of: descriptor))?.kind == .file }

  /// Writes a message. Errors are ignored, because there is nowhere left to report them.
  package func writeLine(_ text: String) {
    try? write(text + "\n")
  }
}
