import Glibc
import System
import Terminal
import Text

/// Standard input, line by line, each as soon as it is there. On a terminal, Ctrl-X leaves at once: without Enter, before
/// anything that was typed ahead of it is acted on, while something is done, and while nobody reads what is said.
package final class LineInput {
  /// Bytes of a line that are looked at; no answer is that long.
  private static let longestLine = 8 * 1024

  /// Ctrl-X, which is heard wherever it stands.
  private static let leave: UInt8 = 0x18

  /// Finds Ctrl-X in what a terminal sends that another program left in a protocol of its own, however it is cut.
  private var decoder = KeyDecoder()

  private var bytes: [UInt8] = []
  private var hasEnded = false
  private var isAtStart = true

  package let isTerminal = isatty(STDIN_FILENO) == 1
  private let output: StandardStream
  /// Clears the output when somebody leaves at once; nil where it is not known how.
  package let clearing: String?
  private let worker: Worker
  /// The reading and the writing end of a pipe that wakes a wait.
  private var wakes: [Int32] = [-1, -1]

  /// - Parameter output: where lines are said.
  package init(output: StandardStream, worker: Worker = .shared) {
    self.output = output
    self.worker = worker
    clearing = NcursesTerminal.clearing(output: output.descriptor)
    guard isTerminal else { return }
    pipe(&wakes)
    for wake in wakes { _ = fcntl(wake, F_SETFD, FD_CLOEXEC) }
    LineTerminal.start(input: STDIN_FILENO, output: output.descriptor, isCleared: clearing != nil)
    worker.start()
  }

  deinit { for wake in wakes where wake >= 0 { close(wake) } }

  /// Whether there is nothing to read, now and for ever. Does not wait to find out.
  package var isAtEnd: Bool {
    if isTerminal { return false }
    guard Descriptor.isReady(STDIN_FILENO) else { return false }
    try? fill()
    return hasEnded && bytes.isEmpty
  }

  /// Waits until there is something to read, or the end.
  ///
  /// - Returns: false where nothing came for `seconds`.
  package func isReady(within seconds: Double) -> Bool {
    if hasEnded || bytes.contains(UInt8(ascii: "\n")) { return true }
    return Descriptor.isReady(STDIN_FILENO, within: seconds)
  }

  /// Does `work`, which may be slow, and waits for it. On a terminal another thread does it, if there is one.
  package func attend<Value>(_ work: @escaping @Sendable () -> Value) -> Value {
    let job = BackgroundJob(work)
    let wake = wakes[1]
    let isBegun =
      isTerminal
      && worker.begin {
        job.run()
        _ = Glibc.write(wake, "", 1)
      }
    guard isBegun else { return work() }
    while !job.isDone { wait(for: wakes[0], POLLIN) }
    return job.value()
  }

  /// Writes `text` where lines are said.
  ///
  /// - Returns: false where nobody listens any more.
  /// - Throws: `Failure` with status 74, such as on a full disk.
  package func say(_ text: String) throws(Failure) -> Bool {
    guard isTerminal, output.isTerminal else { return try output.write(Array(text.utf8)) }
    takeWaiting()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      guard let count = LineTerminal.write(rest) else { return false }
      rest = rest.dropFirst(count)
      if count == 0 { wait(for: output.descriptor, POLLOUT) }
    }
    return true
  }

  /// Leaves at once, with nothing but an empty screen.
  private func leave() -> Never { LineTerminal.leave() }

  /// Waits for a descriptor, and reads what is typed meanwhile.
  private func wait(for descriptor: Int32, _ event: Int32) {
    var requests = [
      pollfd(fd: descriptor, events: Int16(event), revents: 0),
      pollfd(fd: hasEnded ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&requests, 2, -1) > 0 else { return }
    if requests[1].revents != 0 { takeWaiting() }
    var byte: UInt8 = 0
    if requests[0].revents != 0, event == POLLIN { _ = read(descriptor, &byte, 1) }
  }

  /// Reads all that is there, which may hold a wish to leave behind lines that were typed before it.
  private func takeWaiting() {
    while isTerminal, !hasEnded, Descriptor.isReady(STDIN_FILENO) {
      do { try fill() } catch { return }
    }
  }

  /// - Returns: the next line without its end, what is no UTF-8 in it replaced; nil at the end.
  /// - Throws: `Failure` with status 74 where reading fails.
  package func next() throws(Failure) -> String? {
    takeWaiting()
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

  private func wantsToLeave(_ chunk: [UInt8]) -> Bool {
    if chunk.contains(Self.leave) { return true }
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
      // A terminal that is gone, or no input at all, is an end like another.
      if [EIO, EBADF].contains(error.code) { return hasEnded = true }
      throw Failure(.io, "The input could not be read (\(error)); try another one.")
    }
    if chunk.isEmpty { return hasEnded = true }
    if isTerminal, wantsToLeave(chunk) { leave() }
    bytes += chunk
    if isAtStart, bytes.count >= [UInt8].byteOrderMark.count {
      isAtStart = false
      // Read as a letter, it would make the first answer a wrong one.
      if bytes.starts(with: [UInt8].byteOrderMark) { bytes.removeFirst([UInt8].byteOrderMark.count) }
    }
  }
}
