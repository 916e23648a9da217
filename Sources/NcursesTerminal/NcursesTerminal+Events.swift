import CNcurses
import Glibc
import System
import Terminal

/// Waits for keys, signals and other events.
extension NcursesTerminal {
  /// How long a paste may stop arriving before it counts as complete, in seconds.
  private static let pasteTimeout = 2.0
  /// The most keys that may wait in the queue; further ones are dropped, except Ctrl-X.
  private static let maximumQueuedKeys = 1 << 16
  /// The number of bytes to read at once: as many as a terminal buffers.
  private static let inputCapacity = 4096

  package func next(within seconds: Double?) -> Event? {
    let deadline = seconds.map { SystemClock.uptime + $0 }
    var hasLooked = false
    while isOpen {
      // Read waiting input first, so that no earlier key takes effect if Ctrl-X stands behind it.
      if !hasLooked, hasWork { _ = wait(until: 0) }
      if keys.first == .leaveAtOnce { return .key(keys.removeFirst()) }
      takeSignals()
      if let event = waiting() { return event }
      if guard_take_wake() { return nil }
      let now = SystemClock.uptime
      let pasteEnd = decoder.isPasting ? (lastPasteByte ?? now) + Self.pasteTimeout : nil
      let sequenceEnd = decoder.timeout(sequenceTimeout).map { now + $0 }
      if let pasteEnd, now >= pasteEnd {
        decoder.endPaste(into: &keys)
        continue
      }
      let limit = Self.earlier(deadline, Self.earlier(pasteEnd, sequenceEnd))
      if wait(until: limit) {
        hasLooked = true
        continue
      }
      if let sequenceEnd, limit == sequenceEnd {
        decoder.pause(into: &keys)
      } else if limit == deadline {
        return nil
      }
    }
    return nil
  }

  /// The earlier of two times. nil means never.
  private static func earlier(_ one: Double?, _ other: Double?) -> Double? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }

  package func waitForWake(within seconds: Double?) -> Bool {
    let deadline = seconds.map { SystemClock.uptime + $0 }
    while isOpen, !isEnding {
      if guard_take_wake() { return true }
      if let deadline, SystemClock.uptime >= deadline { return false }
      _ = wait(until: deadline)
    }
    return false
  }

  package func leaveOnKey(during work: () -> Void) {
    guard isOpen else { return work() }
    guard_leave_on_key(true, cn_is_ansi())
    defer { guard_leave_on_key(false, false) }
    // Keys typed before this call must not count as the signal.
    _ = wait(until: 0)
    if keys.first != .leaveAtOnce { work() }
  }

  private var hasWork: Bool { !keys.isEmpty || !urgent.isEmpty || guard_has_signal() }

  private func waiting() -> Event? {
    if !urgent.isEmpty { return urgent.removeFirst() }
    if !keys.isEmpty { return .key(keys.removeFirst()) }
    defer { isGone = false }
    return isGone ? .end(signal: SIGHUP) : nil
  }

  package var wake: @Sendable () -> Void { { guard_wake() } }

  /// Waits for keys, signals or another thread, reads the keys, and returns whether anything came.
  ///
  /// - Parameters:
  ///   - limit: when to stop waiting; nil for no limit, a time in the past to return at once.
  ///   - output: a descriptor that may also end the wait, by being ready for writing.
  func wait(until limit: Double?, orFor output: Int32 = -1) -> Bool {
    // Rounded up, so that the time has passed after the wait.
    let milliseconds =
      limit.map { $0 <= 0 ? 0 : Int32(min(max(($0 - SystemClock.uptime) * 1000, 0).rounded(.up), 1e9)) } ?? -1
    var descriptors = (
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    )
    let count = withUnsafeMutablePointer(to: &descriptors) {
      $0.withMemoryRebound(to: pollfd.self, capacity: 3) { poll($0, 3, milliseconds) }
    }
    if count < 0 { return true }
    if descriptors.1.revents != 0 { guard_drain() }
    let input = Int32(descriptors.0.revents)
    if input & POLLIN != 0 { readKeys() }
    if input & (POLLHUP | POLLERR | POLLNVAL) != 0 || emptyReads > 2 { isGone = true }
    return count > 0
  }

  /// Reads the waiting input. Only the resulting keys are kept and the bytes wiped, because they may be a passphrase.
  private func readKeys() {
    let waited = keys.count
    withUnsafeTemporaryAllocation(byteCount: Self.inputCapacity, alignment: 1) { bytes in
      let count = read(STDIN_FILENO, bytes.baseAddress, bytes.count)
      emptyReads = count > 0 ? 0 : emptyReads + 1
      for byte in bytes.prefix(max(count, 0)) { decoder.take(byte, into: &keys) }
      if let start = bytes.baseAddress { explicit_bzero(start, max(count, 0)) }
    }
    if !decoder.replies.isEmpty { take(decoder.takeReplies()) }
    if decoder.isPasting { lastPasteByte = SystemClock.uptime }
    if keys[waited...].contains(.leaveAtOnce) {
      keys = [.leaveAtOnce]
    } else if keys.count > Self.maximumQueuedKeys {
      keys.removeLast(keys.count - Self.maximumQueuedKeys)
    }
  }

  /// Whether the user wants to leave at once, or a signal asks the program to end.
  var isEnding: Bool { isAskedToEnd || keys.first == .leaveAtOnce }

  package var isAskedToEnd: Bool {
    handleEndSignals()
    if case .end = urgent.first { return true }
    return isGone
  }

  /// Handles waiting signals. Those that end the program come first, while there is time to save.
  private func handleEndSignals() {
    let signal = guard_take_ending()
    if signal != 0 { urgent.insert(.end(signal: signal), at: 0) }
  }

  private func takeSignals() {
    handleEndSignals()
    if guard_take(SIGTSTP) { suspend() }
    // The program was stopped without notice, so the shell has changed the modes of the terminal.
    if guard_take(SIGCONT), isInFront() {
      endwin()
      resumeAfterStop()
    }
    guard guard_take(SIGWINCH) else { return }
    size = Self.measuredSize()
    resizeterm(Int32(size.rows), Int32(size.columns))
    forget()
    queueResize()
  }

  /// Puts a resize event before waiting keys, so that their effects are not painted at the old size, but after an event
  /// that ends the program.
  func queueResize() {
    urgent.removeAll { if case .resize = $0 { true } else { false } }
    urgent.append(.resize(size))
  }
}

/// Writes to the terminal.
extension NcursesTerminal {
  /// Writes the output of ncurses. If the terminal is blocked, waits until the user leaves or the program is asked to
  /// end; then the rest is dropped.
  func flush() {
    var length = 0
    guard let start = cn_output(&length) else { return }
    let isWritten =
      clusters.isEmpty
      ? write(start, length) : clusters.withExpanded(UnsafeBufferPointer(start: start, count: length), write)
    cn_drop_output()
    if !isWritten { forget() }
  }

  /// - Returns: false if not everything was written.
  private func write(_ start: UnsafePointer<CChar>?, _ length: Int) -> Bool {
    guard let start else { return true }
    var done = 0
    while done < length {
      let written = guard_try_write(start + done, length - done)
      if written < 0 { return false }
      done += written
      if written == 0 {
        if isEnding { return false }
        _ = wait(until: nil, orFor: STDOUT_FILENO)
      }
    }
    return true
  }
}
