import Foundation
import Testing

/// Scores of pairs of people.
@Suite struct ScorePairsTests {
  private let score = ["score", "--questionnaire", "romantic", "--pairs"]

  private func line(_ pair: String, _ role: String, me: Int, partner: Int) -> String {
    let items = ["reward_pay", "reward_kind_word", "reward_take_over"]
    let answers = items.map { "\"\($0)\":{\"me\":\(me),\"partner\":\(partner)}" }.joined(separator: ",")
    return #"{"id":"\#(pair)\#(role)","pair":"\#(pair)","role":"\#(role)","answers":{\#(answers)}}"#
  }

  @Test func aPairIsOneLine() throws {
    let lines = [
      line("x", "a", me: 6, partner: 1), line("x", "b", me: 1, partner: 5), line("y", "b", me: 6, partner: 1),
      line("y", "a", me: 6, partner: 0),
    ]
    let outcome = try Command.run(score, input: lines.joined(separator: "\n"))
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let objects = try outcome.objects
    let schema = try Schema("score-output")
    for object in objects { #expect(schema.faults(object) == []) }
    #expect(objects.map { $0["pair"] as? String } == ["x", "y"])
    func reward(_ object: [String: Any]) -> [String: Any] {
      let joint = object["joint"] as? [String: Any]
      return (joint?["bases"] as? [String: Any])?["reward"] as? [String: Any] ?? [:]
    }
    #expect(reward(objects[0])["verdict"] as? String == "i_hold_more")
    #expect(reward(objects[0])["agreement"] as? String == "alike")
    #expect(reward(objects[1])["agreement"] as? String == "differently")
    #expect((objects[1]["a"] as? [String: Any])?["id"] as? String == "ya")
  }

  /// No mean of two accounts that differ, and no number from ratings that are the same for both people.
  @Test func noGapIsSharedWhereViewsDiffer() throws {
    let lines = [
      line("x", "a", me: 6, partner: 1), line("x", "b", me: 1, partner: 5), line("y", "a", me: 6, partner: 0),
      line("y", "b", me: 6, partner: 1), line("z", "a", me: 3, partner: 3), line("z", "b", me: 3, partner: 3),
    ].joined(separator: "\n")
    let gaps = try Command.run(score, input: lines).objects.map { object in
      let bases = (object["joint"] as? [String: Any])?["bases"] as? [String: Any]
      return try #require(bases?["reward"] as? [String: Any])
    }
    #expect(gaps.map { $0["agreement"] as? String } == ["alike", "differently", "too_close_to_call"])
    #expect(gaps[0]["shared"] is [String: Any])
    for gap in gaps.dropFirst() {
      #expect(gap["shared"] is NSNull && gap["verdict"] as? String == "cannot_tell")
      #expect((gap["difference"] as? [String: Any])?["estimate"] is Double)
    }
  }

  @Test func aTableOfPairsHasWhatTheLinesHave() throws {
    let input = """
      pair,role,reward_pay_me,reward_pay_partner,reward_kind_word_me,reward_kind_word_partner,reward_take_over_me,\
      reward_take_over_partner
      1,a,6,1,5,1,6,2
      1,b,1,6,0,6,1,6
      2,a,3,3,,,,

      """
    let outcome = try Command.run(score + ["--format", "csv"], input: input)
    #expect(outcome.status == 65)
    let rows = outcome.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == 3)
    let first = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(first["pair"] == "1" && first["shared_reward_verdict"] == "i_hold_more" && first["fault"]?.isEmpty == true)
    #expect(first["agreement_reward"] == "alike" && first["shared_expert_gap"]?.isEmpty == true)
    func number(_ name: String) -> Double { Double(first[name] ?? "") ?? .nan }
    #expect(number("a_reward_gap") > 20 && number("b_reward_gap") < -20 && number("shared_reward_gap") > 20)
    #expect(abs(number("difference_reward_gap")) < 20)
    #expect(outcome.output.contains("The pair \"\"2\"\" has only this line") || outcome.errors.contains("line 4"))
    let without = input.replacingOccurrences(of: "role", with: "rank")
    #expect(try Command.run(score, input: without).status == 65)
  }

  @Test func whatIsNoPairIsNamed() throws {
    let lines = [
      line("x", "a", me: 6, partner: 1), line("y", "a", me: 1, partner: 5), line("y", "a", me: 1, partner: 5),
      #"{"id":4,"answers":{}}"#, #"{"id":5,"pair":"z","role":"c","answers":{}}"#, line("w", "b", me: 1, partner: 5),
    ]
    let outcome = try Command.run(score, input: lines.joined(separator: "\n"))
    #expect(outcome.status == 65)
    let schema = try Schema("score-output")
    let faults = try outcome.objects
    for fault in faults { #expect(schema.faults(fault) == []) }
    #expect(faults.map { $0["line"] as? Int } == [1, 3, 4, 5, 6])
    let codes = faults.map { ($0["error"] as? [String: Any])?["code"] as? String }
    #expect(codes == ["broken_pair", "broken_pair", "missing_key", "missing_key", "broken_pair"])
    let dropped = try Command.run(score + ["--faults", "drop"], input: lines.joined(separator: "\n"))
    #expect(dropped.status == 0 && dropped.output.isEmpty)
    #expect(try Command.run(score + ["--with-answers"], input: "").status == 64)
  }
}
