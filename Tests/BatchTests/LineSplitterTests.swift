import Batch
import Testing

@Suite struct LineSplitterTests {
  private struct Outcome: Equatable {
    var lines: [Int: [UInt8]] = [:]
    var tooLong: [Int] = []
  }

  /// What comes out if `text` comes in pieces of `size` bytes.
  private func outcome(_ text: [UInt8], longest: Int, size: Int, untilLong: Int = 1) -> Outcome {
    var splitter = LineSplitter(longest: longest)
    var outcome = Outcome()
    func note(_ batch: LineSplitter.Batch) {
      for (place, range) in batch.lines.enumerated() {
        outcome.lines[batch.numbers[place]] = Array(batch.bytes[range])
      }
      if let line = batch.tooLong { outcome.tooLong.append(line) }
    }
    for start in stride(from: 0, to: text.count, by: size) {
      splitter.append(text[start..<min(start + size, text.count)])
      while splitter.isReady(), splitter.count >= untilLong, let batch = splitter.take(isAtEnd: false) { note(batch) }
    }
    while let batch = splitter.take(isAtEnd: true) { note(batch) }
    return outcome
  }

  @Test(arguments: [
    ("", [], []), ("\u{FEFF}", [], []), ("\n", [""], []), ("a", ["a"], []), ("a\n", ["a"], []),
    ("\u{FEFF}a\nb", ["a", "b"], []),
    ("a\n\n\u{FEFF}b\r\n", ["a", "", "\u{FEFF}b\r"], []), ("12345678\n1", ["12345678", "1"], []),
    ("123456789\n1\n", ["1"], [1]), ("a\n123456789", ["a"], [2]), ("\u{FEFF}12345678", ["12345678"], []),
    ("123456789012345678901234567890\na\n123456789\n123456789\nb", ["a", "b"], [1, 3, 4]),
  ])
  func linesDoNotDependOnThePieces(text: String, lines: [String], tooLong: [Int]) {
    for size in 1...text.utf8.count + 1 {
      for untilLong in [1, 5, 100] {
        let outcome = outcome(Array(text.utf8), longest: 8, size: size, untilLong: untilLong)
        #expect(outcome.lines.sorted { $0.key < $1.key }.map(\.value) == lines.map { Array($0.utf8) }, "\(size)")
        #expect(outcome.tooLong == tooLong, "\(size)")
      }
    }
  }

  /// Lines around the length that `poise score` takes.
  @Test func theLimitIsTheSameForAllReads() {
    let longest = LineScorer.maximumLineLength
    let text = [longest, 3, longest + 1, 0, 5 * longest / 4, 2].flatMap { [UInt8](repeating: 0x78, count: $0) + [0x0A] }
    for size in [4_096, 65_536, 262_144, text.count] {
      let outcome = outcome(text, longest: longest, size: size, untilLong: 256 * 1024)
      #expect(outcome.lines.mapValues(\.count) == [1: longest, 2: 3, 4: 0, 6: 2])
      #expect(outcome.tooLong == [3, 5])
    }
  }
}
