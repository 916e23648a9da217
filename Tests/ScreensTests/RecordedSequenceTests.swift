import Instrument
import Terminal
import TestTerminal
import Testing

@testable import Assessment
@testable import NcursesTerminal
@testable import Screens

/// What common terminals send, complete and split, on a clock that is moved by hand: through the decoder to the answers.
@Suite struct RecordedSequenceTests {
  /// What somebody typed who sees `keys`, and no key that a terminal sends alone.
  private func expectMeaning(_ keys: [Key], _ recorded: RecordedSequence, _ label: @autoclosure () -> String = "") {
    let expected: Bool
    switch recorded.meaning {
    case .key(let key): expected = keys == [key]
    case .nothing: expected = keys.isEmpty
    case .paste: expected = keys.count == 1 && { if case .paste = keys[0] { true } else { false } }()
    case .harmless:
      expected = keys.allSatisfy {
        switch $0 {
        case .character, .paste, .enter: false
        default: true
        }
      }
    }
    #expect(expected, "\(recorded) \(label()): \(keys)")
  }

  @Test func theFileIsThere() {
    #expect(RecordedSequence.all.count >= 450)
    for terminal in [
      "xterm", "PuTTY", "Linux console", "tmux", "screen", "kitty", "foot", "Windows Terminal", "iTerm2", "rxvt",
    ] {
      #expect(RecordedSequence.all.contains { $0.sources.contains(terminal + " k") }, "\(terminal)")
    }
  }

  @Test func decodesRecordedSequences() {
    for recorded in RecordedSequence.all { expectMeaning(TypedKeys.of([recorded.bytes], pause: 0), recorded) }
  }

  /// An Escape in front of a pause has led back. What it began belongs to the page before and is nothing, but it leaves.
  private func expectNothingMore(_ keys: [Key], _ recorded: RecordedSequence, _ label: @autoclosure () -> String) {
    let rest = keys.filter { $0 != .escape }
    #expect(rest == (recorded.leaves ? [.leaveAtOnce] : []), "\(recorded) \(label()): \(keys)")
  }

  /// On a slow line, the rest of a sequence may arrive after a pause. It gives the same key and no characters.
  @Test func decodesSplitSequences() {
    for recorded in RecordedSequence.all where !recorded.isAlt {
      for (before, after) in recorded.cuts {
        for pause in Self.pauses {
          let keys = TypedKeys.of([before, after], pause: pause)
          let label = "cut behind \(before.count) bytes for \(pause) s"
          // A second Escape begins anew.
          if before.last == 0x1B, before.count < 3, after.first != 0x1B, pause >= Self.escapeDelay {
            expectNothingMore(keys, recorded, label)
          } else {
            expectMeaning(keys, recorded, label)
          }
        }
      }
    }
  }

  /// As on the slowest line.
  @Test func decodesSequencesThatArriveByteByByte() {
    for recorded in RecordedSequence.all where !recorded.isAlt {
      for pause in Self.pauses {
        let keys = TypedKeys.of(recorded.bytes.map { [$0] }, pause: pause)
        if recorded.bytes[0] == 0x1B, pause >= Self.escapeDelay {
          expectNothingMore(keys, recorded, "byte by byte for \(pause) s")
        } else {
          expectMeaning(keys, recorded)
        }
      }
    }
  }

  /// After each prefix of a sequence, with and without a pause, Ctrl-X leaves in each of its forms.
  @Test func leavesAfterEveryPrefix() {
    let forms = RecordedSequence.all.filter(\.leaves).map(\.bytes) + [[0x18]]
    #expect(forms.count >= 15)
    for recorded in RecordedSequence.all where !recorded.leaves {
      for count in 1...recorded.bytes.count {
        for form in forms {
          // Escape in front of a single control character is not to be told from Alt.
          if form[0] >= 0x80, count < recorded.bytes.count { continue }
          for pause in [0] + Self.pauses {
            let keys = TypedKeys.of([recorded.bytes[..<count], form[...]], pause: pause)
            if keys.last != .leaveAtOnce {
              Issue.record("\(recorded) cut behind \(count) bytes, then \(form.map { String($0, radix: 16) }): \(keys)")
            }
          }
        }
      }
      // Digits are digits again.
      #expect(TypedKeys.of([recorded.bytes, [0x0D], [0x35]], pause: 2).last == .character("5"))
    }
  }

  private static let escapeDelay = TypedKeys.escapeDelay
  /// In seconds.
  private static let pauses = [0.001, 0.03, 0.1, 0.5]

  /// On a question: an answer is recorded only where its digit, or an arrow that chooses it, was typed.
  @Test func noAnswerComesOfWhatWasNotTyped() throws {
    let start = try Scene(name: "", keys: Scene.toPairs).sitting(Size(columns: 80, rows: 24))
    var found: [[Key]: Answers] = [:]
    func answers(_ keys: [Key]) -> Answers {
      if let known = found[keys] { return known }
      var sitting = start
      for key in keys { sitting.send(.key(key)) }
      found[keys] = sitting.model.state.session.interview?.answers ?? Answers()
      return found[keys] ?? Answers()
    }
    let before = answers([])
    for recorded in RecordedSequence.all where !recorded.isAlt && !recorded.leaves {
      let whole = TypedKeys.of([recorded.bytes], pause: 0)
      let keys = whole.filter { $0 != .escape }
      // Only Escape and Alt in one piece may be two keys.
      let meant = [keys, [], [.escape] + (recorded.meaning == .harmless ? keys : [])].map(answers)
      // Other keys choose an answer, or take one back.
      switch recorded.meaning {
      case .nothing, .paste, .key(.enter), .key(.escape), .key(.tab), .key(.backTab), .key(.function), .key(.control):
        #expect(meant.allSatisfy { $0 == before }, "\(recorded)")
      default: break
      }
      if case .key(.character(let digit)) = recorded.meaning, ("0"..."6").contains(digit) {
        #expect(meant[0] != before, "\(recorded)")
      }
      for pause in Self.pauses {
        for (head, rest) in recorded.cuts {
          let found = answers(TypedKeys.of([head, rest], pause: pause))
          #expect(meant.contains(found), "\(recorded) cut behind \(head.count) bytes for \(pause) s")
        }
        let found = answers(TypedKeys.of(recorded.bytes.map { [$0] }, pause: pause).filter { $0 != .escape })
        #expect(meant.contains(found), "\(recorded) byte by byte for \(pause) s")
      }
    }
  }
}

/// Keys of bytes that arrive with pauses between them.
enum TypedKeys {
  /// In seconds, as where ESCDELAY is not set.
  static let escapeDelay = 0.025

  /// - Parameters:
  ///   - bursts: bytes that arrive together.
  ///   - pause: seconds between two bursts. After the last one nothing comes any more.
  static func of(_ bursts: some Collection<some Collection<UInt8>>, pause: Double) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for (index, burst) in bursts.enumerated() {
      if index > 0, let patience = decoder.timeout(escapeDelay), pause >= patience { decoder.pause(into: &keys) }
      for byte in burst { decoder.take(byte, into: &keys) }
    }
    if decoder.timeout(escapeDelay) != nil { decoder.pause(into: &keys) }
    if decoder.isPasting { decoder.endPaste(into: &keys) }
    return keys
  }
}
