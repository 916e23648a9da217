import Instrument
import Terminal
import Testing

/// Simple texts are broken in a fast path. It has to agree with the general one.
struct TextLayoutTests {
  /// A character that is one column wide but not simple: it sends a text to the general path.
  private static let longWay: Character = "©"

  @Test(arguments: [2, 7, 20, 40, 72]) func breaksTheSameInBothPaths(_ width: Int) {
    var generator = SeededGenerator(seed: UInt64(width))
    for _ in 0..<500 {
      let words = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        let letters = 0..<Int.random(in: 0...9, using: &generator)
        return String(letters.map { _ in "abé–".randomElement(using: &generator) ?? "a" })
      }
      let text = words.joined(separator: " ")
      let long = TextLayout.wrap(String(text.map { $0 == "a" ? Self.longWay : $0 }), width: width)
      #expect(TextLayout.wrap(text, width: width) == long.map { String($0.map { $0 == Self.longWay ? "a" : $0 }) })
    }
  }

  @Test func breaksBetweenWords() {
    #expect(TextLayout.wrap("one two three", width: 7) == ["one two", "three"])
    #expect(TextLayout.wrap("one two three", width: 6) == ["one", "two", "three"])
    #expect(TextLayout.wrap("one  two ", width: 20) == ["one two"])
    #expect(TextLayout.wrap("wonderful", width: 4) == ["wond", "erfu", "l"])
    #expect(TextLayout.wrap("one\n\ntwo", width: 9) == ["one", "", "two"])
    #expect(TextLayout.wrap("", width: 9) == [""])
  }
}
