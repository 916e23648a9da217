import Terminal
import Testing

@testable import NcursesTerminal

/// Recorded sequences of common terminals, complete and split.
@Suite struct KeySequenceTests {
  struct Recorded: Sendable, CustomTestStringConvertible {
    let terminal: String
    let sequence: String
    /// nil if the sequence must be ignored.
    let key: Key?

    var testDescription: String { "\(terminal): \(sequence.debugDescription)" }

    static let all: [Recorded] = [
      of("xterm", ["[A": .up, "[B": .down, "[C": .right, "[D": .left, "[H": .home, "[F": .end, "[Z": .backTab]),
      of("xterm, application", ["OA": .up, "OB": .down, "OC": .right, "OD": .left, "OH": .home, "OF": .end]),
      of("xterm", ["[2~": nil, "[3~": .delete, "[5~": .pageUp, "[6~": .pageDown]),
      of("xterm", ["OP": .function(1), "OQ": .function(2), "OR": .function(3), "OS": .function(4)]),
      of("xterm", ["[15~": .function(5), "[17~": .function(6), "[18~": .function(7), "[19~": .function(8)]),
      of("xterm", ["[20~": .function(9), "[21~": .function(10), "[23~": .function(11), "[24~": .function(12)]),
      of("xterm, Windows Terminal, foot", ["[1;5A": .up, "[1;2B": .down, "[1;3C": .right, "[1;6D": .left]),
      of("xterm, Windows Terminal, foot", ["[1;5H": .home, "[1;2F": .end, "[5;5~": .pageUp, "[3;2~": .delete]),
      of("iTerm2", ["[1;9A": .up, "[1;10D": .left]),
      of("PuTTY, tmux, screen", ["[1~": .home, "[4~": .end, "[11~": .function(1), "[12~": .function(2)]),
      of("PuTTY", ["[13~": .function(3), "[14~": .function(4)]),
      of("Linux console", ["[[A": nil, "[[B": nil, "[[E": nil]),
      of("rxvt", ["[7~": .home, "[8~": .end, "[7$": nil, "[3^": nil, "[a": nil, "Oa": nil]),
      of("keypad", ["Op": .character("0"), "Oq": .character("1"), "Or": .character("2"), "Os": .character("3")]),
      of("keypad", ["Ot": .character("4"), "Ou": .character("5"), "Ov": .character("6"), "Ow": .character("7")]),
      of("keypad", ["Ox": .character("8"), "Oy": .character("9"), "OM": .enter, "OX": .character("=")]),
      of("keypad", ["Oj": .character("*"), "Ok": .character("+"), "Ol": .character(","), "Om": .character("-")]),
      of("keypad", ["On": .character("."), "Oo": .character("/"), "OE": nil, "[E": nil]),
      of("kitty", ["[120;5u": .control("x"), "[99;5u": .control("c"), "[108;5u": .control("l"), "[27u": .escape]),
      of("kitty", ["[13u": .enter, "[9u": .tab, "[9;2u": .backTab, "[127u": .backspace, "[53u": .character("5")]),
      of("kitty", ["[97u": .character("a"), "[97;2u": .character("A"), "[97;65u": .character("A")]),
      of("kitty", ["[97:65;2;65u": .character("A"), "[53:37;2u": .character("%"), "[53;2u": nil]),
      of("kitty", ["[1095::120;5u": .control("x"), "[120;7u": .control("x"), "[120;133u": .control("x")]),
      of(
        "kitty", ["[53;129u": .character("5"), "[53;3u": nil, "[53;5u": nil, "[53;9u": nil, "[57399u": .character("0")]),
      of("kitty", ["[57404u": .character("5"), "[57414u": .enter, "[57419u": .up, "[57427u": nil, "[57441;2u": nil]),
      of("kitty, events", ["[53;1:1u": .character("5"), "[53;1:2u": .character("5"), "[53;1:3u": nil]),
      of("kitty, events", ["[1;1:3A": nil, "[1;1:1A": .up, "[5;1:3~": nil, "[120;5:3u": nil, "[27;1:3u": nil]),
      of("modifyOtherKeys", ["[27;5;120~": .control("x"), "[27;5;99~": .control("c"), "[27;5;108~": .control("l")]),
      of("modifyOtherKeys", ["[27;5;13~": .enter, "[27;2;9~": .backTab, "[27;2;37~": .character("%")]),
      of("modifyOtherKeys", ["[27;5;27~": nil, "[27;1;27~": .escape, "[27;2;65~": .character("A"), "[27;3;53~": nil]),
      of("xterm, foot, kitty", ["[1;1P": .function(1), "[1P": .function(1), "[1;1:1S": .function(4), "[1;5P": nil]),
      of(
        "tmux, screen, application",
        ["OM": .enter, "Ok": .character("+"), "On": .character("."), "Op": .character("0")]),
      of("Linux console", ["[1~": .home, "[4~": .end, "[17~": .function(6), "[G": nil]),
      of(
        "kitty",
        ["[57400u": .character("1"), "[57409u": .character("."), "[115;5u": .control("s"), "[48u": .character("0")]),
      of("modifyOtherKeys", ["[27;1;53~": .character("5"), "[27;5;53~": nil, "[27;5;122~": .control("z")]),
      of(
        "focus, colours",
        ["[I": nil, "[O": nil, "]10;rgb:ffff/ffff/ffff\u{1B}\\": nil, "[?997;1n": nil, "[?2026;2$y": nil]),
      of("mouse", ["[M 35": nil, "[<0;5;5M": nil, "[<0;5;5m": nil]),
      of("answers", ["[?1;2c": nil, "[5;5R": nil, "]11;rgb:0000/5555/aaaa\u{7}": nil, "P1+r5\u{1B}\\": nil]),
    ].flatMap { $0 }

    private static func of(_ terminal: String, _ keys: [String: Key?]) -> [Recorded] {
      keys.sorted { $0.key < $1.key }.map { Recorded(terminal: terminal, sequence: "\u{1B}" + $0.key, key: $0.value) }
    }
  }

  /// - Parameter bursts: bytes that arrive together; each burst is followed by a pause.
  private func keys(_ bursts: some Sequence<some Collection<UInt8>>) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for burst in bursts {
      for byte in burst { decoder.take(byte, into: &keys) }
      if decoder.patience(0.025) == 0.025 { decoder.pause(into: &keys) }
    }
    return keys
  }

  /// With a pause behind each byte, as on the slowest line. Escape is a key then, and nothing else is that was not pressed.
  @Test(arguments: Recorded.all) func decodesSequencesThatArriveByteByByte(recorded: Recorded) {
    let typed = keys(recorded.sequence.utf8.map { [$0] }).filter { $0 != .escape }
    #expect(typed == [recorded.key].compactMap { $0 }.filter { $0 != .escape })
  }

  /// After each recorded sequence, cut anywhere, Ctrl-X leaves in each form, and digits are digits again.
  @Test(arguments: Recorded.all) func leavesAfterACutSequence(recorded: Recorded) {
    let bytes = Array(recorded.sequence.utf8)
    for leaving in ["\u{18}", "\u{1B}[120;5u", "\u{1B}[27;5;120~"] {
      for cut in 1...bytes.count { #expect(keys([bytes[..<cut], Array(leaving.utf8)[...]]).last == .control("x")) }
    }
    #expect(keys([bytes, [0x0D], [0x35]]).last == .character("5"))
  }

  @Test(arguments: Recorded.all) func decodesRecordedSequences(recorded: Recorded) {
    #expect(keys([Array(recorded.sequence.utf8)]) == [recorded.key].compactMap { $0 })
  }

  /// On a slow line, the rest of a sequence may arrive after a pause. It must give the same key and no characters. Only
  /// after a single Escape the pause makes it a key of its own.
  @Test(arguments: Recorded.all) func decodesSplitSequences(recorded: Recorded) {
    let bytes = Array(recorded.sequence.utf8)
    for cut in 1..<bytes.count {
      let keys = keys([bytes[..<cut], bytes[cut...]])
      let expected = (cut == 1 ? [.escape] : []) + [recorded.key].compactMap { $0 }
      let typed = keys.filter { if case .character = $0 { $0 != .character("\\") } else { false } }
      #expect(typed == [recorded.key].compactMap { $0 }.filter { if case .character = $0 { true } else { false } })
      if recorded.terminal != "answers" { #expect(keys == expected, "cut behind \(cut) bytes") }
    }
  }

  /// Each argument leads to another state of the decoder.
  @Test(arguments: [
    "", "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}]11;", "\u{1B}P", "\u{1B}P1+", "\u{1B}_", "\u{1B}^",
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

  /// Every prefix of every recorded sequence.
  @Test func controlXWorksAfterEveryPrefix() {
    for recorded in Recorded.all {
      let bytes = Array(recorded.sequence.utf8)
      for cut in 1...bytes.count { #expect(keys([bytes[..<cut] + [0x18]]).last == .control("x")) }
    }
  }

  /// An unfinished sequence swallows typed keys only up to the next control character.
  @Test func endsAnUnfinishedSequenceAtAControlCharacter() {
    #expect(keys(["\u{1B}[", "5", "3", "\r", "5"].map { Array($0.utf8) }) == [.enter, .character("5")])
    #expect(keys(["\u{1B}]1", "5", "\t", "5"].map { Array($0.utf8) }) == [.tab, .character("5")])
    #expect(keys(["\u{1B}P", "\r", "5"].map { Array($0.utf8) }) == [.enter, .character("5")])
    #expect(keys(["\u{1B}[1", "\u{1B}[A", "5"].map { Array($0.utf8) }) == [.up, .character("5")])
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
