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
      // ncurses may hold keys that poll does not know of.
      if events.isEmpty { readKeys() }
      if !events.isEmpty { return events.removeFirst() }
      if guard_take_wake() { return nil }
      let now = Clock.seconds
      let pasteEnd = decoder.isPasting ? (lastPasteByte ?? now) + Self.pastePatience : nil
      let sequenceEnd = decoder.isWaiting ? now + Self.sequencePatience : nil
      if let pasteEnd, now >= pasteEnd {
        collect { $0.endPaste(into: &$1) }
        continue
      }
      if let deadline, now >= deadline { return nil }
      let limit = [deadline, pasteEnd, sequenceEnd].compactMap { $0 }.min()
      if !wait(until: limit), let sequenceEnd, limit == sequenceEnd { collect { $0.pause(into: &$1) } }
    }
    return nil
  }

  package var wake: @Sendable () -> Void { { guard_wake() } }

  /// Waits for keys, signals or another thread, and returns whether any came.
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
    if input & (POLLHUP | POLLERR | POLLNVAL) != 0 { events.append(.end(signal: SIGHUP)) }
    emptyReads = input & POLLIN != 0 ? emptyReads + 1 : 0
    if emptyReads > 2 { events.append(.end(signal: SIGHUP)) }
    return count > 0
  }

  /// Reads until there is a key, or no more to read: to look for another before the first is shown would delay it.
  private func readKeys() {
    var keys: [Key] = []
    while keys.isEmpty {
      let unit = wgetch(keyWindow)
      guard unit != ERR else {
        if !decoder.isWaiting { decoder.pause(into: &keys) }
        break
      }
      emptyReads = 0
      decoder.take(unit, into: &keys)
      if decoder.isPasting { lastPasteByte = Clock.seconds }
    }
    events += keys.map { .key($0) }
  }

  private func collect(_ step: (inout KeyDecoder, inout [Key]) -> Void) {
    var keys: [Key] = []
    step(&decoder, &keys)
    events += keys.map { .key($0) }
  }

  private func takeSignals() {
    // Whatever else waits: first the end, while there is time to save.
    for signal in [SIGHUP, SIGTERM, SIGINT] where guard_take(signal) { events.insert(.end(signal: signal), at: 0) }
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
    events.removeAll { if case .resize = $0 { true } else { false } }
    events.append(.resize(size))
  }
}
