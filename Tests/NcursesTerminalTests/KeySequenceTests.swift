import Terminal
import Testing

@testable import NcursesTerminal

/// States that a part of a sequence leads to.
@Suite struct KeySequenceTests {
  /// - Parameter bursts: bytes that arrive together; each burst is followed by a pause.
  private func keys(_ bursts: some Sequence<some Collection<UInt8>>) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for burst in bursts {
      for byte in burst { decoder.take(byte, into: &keys) }
      if decoder.timeout(0.025) == 0.025 { decoder.pause(into: &keys) }
    }
    return keys
  }

  /// Each argument leads to another state of the decoder.
  @Test(arguments: [
    "", "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}]11;", "\u{1B}P", "\u{1B}P1+", "\u{1B}X", "\u{1B}X5",
    "\u{1B}^", "\u{1B}_",
    "\u{1B}[M",
    "\u{1B}[M !", "\u{1B}[1;5", "\u{1B}[[", "\u{1B}[<0;", "\u{1B}[200~", "\u{1B}[200~half\u{1B}[20", "\u{1B}\u{1B}",
    "\u{1B}[200", "\u{1B}]11;\u{1B}", "\u{1B}O5",
  ])
  func controlXWorksInEveryState(before: String) {
    for isPaused in [false, true] {
      var decoder = KeyDecoder()
      var keys: [Key] = []
      for byte in before.utf8 { decoder.take(byte, into: &keys) }
      if isPaused { decoder.pause(into: &keys) }
      decoder.take(0x18, into: &keys)
      #expect(keys.last == .control("x"))
      decoder.take(UInt8(ascii: "q"), into: &keys)
      #expect(keys.last == .character("q"))
    }
  }

  @Test(arguments: [[0xC3], [0xE6, 0x97], [0xF0, 0x9F, 0x99]] as [[UInt8]])
  func controlXWorksInsideACharacter(before: [UInt8]) {
    #expect(keys([before + [0x18, 0x71]]) == [.control("x"), .character("q")])
  }

  /// An unfinished sequence swallows typed keys only up to the next control character.
  @Test func endsAnUnfinishedSequenceAtAControlCharacter() {
    #expect(keys(["\u{1B}[", "5", "3", "\r", "5"].map { Array($0.utf8) }) == [.enter, .character("5")])
    #expect(keys(["\u{1B}]1", "5", "\t", "5"].map { Array($0.utf8) }) == [.tab, .character("5")])
    #expect(keys(["\u{1B}P", "\r", "5"].map { Array($0.utf8) }) == [.enter, .character("5")])
    #expect(keys(["\u{1B}[1", "\u{1B}[A", "5"].map { Array($0.utf8) }) == [.up, .character("5")])
  }

  /// It was typed for the page that Escape has left: on another one it could answer.
  @Test func ignoresWhatALoneEscapeBegan() {
    for rest in ["[A", "[5~", "Oq", "[53u", "[200~5\u{1B}[201~", "[M !!", "]11;rgb:5\u{7}", "X5\u{1B}\\", "^5\u{1B}\\"]
    {
      #expect(keys(["\u{1B}", rest, "5"].map { Array($0.utf8) }) == [.escape, .character("5")], "\(rest)")
      #expect(
        keys(["\u{1B}\u{1B}", rest, "5"].map { Array($0.utf8) }) == [.escape, .escape, .character("5")], "\(rest)")
      #expect(keys(["\u{1B}", rest + "\u{1B}[A"].map { Array($0.utf8) }) == [.escape, .up], "\(rest)")
    }
    #expect(keys(["\u{1B}", "[120;5u"].map { Array($0.utf8) }) == [.escape, .control("x")])
    #expect(keys(["\u{1B}", "[1", "\r"].map { Array($0.utf8) }) == [.escape, .enter])
  }

  @Test func keepsCharactersAfterALoneEscape() {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for byte: UInt8 in [0x1B, 0x4F] {
      decoder.take(byte, into: &keys)
      decoder.pause(into: &keys)
    }
    decoder.take(UInt8(ascii: "s"), into: &keys)
    #expect(keys == [.escape, .character("O"), .character("s")])
    #expect(self.keys(["\u{1B}", "Oh"].map { Array($0.utf8) }) == [.escape, .character("O"), .character("h")])
  }
}
