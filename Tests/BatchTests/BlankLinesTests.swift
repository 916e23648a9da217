import Batch
import Testing

@Suite struct BlankLinesTests {
  /// Blank lines before the first other one: all of them go at once, and lines are still counted.
  @Test(
    arguments: [
      ("\n\n \t\r\na\nb\n", "a", 4), ("a\n", "a", 1), ("\n\n", nil, 3), ("\n  ", nil, 3), ("  a\n", "  a", 1),
      ("\n         \nb\n", nil, 2),
    ] as [(String, String?, Int)])
  func goAtOnce(_ text: String, _ first: String?, _ number: Int) {
    for size in 1...text.utf8.count {
      var splitter = LineSplitter(longest: 8)
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        splitter.append(bytes[start..<min(start + size, bytes.count)])
        while splitter.isReady(), splitter.dropBlankLines(isAtEnd: false) {}
      }
      while splitter.dropBlankLines(isAtEnd: true) {}
      #expect(splitter.firstLine(isAtEnd: true).map { String(decoding: $0, as: UTF8.self) } == first, "\(size)")
      #expect(splitter.number == number, "\(size)")
    }
  }
}
