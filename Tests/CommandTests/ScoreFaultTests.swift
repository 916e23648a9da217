import Foundation
import Testing

/// What `poise score` says of lines that are not in order.
@Suite struct ScoreFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let code: String
    let id: String
    let line: String
    var testDescription: String { line }
  }

  static let faults = [
    ("broken_json", #""a""#, #"{"id":"a""#),
    ("broken_json", "null", "scores"),
    ("broken_json", #""a""#, #"{"id":"a","answers":{"trust_promise":3,}}"#),
    ("broken_json", #""a""#, #"{"id":"a","answers":{}} x"#),
    ("broken_json", #""a""#, #"{"id":"a","answers":{"trust_promise":03}}"#),
    ("wrong_type", "null", "[]"),
    ("wrong_type", "null", "3"),
    ("wrong_type", "null", #"{"id":{},"answers":{}}"#),
    ("wrong_type", "7", #"{"answers":[],"id":7}"#),
    ("wrong_type", #""a""#, #"{"id":"a","answers":{"trust_promise":"3"}}"#),
    ("wrong_type", #""a""#, #"{"id":"a","answers":{"trust_promise":2.5}}"#),
    ("wrong_type", #""a""#, #"{"id":"a","answers":{"trust_promise":true}}"#),
    ("wrong_type", #""a""#, #"{"id":"a","answers":{"reward_pay":4}}"#),
    ("wrong_type", #""a""#, #"{"id":"a","answers":{"trust_promise":{"me":1,"partner":2}}}"#),
    ("out_of_range", #""a""#, #"{"id":"a","answers":{"trust_promise":7}}"#),
    ("out_of_range", #""a""#, #"{"answers":{"reward_pay":{"me":-1,"partner":2}},"id":"a"}"#),
    ("out_of_range", #""a""#, #"{"id":"a","answers":{"first_say":7}}"#),
    ("out_of_range", #""a""#, #"{"id":"a","answers":{},"seconds":{"reward_pay":-1}}"#),
    ("unknown_item", #""a""#, #"{"id":"a","answers":{"reward_pya":{"me":1,"partner":2}}}"#),
    ("unknown_key", #""a""#, #"{"id":"a","answers":{"reward_pay":{"me":1,"you":2}}}"#),
    ("unknown_key", #""a""#, #"{"id":"a","answer":{},"answers":{}}"#),
    ("missing_key", #""a""#, #"{"id":"a"}"#),
    ("duplicate_key", #""a""#, #"{"id":"a","answers":{"trust_promise":3,"trust_promise":3}}"#),
    ("duplicate_key", #""a""#, #"{"id":"a","answers":{},"answers":{}}"#),
  ].map { Fault(code: $0.0, id: $0.1, line: $0.2) }

  @Test func faultsStandInTheirPlacesAndTheRestGoesOn() throws {
    let schema = try Schema("score-output")
    let good = #"{"id":"good","answers":{"trust_promise":null}}"#
    let lines = Self.faults.flatMap { [$0.line, good] }
    let outcome = try Command.run(
      ["score", "--questionnaire", "romantic"], input: lines.joined(separator: "\r\n") + "\n")
    #expect(outcome.status == 65)
    outcome.expectOneSentence()
    #expect(outcome.errors.contains("24 of 48 lines are not in order; the first is line 1: The line is not JSON"))
    let texts = outcome.output.split(separator: "\n").map(String.init)
    let results = try outcome.objects
    #expect(results.count == lines.count)
    for (place, result) in results.enumerated() {
      #expect(schema.faults(result) == [])
      guard place.isMultiple(of: 2) else {
        #expect(result["id"] as? String == "good" && result["error"] == nil)
        continue
      }
      let fault = Self.faults[place / 2]
      let error = try #require(result["error"] as? [String: String], "\(fault.line)")
      #expect(error["code"] == fault.code, "\(fault.line) \(error)")
      #expect(result["line"] as? Int == place + 1)
      #expect(texts[place].hasPrefix("{\"id\":\(fault.id),"), "\(fault.line)")
    }
    let messages = results.compactMap { ($0["error"] as? [String: String])?["message"] }
    #expect(messages.contains("There is no item “reward_pya”; did you mean “reward_pay”?"))
  }
}
