import CNcurses
import Glibc
import Terminal

/// Waiting for what happens.
extension NcursesTerminal {
  /// How long a paste may stand still before it counts as over.
  private static let pastePatience = 2.0
  /// How long the rest of a key's sequence may take.
  private static let sequencePatience = 0.025

  package func next(within seconds: Double?) -> Event? {
    let deadline = seconds.map { Clock.seconds + $0 }
    while isOpen {
      takeSignals()
      if let event = waiting() { return event }
      if guard_take_wake() { return nil }
      let now = Clock.seconds
      let pasteEnd = decoder.isPasting ? (lastPasteByte ?? now) + Self.pastePatience : nil
      let sequenceEnd = decoder.isWaiting ? now + Self.sequencePatience : nil
      if let pasteEnd, now >= pasteEnd {
        decoder.endPaste(into: &keys)
        continue
      }
      let limit = [deadline, pasteEnd, sequenceEnd].compactMap { $0 }.min()
      if wait(until: limit) { continue }
      if let sequenceEnd, limit == sequenceEnd {
        decoder.pause(into: &keys)
      } else if limit == deadline {
        return nil
      }
    }
    return nil
  }

  private func waiting() -> Event? {
    if !urgent.isEmpty { return urgent.removeFirst() }
    if !keys.isEmpty { return .key(keys.removeFirst()) }
    defer { isGone = false }
    return isGone ? .end(signal: SIGHUP) : nil
  }

  package var wake: @Sendable () -> Void { { guard_wake() } }

  /// Waits for keys, signals or another thread, takes the keys, and returns whether anything came.
  private func wait(until limit: Double?) -> Bool {
    // Rounded up, so that the time is over afterwards.
    let milliseconds = limit.map { Int32(min(max(($0 - Clock.seconds) * 1000, 0).rounded(.up), 1e9)) } ?? -1
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&descriptors, 2, milliseconds)
    if count < 0 { return true }
    if descriptors[1].revents != 0 { guard_drain() }
    let input = Int32(descriptors[0].revents)
    if input & POLLIN != 0 { readKeys() }
    if input & (POLLHUP | POLLERR | POLLNVAL) != 0 || emptyReads > 2 { isGone = true }
    return count > 0
  }

  /// Reads what is there, and keeps nothing of it but the keys: some of them may be a passphrase.
  private func readKeys() {
    withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { bytes in
      let count = read(STDIN_FILENO, bytes.baseAddress, bytes.count)
      emptyReads = count > 0 ? 0 : emptyReads + 1
      for byte in bytes.prefix(max(count, 0)) { decoder.take(byte, into: &keys) }
      if let start = bytes.baseAddress { explicit_bzero(start, max(count, 0)) }
    }
    if decoder.isPasting { lastPasteByte = Clock.seconds }
  }

  private func takeSignals() {
    // Whatever else waits: first the end, while there is time to save.
    for signal in [SIGHUP, SIGTERM, SIGINT] where guard_take(signal) { urgent.insert(.end(signal: signal), at: 0) }
    if guard_take(SIGTSTP) { suspend() }
    // Stopped without a word, so the shell has set the modes since.
    if guard_take(SIGCONT) {
      endwin()
      comeBack()
    }
    guard guard_take(SIGWINCH) else { return }
    size = Self.measuredSize()
    resizeterm(Int32(size.rows), Int32(size.columns))
    forget()
    tellSize()
  }

  /// Before keys that wait: nothing of what they come to is painted at a size that is gone.
  func tellSize() {
    urgent.removeAll { if case .resize = $0 { true } else { false } }
    urgent.insert(.resize(size), at: 0)
  }
}
