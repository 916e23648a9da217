import Glibc
import Report

/// Standard input, line by line, each as soon as it is there.
final class LineInput {
  /// Bytes of a line that are looked at; no answer is that long.
  private static let longestLine = 8 * 1024

  /// Ctrl-X, which is heard wherever it stands.
  private static let leave: UInt8 = 0x18

  private var bytes: [UInt8] = []
  private var hasEnded = false
  private var isAtStart = true

  var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether there is nothing to read, now and for ever. Does not wait to find out.
  var isAtEnd: Bool {
    if isTerminal { return false }
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, 0) == 1 else { return false }
    try? fill()
    return hasEnded && bytes.isEmpty
  }

  /// Waits until there is something to read, or the end.
  ///
  /// - Returns: false where nothing came for `seconds`.
  func isReady(within seconds: Double) -> Bool {
    if hasEnded || bytes.contains(UInt8(ascii: "\n")) { return true }
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, Int32(min(seconds, 1e6) * 1000)) != 0
  }

  /// - Returns: the next line without its end, what is no UTF-8 in it replaced; nil at the end.
  /// - Throws: `Failure` with status 74 where reading fails.
  func next() throws(Failure) -> String? {
    var searched = 0
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeFirst(end + 1) }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      searched = bytes.count
      // The rest of a line that is too long is read and dropped: there is always room for what counts.
      if bytes.count > 2 * Self.longestLine {
        let leaves = bytes.contains(Self.leave)
        bytes.removeLast(bytes.count - Self.longestLine)
        if leaves { bytes.append(Self.leave) }
        searched = bytes.count
      }
      if hasEnded {
        defer { bytes = [] }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
      }
      try fill()
    }
  }

  private func fill() throws(Failure) {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = chunk.withUnsafeMutableBytes { Descriptor.read(STDIN_FILENO, $0) }
    // A terminal that is gone, or no input at all, is an end like another.
    if count == 0 || count < 0 && (errno == EIO || errno == EBADF) { return hasEnded = true }
    guard count > 0 else {
      throw Failure(.io, "The input could not be read (\(String(cString: strerror(errno)))); try another one.")
    }
    bytes += chunk.prefix(count)
    if isAtStart, bytes.count >= LineSplitter.byteOrderMark.count {
      isAtStart = false
      // Read as a letter, it would make the first answer a wrong one.
      if bytes.starts(with: LineSplitter.byteOrderMark) { bytes.removeFirst(LineSplitter.byteOrderMark.count) }
    }
  }
}
