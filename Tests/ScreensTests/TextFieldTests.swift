import Instrument
import Terminal
import Testing

@testable import Screens

/// Editing a line of text.
@Suite struct TextFieldTests {
  private func typed(_ keys: [Key], in text: String = "", longest: Int = 40) -> (text: String, cursor: Int) {
    var field = TextField(text: text, longest: longest)
    for key in keys { _ = field.press(key) }
    return (field.text, field.visible(60, .unicode).cursor)
  }

  @Test func movesAndInserts() {
    #expect(typed([.left, .left, "x"], in: "abc") == ("axbc", 2))
    #expect(typed([.home, "x", .end, "y"], in: "abc") == ("xabcy", 5))
    #expect(typed([.control("a"), .right, .paste("1\n2"), .control("e")], in: "ab") == ("a1 2b", 5))
    #expect(typed([.left, .left, .left, .left, "x", .right, .right, .right, .right], in: "abc") == ("xabc", 4))
  }

  @Test func erases() {
    #expect(typed([.left, .backspace], in: "abc") == ("ac", 1))
    #expect(typed([.home, .delete, .delete], in: "abc") == ("c", 0))
    #expect(typed([.left, .control("u")], in: "abc") == ("c", 0))
    #expect(typed([.home, .right, .control("k")], in: "abc") == ("a", 1))
    #expect(typed([.control("w")], in: "one two  ") == ("one ", 4))
    #expect(typed([.home, .backspace, .control("w"), .end, .delete], in: "a") == ("a", 1))
  }

  /// A character is one, however many parts it has.
  @Test func movesByCharacters() {
    #expect(typed([.left, .backspace], in: "सीता") == ("ता", 0))
    #expect(typed([.left, "x"], in: "a👩‍👩‍👧") == ("ax👩‍👩‍👧", 2))
    #expect(typed([.home, .right, .right, .delete], in: "שָׁלוֹם").text == "שָׁלם")
  }

  @Test func keepsNoMoreThanItMay() {
    #expect(typed([.left, "x", .paste("yyyy")], in: "abc", longest: 5) == ("abxyc", 4))
    #expect(typed([.home, "x"], in: "abc", longest: 3) == ("abc", 0))
  }

  @Test func theCursorStaysInSight() {
    var generator = SeededGenerator(seed: 5)
    let keys: [Key] = [
      .left, .left, .left, .right, .home, .end, .backspace, .delete, .control("w"), "a", "b", " ", "字", "ी",
      .paste("मु नी"),
    ]
    var field = TextField(text: "", longest: 100)
    for _ in 0..<2_000 {
      _ = field.press(keys[Int.random(in: keys.indices, using: &generator)])
      let visible = field.visible(20, .unicode)
      #expect((0...20).contains(visible.cursor) && CharacterWidth.of(visible.text) <= 20)
      #expect(field.text.count <= 100)
      // By scalars: a mark without a letter before it joins the letter that stands there in the text.
      let (whole, part) = (Array(GlyphSet.unicode.shown(field.text).unicodeScalars), Array(visible.text.unicodeScalars))
      #expect(part.isEmpty || whole.indices.contains { whole[$0...].starts(with: part) }, "\(whole) \(part)")
    }
  }
}
