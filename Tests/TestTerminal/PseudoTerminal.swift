import Glibc
import Terminal

/// A program on its own pseudo-terminal, with scripted keys and an emulated screen.
///
/// ```swift
/// let terminal = try PseudoTerminal(.built("poise"), ["--questionnaire", "romantic"])
/// try terminal.wait(for: "In the last three months")
/// terminal.type("3")
/// try terminal.wait(for: "● 3")
/// #expect(terminal.screen.attributes(of: "Sam")?.isBold == true)
/// terminal.type(Keys.control("x"))
/// #expect(try terminal.waitForEnd() == .status(0))
/// #expect(terminal.leftovers == [])
/// ```
///
/// - The environment holds only ``pinned`` and what is passed in, and the size is fixed.
/// - Output is read only by the `wait` methods and while typing: there is no thread and no sleep. Wait for what is drawn
///   last, then check. To check that nothing happens, type something else and wait for its effect.
/// - After Escape, wait for its effect before typing on: Escape directly followed by a letter means Alt and that letter.
/// - The program leads its session, so it cannot be stopped. To test Ctrl-Z, run it from a shell with `set -m`.
/// - A program that still runs when this object is released is killed.
package final class PseudoTerminal {
  package private(set) var screen: Screen
  /// All output so far.
  package private(set) var bytes: [UInt8] = []
  package let modesBefore: TerminalModes
  package let process: pid_t

  private var controller: Int32
  /// Kept open, so that the last output and the modes can be read after the program has ended.
  private let terminal: Int32
  private var ending: Ending?

  /// - Throws: ``PseudoTerminalFailure`` if the program cannot be started.
  package init(
    _ program: Program, _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:]
  ) throws {
    // Like openpty, but with close-on-exec, so that programs of other tests do not inherit it.
    controller = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var number: Int32 = 0
    var isLocked: Int32 = 0
    guard controller >= 0, ioctl(controller, Self.setLock, &isLocked) == 0,
      ioctl(controller, Self.getNumber, &number) == 0
    else { throw PseudoTerminalFailure(reason: "There is no pseudo-terminal.", screen: "") }
    let name = "/dev/pts/\(number)"
    terminal = Glibc.open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var window = winsize()
    window.ws_col = UInt16(size.columns)
    window.ws_row = UInt16(size.rows)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &window)
    modesBefore = TerminalModes(of: terminal)
    screen = Screen(size)
    process = try program.start(arguments, on: name, Self.pinned.merging(environment) { $1 })
  }

  /// The default environment. An empty value removes a variable. The home folder is not writable, not even for root, so
  /// that tests leave no files behind.
  package static let pinned = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/proc/nobody", "TZ": "UTC",
  ]

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if controller >= 0 { Glibc.close(controller) }
    Glibc.close(terminal)
  }

  /// The current modes. Available after the end too.
  package var modes: TerminalModes { TerminalModes(of: terminal) }

  /// What the program did not restore on the terminal, as texts.
  package var leftovers: [String] { screen.leftovers + (modes == modesBefore ? [] : ["modes of the line"]) }

  package var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Types `keys`. Reads output meanwhile, so that neither side blocks.
  package func type(_ keys: String) { type(bytes: Array(keys.utf8)) }

  package func type(bytes keys: [UInt8]) {
    var rest = keys[...]
    while !rest.isEmpty, controller >= 0 {
      let written = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if written > 0 { rest = rest.dropFirst(written) } else if errno != EAGAIN { return }
      if !rest.isEmpty { read(for: 0.01, orUntil: POLLOUT) }
    }
  }

  /// Changes the size of the terminal.
  package func resize(to size: Size) {
    // Apply output for the old size to the screen of the old size.
    read(for: 0)
    var window = winsize()
    window.ws_col = UInt16(size.columns)
    window.ws_row = UInt16(size.rows)
    screen.resize(to: size)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &window)
  }

  /// Sends a signal. No effect once the program has ended, because its process ID may be reused.
  package func send(signal: Int32) {
    if !checkEnd() { kill(process, signal) }
  }

  /// Closes the terminal, as when its window is closed.
  package func hangUp() {
    guard controller >= 0 else { return }
    Glibc.close(controller)
    controller = -1
  }

  /// Reads until `text` is on the screen.
  package func wait(for text: String, within seconds: Double = 60) throws {
    try wait(within: seconds, "“\(text)” is not on the screen") { $0.place(of: text) != nil }
  }

  /// Reads until the screen meets `condition`.
  ///
  /// - Throws: ``PseudoTerminalFailure`` after `seconds`, or if the program ends before.
  package func wait(
    within seconds: Double = 60, _ problem: String = "the screen is not as expected",
    until condition: (Screen) -> Bool
  ) throws {
    let deadline = Self.now + seconds
    while true {
      let hasEnded = checkEnd()
      read(for: hasEnded ? 0 : 0.02)
      if condition(screen) { return }
      if hasEnded { throw failure("The program has ended (\(String(describing: ending))), and \(problem).") }
      if Self.now > deadline { throw failure("After \(seconds) s \(problem).") }
    }
  }

  /// Reads until the program has ended.
  package func waitForEnd(within seconds: Double = 60) throws -> Ending {
    let deadline = Self.now + seconds
    while !checkEnd() {
      read(for: 0.002)
      if Self.now > deadline { throw failure("After \(seconds) s the program has not ended.") }
    }
    read(for: 0)
    guard let ending else { throw failure("The program cannot be waited for.") }
    return ending
  }

  /// Whether the program has ended. Reads what it wrote.
  package func hasEnded() throws -> Bool {
    let hasEnded = checkEnd()
    read(for: 0)
    return hasEnded
  }

  /// Waits for the end without reading the program's output.
  package func waitForEndWithoutReading(within seconds: Double = 30) throws -> Ending {
    let deadline = Self.now + seconds
    while !checkEnd() {
      poll(nil, 0, 1)
      if Self.now > deadline { throw failure("After \(seconds) s the program, which nobody reads, has not ended.") }
    }
    guard let ending else { throw failure("The program cannot be waited for.") }
    return ending
  }

  /// Types without reading output.
  package func typeBlindly(_ keys: String) {
    let keys = Array(keys.utf8)
    _ = keys.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
  }

  /// Types `keys` repeatedly without reading, until the terminal accepts no more output from the program.
  package func fillUp(typing keys: String, within seconds: Double = 30) throws {
    let deadline = Self.now + seconds
    var output = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
    while poll(&output, 1, 0) > 0 {
      if Self.now > deadline { throw failure("After \(seconds) s the terminal still takes output.") }
      typeBlindly(keys)
      poll(nil, 0, 1)
    }
  }

  private func failure(_ reason: String) -> PseudoTerminalFailure {
    PseudoTerminalFailure(reason: reason, screen: screen.text)
  }

  private func checkEnd() -> Bool {
    var status: Int32 = 0
    if ending == nil, waitpid(process, &status, WNOHANG) == process { ending = Ending(waitStatus: status) }
    return ending != nil
  }

  /// Reads all available output, waiting for it for at most `seconds`.
  private func read(for seconds: Double, orUntil other: Int32 = 0) {
    guard controller >= 0 else {
      // The terminal is closed: only wait.
      poll(nil, 0, Int32(seconds * 1000))
      return
    }
    var descriptor = pollfd(fd: controller, events: Int16(POLLIN | other), revents: 0)
    poll(&descriptor, 1, Int32(seconds * 1000))
    withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 1) { buffer in
      while true {
        let count = Glibc.read(controller, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        bytes += buffer[..<count]
        screen.take(buffer[..<count])
      }
    }
  }

  // TIOCSPTLCK and TIOCGPTN, which are macros that Swift does not import.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Why a test on a pseudo-terminal cannot continue.
package struct PseudoTerminalFailure: Error, CustomStringConvertible, Sendable {
  package var reason: String
  /// The text on the screen.
  package var screen: String

  package init(reason: String, screen: String) {
    self.reason = reason
    self.screen = screen
  }

  package var description: String { "\(reason)\n┌ screen\n\(screen)\n└" }
}
