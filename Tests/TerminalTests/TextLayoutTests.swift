import Terminal
import Testing

/// Most texts are broken byte by byte, and the others character by character; both ways have to agree.
struct TextLayoutTests {
  /// Put into a text it sends it the long way, and takes one column as the sign in whose place it stands.
  private static let longWay: Character = "©"

  @Test(arguments: [2, 7, 20, 40, 72]) func breaksAlikeBothWays(_ width: Int) {
    var generator = Dice(seed: UInt64(width))
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

/// A small generator, the same on every machine.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
