import Terminal
import TestTerminal
import Testing

/// Runs the program and forces full redraws, to know that it has processed all input.
struct RedrawnProgram {
  let terminal: PseudoTerminal
  private var size = Size(columns: 80, rows: 24)
  /// How many times the screen was cleared, and how many times are expected.
  private var clearings = 0
  private var expected = 0
  private var read = 0

  init() throws { self.init(try Journey().terminal) }

  /// - Parameter terminal: 80×24, with a screen already drawn.
  init(_ terminal: PseudoTerminal) {
    self.terminal = terminal
    countClearings()
    expected = clearings
  }

  /// Resizes the terminal, requests a redraw and waits for it.
  ///
  /// - Returns: false if earlier input ended the program normally.
  mutating func repaint(at size: Size) throws -> Bool {
    // A new size clears the screen once, and so does Ctrl-L.
    expected += size == self.size ? 1 : 2
    self.size = size
    terminal.resize(to: size)
    terminal.type(Keys.control("l"))
    do {
      try terminal.wait(within: 120, "nothing is painted at \(size)") { [self] _ in currentClearings >= expected }
      countClearings()
      return true
    } catch let failure as PseudoTerminalFailure {
      guard failure.reason.hasPrefix("The program has ended") else { throw failure }
      #expect([.status(0), .status(130)].contains(try terminal.waitForEnd()))
      #expect(terminal.leftovers == [])
      return false
    }
  }

  private static let clearing = Array("\u{1B}[2J".utf8)

  private var currentClearings: Int {
    let bytes = terminal.bytes
    return clearings
      + (read..<max(bytes.count - 3, read)).count { index in
        bytes[index] == 0x1B && bytes[index..<index + 4].elementsEqual(Self.clearing)
      }
  }

  private mutating func countClearings() {
    clearings = currentClearings
    read = max(terminal.bytes.count - 3, read)
  }
}
