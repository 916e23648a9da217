import Foundation
import Glibc
import Terminal
import TestTerminal
import Testing

private let askedKeys = ProcessInfo.processInfo.environment["POISE_KEYS"]

/// Sequences of keys that arrive in two parts with a real pause between them, typed at a question of the real program.
///
/// It takes its time, so it runs only where it is asked for: `POISE_KEYS=sample` types some cuts of them, `POISE_KEYS=all` each,
/// and `POISE_KEYS=30` each with a pause of 30 ms.
/// `RecordedSequenceTests` cuts all of them with a clock that is passed in.
@Suite(.serialized, .enabled(if: askedKeys != nil)) struct SlowLineTests {
  private static let all = askedKeys != "sample"
  /// In milliseconds.
  private static let pauses: [Int32] =
    askedKeys.flatMap(Int32.init).map { [$0] } ?? (all ? [1, 30, 100, 500] : [30, 500])
  /// Programs that wait at the same time.
  private static let programs = 8

  private struct CutSequence {
    let recorded: RecordedSequence
    let before: [UInt8]
    let after: [UInt8]
  }

  private static let cuts: [CutSequence] = {
    let all = RecordedSequence.all.filter { !$0.isAlt && !$0.leaves && $0.meaning != .key(.control("c")) }.flatMap {
      recorded in
      recorded.cuts.map { CutSequence(recorded: recorded, before: Array($0.before), after: Array($0.after)) }
    }
    return asked(all)
  }()

  /// All of them, or a sample.
  private static func asked<Each>(_ each: [Each]) -> [Each] {
    all ? each : stride(from: 0, to: each.count, by: 97).map { each[$0] }
  }

  private static let question = "2 of 42"

  /// At the first statement about both people, of which nothing is rated.
  private static func atQuestion() throws -> RedrawnProgram {
    let terminal = try Journey(["take", "--seed", "7", "--questionnaire", "romantic"]).terminal
    terminal.type(Keys.enter)
    try terminal.wait(for: "What shall Poise call them?")
    terminal.type("Sam")
    try terminal.goFromNameToQuestions(isBrief: false)
    terminal.type("3" + Keys.enter)
    try terminal.wait(for: question)
    return RedrawnProgram(terminal)
  }

  /// How many ratings the question shows, wherever keys have led to.
  private static func ratings(_ program: inout RedrawnProgram) throws -> Int {
    let size = Size(columns: 80, rows: 24)
    for way in [Keys.enter, Keys.enter, "\u{1B}[27u", "\u{1B}[27u", Keys.enter, Keys.enter] {
      guard try program.repaint(at: size) else { return 0 }
      let text = program.terminal.screen.text
      if text.contains(question) { return text.count { $0 == "●" } }
      program.terminal.type(way)
    }
    Issue.record("the question is lost: \(program.terminal.screen.text)")
    return -1
  }

  @Test func noRatingComesOfACutSequence() throws {
    var running = try (0..<Self.programs).map { _ in try Self.atQuestion() }
    var whole: [[UInt8]: Int] = [:]
    for pause in Self.pauses {
      for first in stride(from: 0, to: Self.cuts.count, by: Self.programs) {
        let batch = Self.cuts[first..<min(first + Self.programs, Self.cuts.count)]
        for (slot, cut) in batch.enumerated() { running[slot].terminal.type(bytes: cut.before) }
        poll(nil, 0, pause)
        for (slot, cut) in batch.enumerated() { running[slot].terminal.type(bytes: cut.after) }
        for (slot, cut) in batch.enumerated() {
          let found = try Self.ratings(&running[slot])
          if found != 0 {
            // What the same sequence does in one piece.
            running[slot] = try Self.atQuestion()
            if whole[cut.recorded.bytes] == nil {
              running[slot].terminal.type(bytes: cut.recorded.bytes)
              whole[cut.recorded.bytes] = try Self.ratings(&running[slot])
              running[slot] = try Self.atQuestion()
            }
            #expect(
              found == whole[cut.recorded.bytes], "\(cut.recorded) cut behind \(cut.before.count) bytes for \(pause) ms"
            )
          } else if try running[slot].terminal.hasEnded() {
            running[slot] = try Self.atQuestion()
          }
        }
      }
    }
    for program in running { program.terminal.send(signal: SIGTERM) }
  }

  /// Ctrl-X in each of its forms, behind a part of a sequence and a real pause.
  @Test func leavesAfterAPartOfASequence() throws {
    let forms = RecordedSequence.all.filter { $0.leaves && $0.bytes[0] == 0x1B }.map(\.bytes) + [[0x18]]
    // Many sequences begin alike.
    let all = Set(RecordedSequence.all.filter { !$0.isAlt }.flatMap(\.cuts).map { Array($0.before) })
    let prefixes = Self.asked(all.sorted { $0.lexicographicallyPrecedes($1) })
    for (shift, pause) in Self.pauses.enumerated() {
      for first in stride(from: 0, to: prefixes.count, by: Self.programs) {
        let batch = first..<min(first + Self.programs, prefixes.count)
        let terminals = try batch.map { _ in try Journey(["take"]).terminal }
        for (terminal, index) in zip(terminals, batch) { terminal.type(bytes: prefixes[index]) }
        poll(nil, 0, pause)
        for (terminal, index) in zip(terminals, batch) {
          // Each form comes behind many prefixes, and each prefix before another form at each pause.
          let form = forms[(index + shift) % forms.count]
          terminal.type(bytes: form)
          #expect(try terminal.waitForEnd() == .status(0), "\(prefixes[index]) \(form) after \(pause) ms")
          #expect(terminal.leftovers == [])
        }
      }
    }
  }
}
