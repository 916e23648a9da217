import Instrument
import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct KeyDecoderTests {
  /// - Parameter bursts: bytes that arrive together; each burst is followed by a pause.
  private func keys(_ bursts: [UInt8]...) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for burst in bursts {
      for byte in burst { decoder.take(byte, into: &keys) }
      decoder.pause(into: &keys)
    }
    return keys
  }

  private func keys(_ bursts: String...) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for burst in bursts {
      for byte in burst.utf8 { decoder.take(byte, into: &keys) }
      decoder.pause(into: &keys)
    }
    return keys
  }

  @Test func decodesControlCharacters() {
    #expect(
      keys("\u{3}\u{18}\t\r\n\u{8}\u{7F}") == [
        .control("c"), .control("x"), .tab, .enter, .enter, .backspace, .backspace,
      ])
  }

  @Test func reportsEscapeOnlyIfNothingFollows() {
    #expect(keys("\u{1B}", "3") == [.escape, .character("3")])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    // Alt-3 is neither Escape nor an answer.
    #expect(keys("\u{1B}3", "4") == [.character("4")])
  }

  /// PuTTY, rxvt and older terminals send Alt this way: no Escape, which would lead back.
  @Test func readsTwoEscapesBeforeASequenceAsAlt() {
    #expect(keys("\u{1B}\u{1B}[A") == [.up])
    #expect(keys("\u{1B}\u{1B}OD\u{1B}\u{1B}[6~") == [.left, .pageDown])
    #expect(keys("\u{1B}\u{1B}[", "A") == [.up])
    #expect(keys("\u{1B}\u{1B}", "3") == [.escape, .escape, .character("3")])
    #expect(keys("\u{1B}\u{1B}3", "4") == [.escape, .character("4")])
    #expect(keys("\u{1B}\u{1B}\u{1B}[B") == [.escape, .down])
  }

  @Test func decodesCommonSequencesMissingInTerminfo() {
    #expect(
      keys("\u{1B}[A\u{1B}OB\u{1B}OM\u{1B}[1;5C\u{1B}[Z\u{1B}[3~\u{1B}[15~") == [
        .up, .down, .enter, .right, .backTab, .delete, .function(5),
      ])
  }

  /// Their letters must not become characters, which could answer a question.
  @Test func consumesLinuxConsoleFunctionKeys() {
    #expect(keys("\u{1B}[[Aq") == [.character("q")])
    #expect(keys("\u{1B}[[", "Aq") == [.character("q")])
  }

  @Test func waitsAfterEscape() {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    decoder.take(0x1B, into: &keys)
    #expect(decoder.timeout(0.025) == 0.025 && keys.isEmpty)
    decoder.take(UInt8(ascii: "O"), into: &keys)
    // After two bytes it is certainly a sequence, so no timeout applies.
    #expect(decoder.timeout(0.025) == nil && keys.isEmpty)
    decoder.take(UInt8(ascii: "A"), into: &keys)
    #expect(decoder.timeout(0.025) == nil && keys == [.up])
  }

  @Test func dropsUnknownSequencesAsAWhole() {
    #expect(keys("\u{1B}[?27;5;113~\u{1B}[?1;2c\u{1B}]11;rgb:0/0/0\u{1B}\\q") == [.character("q")])
    #expect(keys("\u{1B}[<0;10;10M\u{1B}[M 33x") == [.character("x")])
    #expect(keys("\u{1B}[" + String(repeating: "1;", count: 100) + "zq") == [.character("q")])
  }

  @Test func decodesUTF8() {
    #expect(keys([0xC3], [0xA9]) == [.character("é")])
    #expect(keys([0xF0, 0x9F, 0x99, 0x82]) == [.character("🙂")])
  }

  /// A passphrase from a terminal with another encoding would silently become a shorter one.
  @Test func losesNoByteThatIsNotUTF8() {
    #expect(keys(Array("caf".utf8) + [0xE9, 0x20, 0x78]) == "caf\u{FFFD} x".map { .character($0) })
    #expect(keys([0xCF, 0xC1, 0xD2]) == [.character("\u{FFFD}"), .character("\u{FFFD}")])
    #expect(keys([0xE9, 0x0D]) == [.character("\u{FFFD}"), .enter])
    #expect(keys([0xE9, 0x1B, 0x5B, 0x41]) == [.character("\u{FFFD}"), .up])
    // Overlong, a surrogate, and bytes that no character has.
    #expect(keys([0xE0, 0x80, 0xAF]) == [.character("\u{FFFD}")])
    #expect(keys([0xED, 0xA0, 0x80]) == [.character("\u{FFFD}")])
    #expect(keys([0xFF, 0x61]) == [.character("\u{FFFD}"), .character("a")])
    let pasted = Array("\u{1B}[200~caf".utf8) + [0xE9] + Array(" x\u{1B}[201~".utf8)
    #expect(keys(pasted) == [.paste("caf\u{FFFD} x")])
  }

  @Test func treatsPastedControlCharactersAsText() {
    #expect(keys("\u{1B}[200~q\u{17}\u{1B}[A\u{9B}x\u{1B}[201~q") == [.paste("q[Ax"), .character("q")])
    #expect(keys("\u{1B}[200~one\r\n\ttwo\n\u{1B}[201~") == [.paste("one two")])
    #expect(keys("\u{1B}[200~\u{7}\u{1B}[201~") == [])
  }

  @Test func continuesAPasteAfterAPause() {
    #expect(keys("\u{1B}[200~on", "e\u{1B}[2", "01~q") == [.paste("one"), .character("q")])
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for byte in "\u{1B}[200~half".utf8 { decoder.take(byte, into: &keys) }
    decoder.pause(into: &keys)
    #expect(decoder.isPasting && keys.isEmpty)
    decoder.endPaste(into: &keys)
    #expect(!decoder.isPasting && keys == [.paste("half")])
  }

  @Test func splitsALongPaste() {
    let text = String(repeating: "é", count: PasteText.limit)
    let keys = keys("\u{1B}[200~a\(text)\u{1B}[201~q")
    #expect(keys.count == 4)
    let parts = keys.compactMap { if case .paste(let text) = $0 { text } else { nil } }
    #expect(parts.joined() == "a" + text)
  }

  @Test func recoversFromRandomBytes() {
    var generator = SeededGenerator(seed: 2026)
    for _ in 0..<200 {
      var decoder = KeyDecoder()
      var keys: [Key] = []
      for _ in 0..<200 { decoder.take(UInt8.random(in: 0...255, using: &generator), into: &keys) }
      decoder.endPaste(into: &keys)
      decoder.pause(into: &keys)
      // A control character ends an unfinished sequence.
      decoder.take(0x0D, into: &keys)
      keys = []
      decoder.take(0x71, into: &keys)
      #expect(keys == [.character("q")])
    }
  }
}
