import Foundation
import Instrument
import Testing

@testable import Report

@Suite struct LineScorerTests {
  private func scorer() throws -> LineScorer {
    LineScorer(try #require(try Library.questionnaire("romantic")), form: .full)
  }

  private func score(_ scorer: LineScorer, _ line: [UInt8]) -> (bytes: [UInt8], isScored: Bool) {
    line.withUnsafeBufferPointer { scorer.score($0, number: 1, file: nil) }
  }

  @Test func blankLinesGiveNothing() throws {
    let scorer = try scorer()
    for blank in ["", " \t", "\r"] { #expect(score(scorer, Array(blank.utf8)) == ([], true)) }
  }

  @Test func secondsRaiseTheFlagOfHaste() throws {
    let items = try #require(try Library.questionnaire("romantic")).items
    let seconds = items.map { "\"\($0.id)\":0.7" }.joined(separator: ",")
    let line = "{\"answers\":{},\"seconds\":{\(seconds)}}"
    let result = String(decoding: score(try scorer(), Array(line.utf8)).bytes, as: UTF8.self)
    #expect(result.contains(#""quality":[{"flag":"fast","#) && result.contains(#""widening":1.5"#))
  }

  /// Whatever comes in, one line of JSON goes out.
  @Test func brokenLinesNeverBreakTheOutput() throws {
    let scorer = try scorer()
    let seed = Array(
      #"{"id":"a\u00e9","answers":{"reward_pay":{"me":4,"partner":2},"trust_promise":3,"first_say":1},"seconds":{"reward_pay":1.5}}"#
        .utf8)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<4_000 {
      var line = seed
      for _ in 0...(random.next() % 3) where !line.isEmpty {
        let place = Int(random.next() % UInt64(line.count))
        switch random.next() % 4 {
        case 0: line.remove(at: place)
        case 1: line[place] = UInt8(truncatingIfNeeded: random.next())
        case 2: line.insert(line[Int(random.next() % UInt64(line.count))], at: place)
        default: line = Array(line[..<place]) + [UInt8(ascii: "0")]
        }
      }
      let (bytes, isScored) = score(scorer, line)
      guard !bytes.isEmpty else { continue }
      #expect(bytes.last == UInt8(ascii: "\n") && bytes.count { $0 == UInt8(ascii: "\n") } == 1)
      let value = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      #expect((value?["error"] == nil) == isScored, "\(String(decoding: line, as: UTF8.self))")
    }
  }
}
