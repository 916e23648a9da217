import Glibc
import Terminal

/// A program on a pseudo-terminal of its own, with scripted keys and a screen to look at.
///
/// ```swift
/// let terminal = try PseudoTerminal(.built("poise"), ["--questionnaire", "romantic"])
/// try terminal.wait(for: "In the last three months")
/// terminal.type("3")
/// try terminal.wait(for: "● 3")
/// #expect(terminal.screen.look(of: "Sam")?.isBold == true)
/// terminal.type(Keys.control("x"))
/// #expect(try terminal.waitForEnd() == .status(0))
/// #expect(terminal.leftovers == [])
/// ```
///
/// - The environment is only what is given, the size is pinned, and no test sees another's terminal.
/// - What the program writes is read while one waits, and only then: there is no thread and no bare pause. Wait for
///   what is drawn last, then look. To see that nothing happens, type something that is seen after it.
/// - After Escape wait for its effect before typing on: Escape and a letter at once are Alt and that letter.
/// - The program leads its session, so nothing can stop it. To test Ctrl-Z run it from a shell with `set -m`.
/// - What still runs when the test lets go of it is killed.
package final class PseudoTerminal {
  package private(set) var screen: Screen
  /// Everything that the program wrote.
  package private(set) var bytes: [UInt8] = []
  package let modesBefore: TerminalModes
  package let process: pid_t

  private var controller: Int32
  /// Held open, so that what was written last can be read and the modes can be asked for after the end.
  private let terminal: Int32
  private var ending: Ending?

  /// - Throws: ``PseudoTerminalFailure`` if the program cannot be started.
  package init(
    _ program: Program, _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:]
  ) throws {
    // What openpty does, but closed in every program that another test starts meanwhile.
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

  /// What programs find in their environment unless it is given otherwise; an empty value takes a name out. The home is one
  /// in which not even the administrator can make anything: what one test saved would be there for the next.
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

  /// The modes as they are now, also after the end.
  package var modes: TerminalModes { TerminalModes(of: terminal) }

  /// What the program left behind on the terminal, in words.
  package var leftovers: [String] { screen.leftovers + (modes == modesBefore ? [] : ["modes of the line"]) }

  package var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Types `keys`, and reads meanwhile, so that neither side waits for the other.
  package func type(_ keys: String) { type(bytes: Array(keys.utf8)) }

  package func type(bytes keys: [UInt8]) {
    var rest = keys[...]
    while !rest.isEmpty, controller >= 0 {
      let written = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if written > 0 { rest = rest.dropFirst(written) } else if errno != EAGAIN { return }
      if !rest.isEmpty { read(for: 0.01, orUntil: POLLOUT) }
    }
  }

  /// Gives the terminal another size, as a window that is dragged.
  package func resize(to size: Size) {
    // What was written for the old size is for the old size.
    read(for: 0)
    var window = winsize()
    window.ws_col = UInt16(size.columns)
    window.ws_row = UInt16(size.rows)
    screen.resize(to: size)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &window)
  }

  package func send(signal: Int32) { kill(process, signal) }

  /// Takes the terminal away, as a window that is closed.
  package func hangUp() {
    guard controller >= 0 else { return }
    Glibc.close(controller)
    controller = -1
  }

  /// Reads until `text` is on the screen.
  package func wait(for text: String, within seconds: Double = 60) throws {
    try wait(within: seconds, "“\(text)” is not on the screen") { $0.place(of: text) != nil }
  }

  /// Reads until the screen is as `condition` says.
  ///
  /// - Throws: ``PseudoTerminalFailure`` after `seconds`, or when the program ends without it.
  package func wait(
    within seconds: Double = 60, _ complaint: String = "the screen is not as expected",
    until condition: (Screen) -> Bool
  ) throws {
    let deadline = Self.now + seconds
    while true {
      let hasEnded = checkEnd()
      read(for: hasEnded ? 0 : 0.02)
      if condition(screen) { return }
      if hasEnded { throw failure("The program has ended (\(String(describing: ending))), and \(complaint).") }
      if Self.now > deadline { throw failure("After \(seconds) s \(complaint).") }
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

  /// Waits for the end, and leaves unread what the program writes.
  package func waitForEndWithoutReading(within seconds: Double = 30) throws -> Ending {
    let deadline = Self.now + seconds
    while !checkEnd() {
      poll(nil, 0, 1)
      if Self.now > deadline { throw failure("After \(seconds) s the program, which nobody reads, has not ended.") }
    }
    guard let ending else { throw failure("The program cannot be waited for.") }
    return ending
  }

  /// Types without reading.
  package func typeBlindly(_ keys: String) {
    let keys = Array(keys.utf8)
    _ = keys.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
  }

  /// Types `keys` again and again without reading, until the terminal takes no more of what the program writes.
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

  /// Reads all there is, and waits at most `seconds` for some.
  private func read(for seconds: Double, orUntil other: Int32 = 0) {
    guard controller >= 0 else {
      // Without a terminal there is nothing to wait for but time.
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

  // TIOCSPTLCK and TIOCGPTN, macros that Swift does not import.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
