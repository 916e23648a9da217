import Glibc
import System
import Terminal
import Text

/// Reads standard input line by line, without waiting for more than a line. On a terminal, Ctrl-X leaves at once:
/// without Enter, ahead of lines that were typed before it, during slow work, and even if the output is blocked.
package final class LineInput {
  /// The length in bytes after which a line is cut. No valid answer is that long.
  private static let maximumLineLength = 8 * 1024

  /// The byte of Ctrl-X, which takes effect anywhere in the input.
  private static let ctrlX: UInt8 = 0x18

  /// Finds Ctrl-X in a key protocol that another program may have left on, even if its bytes arrive in pieces.
  private var decoder = KeyDecoder()

  private var bytes: [UInt8] = []
  private var hasEnded = false
  private var isAtStart = true

  package let isTerminal = isatty(STDIN_FILENO) == 1
  private let output: StandardStream
  /// The escape sequence that clears the output when the user leaves at once; nil if the terminal has none.
  package let clearing: String?
  private let worker: Worker
  /// The reading and the writing end of a pipe that ends a wait.
  private var wakePipe: [Int32] = [-1, -1]

  /// - Parameter output: the stream to which lines are written.
  package init(output: StandardStream, worker: Worker = .shared) {
    self.output = output
    self.worker = worker
    clearing = NcursesTerminal.clearing(output: output.descriptor)
    guard isTerminal else { return }
    pipe(&wakePipe)
    for wake in wakePipe { _ = fcntl(wake, F_SETFD, FD_CLOEXEC) }
    LineTerminal.start(input: STDIN_FILENO, output: output.descriptor, isCleared: clearing != nil)
    worker.start()
  }

  deinit { for wake in wakePipe where wake >= 0 { close(wake) } }

  /// Whether the input has ended and nothing is left to read. Returns without waiting.
  package var isAtEnd: Bool {
    if isTerminal { return false }
    guard Descriptor.isReady(STDIN_FILENO) else { return false }
    try? fill()
    return hasEnded && bytes.isEmpty
  }

  /// Waits until a line or the end of the input can be read.
  ///
  /// - Returns: false if nothing came within `seconds`.
  package func isReady(within seconds: Double) -> Bool {
    if hasEnded || bytes.contains(UInt8(ascii: "\n")) { return true }
    return Descriptor.isReady(STDIN_FILENO, within: seconds)
  }

  /// Runs slow work and waits for it. On a terminal it runs on another thread, if there is one, so that Ctrl-X still
  /// works.
  package func attend<Value>(_ work: @escaping @Sendable () -> Value) -> Value {
    let job = BackgroundJob(work)
    let wake = wakePipe[1]
    let isBegun =
      isTerminal
      && worker.begin {
        job.run()
        _ = Glibc.write(wake, "", 1)
      }
    guard isBegun else { return work() }
    while !job.isDone { wait(for: wakePipe[0], POLLIN) }
    return job.value()
  }

  /// Writes `text` to the output.
  ///
  /// - Returns: false if the reader of the output is gone.
  /// - Throws: `Failure` with status 74, for example on a full disk.
  package func say(_ text: String) throws(Failure) -> Bool {
    guard isTerminal, output.isTerminal else { return try output.write(Array(text.utf8)) }
    readWaitingInput()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      guard let count = LineTerminal.write(rest) else { return false }
      rest = rest.dropFirst(count)
      if count == 0 { wait(for: output.descriptor, POLLOUT) }
    }
    return true
  }

  /// Clears the screen and ends the program at once.
  private func leave() -> Never { LineTerminal.leave() }

  /// Waits for a descriptor. Input that is typed meanwhile is read, so that Ctrl-X is noticed.
  private func wait(for descriptor: Int32, _ event: Int32) {
    var requests = [
      pollfd(fd: descriptor, events: Int16(event), revents: 0),
      pollfd(fd: hasEnded ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&requests, 2, -1) > 0 else { return }
    if requests[1].revents != 0 { readWaitingInput() }
    var byte: UInt8 = 0
    if requests[0].revents != 0, event == POLLIN { _ = read(descriptor, &byte, 1) }
  }

  /// Reads all waiting input, because a Ctrl-X may stand behind lines that were typed before it.
  private func readWaitingInput() {
    while isTerminal, !hasEnded, Descriptor.isReady(STDIN_FILENO) {
      do { try fill() } catch { return }
    }
  }

  /// - Returns: the next line without its line end, with invalid UTF-8 replaced; nil at the end.
  /// - Throws: `Failure` with status 74 if reading fails.
  package func next() throws(Failure) -> String? {
    readWaitingInput()
    var searched = 0
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeFirst(end + 1) }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      searched = bytes.count
      // Drop the end of a line that is too long, so that a later Ctrl-X can always be read.
      if bytes.count > 2 * Self.maximumLineLength {
        let leaves = bytes.contains(Self.ctrlX)
        bytes.removeLast(bytes.count - Self.maximumLineLength)
        if leaves { bytes.append(Self.ctrlX) }
        searched = bytes.count
      }
      if hasEnded {
        defer { bytes = [] }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
      }
      try fill()
    }
  }

  private func containsCtrlX(_ chunk: [UInt8]) -> Bool {
    if chunk.contains(Self.ctrlX) { return true }
    var keys: [Key] = []
    for byte in chunk where !decoder.skipsText(byte) {
      decoder.take(byte, into: &keys)
      if keys.last == .leaveAtOnce { return true }
      keys.removeAll(keepingCapacity: true)
    }
    return false
  }

  private func fill() throws(Failure) {
    let chunk: [UInt8]
    do throws(SystemError) {
      chunk = try Descriptor.read(STDIN_FILENO, upTo: 4096)
    } catch {
      // A closed terminal or missing input counts as the end of the input. A standard input that was closed at the
      // start reads as a folder (see `Descriptor.fillStandardStreams`).
      if [EIO, EBADF, EISDIR].contains(error.code) { return hasEnded = true }
      throw Failure(.io, .inputUnreadable, ["error": "\(error)"])
    }
    if chunk.isEmpty { return hasEnded = true }
    if isTerminal, containsCtrlX(chunk) { leave() }
    bytes += chunk
    if isAtStart, bytes.count >= [UInt8].byteOrderMark.count {
      isAtStart = false
      // A byte order mark would become part of the first answer and make it invalid.
      if bytes.starts(with: [UInt8].byteOrderMark) { bytes.removeFirst([UInt8].byteOrderMark.count) }
    }
  }
}
