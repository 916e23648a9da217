import Batch
import Content
import Foundation
import Instrument
import Testing

@Suite struct LineScorerTests {
  private func scorer() throws -> LineScorer {
    LineScorer(try #require(try Library.questionnaire("romantic")), form: .full)
  }

  private func score(_ scorer: LineScorer, _ line: [UInt8]) -> (bytes: [UInt8], isInOrder: Bool) {
    guard let questionnaire = try? Library.questionnaire("romantic"),
      let answers = line.withUnsafeBufferPointer({ AnswerLineReader(questionnaire).read($0) })
    else { return ([], true) }
    switch answers.content {
    case .success(let content): return (scorer.output(for: content, id: answers.id, group: nil), true)
    case .failure(let fault):
      return (scorer.bytes(of: PlacedFault(fault, id: answers.id, line: 1, file: nil), in: .english), false)
    }
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

  /// Each key costs the same however many there were before: comparing each with all others would take far longer.
  @Test(arguments: ["", #""answers":{"#, #""answers":{"reward_pay":{"#, #""answers":{},"seconds":{"#])
  func manyUnknownKeysAreOneFault(before: String) throws {
    let keys = (0..<20_000).map { "\"k\($0)\":1" }.joined(separator: ",")
    let close = String(repeating: "}", count: before.count { $0 == "{" } - before.count { $0 == "}" } + 1)
    let line = "{\(before)\(keys)\(close)"
    let (bytes, isScored) = score(try scorer(), Array(line.utf8))
    #expect(!isScored)
    let result = String(decoding: bytes, as: UTF8.self)
    #expect(result.contains("“k0”") && result.contains(#""code":"unknown_"#), "\(result)")
  }

  @Test(arguments: [
    ("9007199254740993", "out_of_range", "is rated 9007199254740993, but"),
    ("100000000000000000000", "out_of_range", "is rated 100000000000000000000, but"),
    ("1e20", "out_of_range", "is rated 1e20, but"),
    ("1e999", "out_of_range", "is rated 1e999, but"), ("2.50", "wrong_type", "is rated 2.50, but"),
    ("3.00000000000000000001", "wrong_type", "is rated 3.00000000000000000001, but"),
  ])
  func numbersAreQuotedAsWritten(number: String, code: String, message: String) throws {
    for answer in [#"{"trust_promise":\#(number)}"#, #"{"reward_pay":{"me":\#(number),"partner":1}}"#] {
      let result = String(decoding: score(try scorer(), Array("{\"answers\":\(answer)}".utf8)).bytes, as: UTF8.self)
      #expect(result.contains("\"code\":\"\(code)\"") && result.contains(message), "\(result)")
    }
  }

  /// An id comes from outside, and what is written goes to a terminal.
  @Test func idsAreSpeltHarmlessly() throws {
    for (id, written) in [
      ("\"\u{9B}31m\u{202E}\u{7F}\"", #""\u009b31m\u202e\u007f""#), (#""\u00e9\/""#, "\"é/\""), ("1.50", "1.50"),
      ("9007199254740993", "9007199254740993"), ("null", "null"),
    ] {
      for answers in ["{}", "[]"] {
        let line = "{\"id\":\(id),\"answers\":\(answers)}"
        let result = String(decoding: score(try scorer(), Array(line.utf8)).bytes, as: UTF8.self)
        #expect(result.hasPrefix("{\"id\":\(written),"), "\(result.prefix(80))")
      }
    }
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
