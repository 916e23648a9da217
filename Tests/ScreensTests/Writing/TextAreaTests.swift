import Instrument
import Terminal
import Testing

@testable import Screens

/// Editing a text of several lines.
@Suite struct TextAreaTests {
  /// Ten columns for the text.
  private static let layout = Layout(size: Size(columns: 15, rows: 12), capabilities: Capabilities())

  private func field(_ keys: [Key], in text: String = "", longest: Int = 400) -> TextField {
    var field = TextField(text: text, longest: longest, isArea: true)
    for key in keys { _ = field.press(key, in: Self.layout) }
    return field
  }

  /// The text with a bar where the cursor is.
  private func typed(_ keys: [Key], in text: String = "", longest: Int = 400) -> String {
    var field = field(keys, in: text, longest: longest)
    _ = field.press("|", in: Self.layout)
    return field.text
  }

  private func rows(_ text: String) -> [String] {
    let rows = TextRows(text, columns: 10, .unicode)
    return rows.ranges.indices.map(rows.text)
  }

  @Test func breaksBetweenWords() {
    #expect(rows("one two three four") == ["one two ", "three four"])
    #expect(rows("a\n\nb\n") == ["a", "", "b", ""])
    #expect(rows("one       two") == ["one       ", "two"])
    #expect(rows("abcdefghijklm no") == ["abcdefghij", "klm no"])
    #expect(rows(" abcdefghi字") == [" ", "abcdefghi", "字"])
    #expect(rows("字字字字字字") == ["字字字字字", "字"])
    #expect(rows("") == [""])
  }

  @Test func movesFromRowToRow() {
    let text = "one two three four"
    #expect(typed([.up], in: text) == "one two| three four")
    #expect(typed([.up, .up], in: text) == "|one two three four")
    #expect(typed([.up, .up, .down], in: text) == "one two |three four")
    #expect(typed([.up, .home, .down, .down], in: text) == "one two three four|")
    #expect(typed([.home], in: text) == "one two |three four")
    #expect(typed([.home, .left, .home], in: text) == "|one two three four")
    #expect(typed([.up, .home, .end], in: text) == "one two| three four")
    #expect(typed([.up, .end], in: "ab\ncd") == "ab|\ncd")
    #expect(typed([.left, .left, .left, .right, .right], in: "ab\ncd") == "ab\nc|d")
  }

  @Test func insertsAndErasesWithinALine() {
    #expect(typed([.enter, "x", .enter], in: "ab") == "ab\nx\n|")
    #expect(typed([.left, .enter], in: "ab") == "a\n|b")
    #expect(typed([.left, .left, .backspace], in: "ab\ncd") == "ab|cd")
    #expect(typed([.up, .end, .delete], in: "ab\ncd") == "ab|cd")
    #expect(typed([.control("u")], in: "ab\ncd") == "ab\n|")
    #expect(typed([.up, .home, .control("k")], in: "ab\ncd") == "|\ncd")
    #expect(typed([.control("w"), .control("w")], in: "one two\nthree  ") == "one |")
    #expect(typed([.paste("1\r\n2\t3")], in: "") == "1\n2 3|")
    #expect(field([.home, "x", .enter], in: "abc", longest: 3).text == "abc")
  }

  /// Whatever is typed: all of it stands in the rows, none is wider than the area, and the cursor is in its row.
  @Test func rowsHoldTheWholeText() {
    var generator = SeededGenerator(seed: 6)
    let keys: [Key] = [
      .left, .right, .up, .down, .home, .end, .backspace, .delete, .enter, .control("w"), .control("u"), .control("k"),
      "a",
      "b", " ", "字", "ी", "é", .paste("मु नी\nx"),
    ]
    var field = TextField(text: "", longest: 200, isArea: true)
    for _ in 0..<4_000 {
      _ = field.press(keys[Int.random(in: keys.indices, using: &generator)], in: Self.layout)
      let rows = TextRows(field.text, columns: 10, .unicode)
      let texts = rows.ranges.indices.map(rows.text)
      #expect(texts.joined().filter { !$0.isNewline } == field.text.filter { !$0.isNewline })
      for text in texts {
        let inked = text.reversed().drop { $0 == " " }.reversed()
        #expect(CharacterWidth.of(String(inked)) <= 10)
      }
      var sheet = Sheet(Self.layout)
      field.drawArea(on: &sheet, least: 3)
      let cursor = sheet.focus ?? Point(column: -1, row: -1)
      #expect((2...12).contains(cursor.column) && (1..<sheet.lines.count - 1).contains(cursor.row))
      #expect(field.text.count <= 200)
    }
  }
}
