import Foundation
import Instrument
import Terminal
import TestTerminal
import Testing

/// Random keys, pastes, clicks and sizes. The program must keep running, draw inside the screen, and restore the
/// terminal at the end. `POISE_RANDOM_KEYS` sets the number of keys; 10,000 is the default.
@Suite struct RandomInputTests {
  static let count = ProcessInfo.processInfo.environment["POISE_RANDOM_KEYS"].flatMap(Int.init) ?? 10_000
  static let runs = 4
  /// Keys between two checks of the screen.
  static let batch = 25

  @Test(arguments: 0..<runs)
  func restoresTheTerminalAfterRandomInput(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 1_000)
    var program = try RedrawnProgram()
    for _ in 0..<Self.count / Self.runs / Self.batch {
      if try !Self.resizeAndType(&program, &generator) { program = try RedrawnProgram() }
    }
    try Self.leave(program)
  }

  /// Begins with a vault, open or closed. It must still open afterwards.
  @Test(arguments: 0..<runs)
  func keepsTheVaultValidAfterRandomInput(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 2_000)
    let home = try PrivateHome()
    func start() throws -> RedrawnProgram {
      // The random keys may have deleted the vault.
      if !home.names.contains(where: { $0.hasSuffix("vault.age") }) { try home.makeVault(entries: 3, answered: 8) }
      let terminal = try home.start(passphraseIsGiven: generator.next() % 4 != 0)
      try terminal.wait(for: "leave now")
      return RedrawnProgram(terminal)
    }
    var program = try start()
    for _ in 0..<Self.count / 4 / Self.runs / Self.batch {
      if try !Self.resizeAndType(&program, &generator) { program = try start() }
    }
    try Self.leave(program)
    if home.names.contains(where: { $0.hasSuffix("vault.age") }) { _ = try home.contents() }
  }

  /// Resizes the terminal and types random keys.
  ///
  /// - Returns: whether the program is still running.
  private static func resizeAndType(_ program: inout RedrawnProgram, _ generator: inout SeededGenerator) throws -> Bool
  {
    let size = size(&generator)
    guard try program.repaint(at: size) else { return false }
    let mark = program.terminal.bytes.count
    program.terminal.type((0..<batch).map { _ in input(&generator) }.joined())
    // After this redraw all earlier input has been processed.
    let goesOn = try program.repaint(at: size)
    let drawn = String(decoding: program.terminal.bytes[mark...], as: UTF8.self)
    #expect(farthest(in: drawn).columns <= size.columns, "\(size)")
    #expect(farthest(in: drawn).rows <= size.rows, "\(size)")
    #expect(program.terminal.screen.unknown == [])
    return goesOn
  }

  private static func leave(_ program: RedrawnProgram) throws {
    program.terminal.type(Keys.control("x"))
    #expect([.status(0), .status(130)].contains(try program.terminal.waitForEnd()))
    #expect(program.terminal.leftovers == [])
  }

  /// The largest column and row in a cursor movement.
  private static func farthest(in output: String) -> Size {
    var farthest = Size(columns: 0, rows: 0)
    for match in output.matches(of: /\u{1B}\[(\d+)?(?:;(\d+))?([HGd])/) {
      let numbers = [match.1, match.2].map { $0.flatMap { Int($0) } ?? 1 }
      switch match.3 {
      case "H":
        farthest.rows = max(farthest.rows, numbers[0])
        farthest.columns = max(farthest.columns, numbers[1])
      case "d": farthest.rows = max(farthest.rows, numbers[0])
      default: farthest.columns = max(farthest.columns, numbers[0])
      }
    }
    return farthest
  }

  private static func size(_ generator: inout SeededGenerator) -> Size {
    // Half of the sizes are large enough for questions.
    let least = generator.next() % 2 == 0 ? Size(columns: 10, rows: 3) : Size(columns: 40, rows: 12)
    return Size(
      columns: .random(in: least.columns...300, using: &generator),
      rows: .random(in: least.rows...100, using: &generator)
    )
  }

  /// Prefers keys that lead to other screens, so that a run reaches all of them.
  private static func input(_ generator: inout SeededGenerator) -> String {
    let keys = [
      Keys.enter, Keys.enter, Keys.enter, Keys.enter, Keys.up, Keys.down, Keys.left, Keys.right, Keys.tab,
      "\u{1B}[Z", "\u{1B}[H", "\u{1B}[F", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[3~", "\u{7F}", "s", "w", "a", "x", "?", "é",
      "👩‍👩‍👧", "字", "\u{200F}", "\u{301}", Keys.control("u"), Keys.control("d"), "\u{1B}OP", "\u{1B}[18~", "\u{0}",
      "\u{1B}[1;5C", "\u{1B}x", "\u{1B}[?1;2c", "\u{1B}]11;rgb:0000/0000/0000\u{7}", "p", "q",
    ]
    switch generator.next() % 16 {
    case 0...5: return "\(generator.next() % 8)"
    case 6:
      let bytes = (0..<generator.next() % 40).map { _ in Unicode.Scalar(UInt8(generator.next() % 0x80)) }
      return Keys.paste(String(String.UnicodeScalarView(bytes)).replacing("\u{1B}[201~", with: ""))
    case 7:
      let place = (generator.next() % 300, generator.next() % 100)
      return "\u{1B}[<\(generator.next() % 66);\(place.0 + 1);\(place.1 + 1)\(generator.next() % 2 == 0 ? "M" : "m")"
    case 8: return "\u{1B}[M" + String(String.UnicodeScalarView((0..<3).map { _ in "!" }))
    default: return keys[Int(generator.next() % UInt64(keys.count))]
    }
  }
}
