import Foundation
import Instrument
import Terminal
import TestTerminal
import Testing

/// Whatever is typed, pasted or clicked, at whatever size: the program goes on, draws inside of the screen, and gives the
/// terminal back. `POISE_RANDOM_KEYS` asks for more than the ten thousand.
@Suite struct RandomInputTests {
  static let count = ProcessInfo.processInfo.environment["POISE_RANDOM_KEYS"].flatMap(Int.init) ?? 10_000
  static let runs = 4
  /// Between two looks at the screen.
  static let batch = 25

  @Test(arguments: 0..<runs)
  func neverBreaksTheTerminal(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 1_000)
    var sitting = try Repainting()
    for _ in 0..<Self.count / Self.runs / Self.batch {
      if try !Self.storm(&sitting, &generator) { sitting = try Repainting() }
    }
    try Self.leave(sitting)
  }

  /// With a vault open, and on the way to it: whatever became of it, it opens afterwards.
  @Test(arguments: 0..<runs)
  func neverBreaksAVault(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 2_000)
    let home = try PrivateHome()
    func start() throws -> Repainting {
      // All of it may have been deleted.
      if !home.names.contains(where: { $0.hasSuffix("vault.age") }) { try home.makeVault(entries: 3, answered: 8) }
      let terminal = try home.start(passphraseIsGiven: generator.next() % 4 != 0)
      try terminal.wait(for: "leave now")
      return Repainting(terminal)
    }
    var sitting = try start()
    for _ in 0..<Self.count / 4 / Self.runs / Self.batch {
      if try !Self.storm(&sitting, &generator) { sitting = try start() }
    }
    try Self.leave(sitting)
    if home.names.contains(where: { $0.hasSuffix("vault.age") }) { _ = try home.contents() }
  }

  /// Gives the terminal another size and types a while.
  ///
  /// - Returns: whether the program goes on.
  private static func storm(_ sitting: inout Repainting, _ generator: inout SeededGenerator) throws -> Bool {
    let size = size(&generator)
    guard try sitting.repaint(at: size) else { return false }
    let mark = sitting.terminal.bytes.count
    sitting.terminal.type((0..<batch).map { _ in input(&generator) }.joined())
    // What was typed has all been answered once what comes after it is.
    let goesOn = try sitting.repaint(at: size)
    let drawn = String(decoding: sitting.terminal.bytes[mark...], as: UTF8.self)
    #expect(farthest(in: drawn).columns <= size.columns, "\(size)")
    #expect(farthest(in: drawn).rows <= size.rows, "\(size)")
    #expect(sitting.terminal.screen.unknown == [])
    return goesOn
  }

  private static func leave(_ sitting: Repainting) throws {
    sitting.terminal.type(Keys.control("x"))
    #expect([.status(0), .status(130)].contains(try sitting.terminal.waitForEnd()))
    #expect(sitting.terminal.leftovers == [])
  }

  /// The largest column and row that the cursor is sent to.
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
    // Half of them large enough for what is asked.
    let least = generator.next() % 2 == 0 ? Size(columns: 10, rows: 3) : Size(columns: 40, rows: 12)
    return Size(
      columns: .random(in: least.columns...300, using: &generator),
      rows: .random(in: least.rows...100, using: &generator)
    )
  }

  /// Mostly keys that lead on, so that the run gets into every screen.
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
