import Foundation
import Testing

/// Tables of answers and scores.
@Suite struct ScoreTableTests {
  private let score = ["score", "--questionnaire", "romantic"]
  private let table = #"""
    id,reward_pay_me,reward_pay_partner,reward_kind_word_me,reward_kind_word_partner,reward_take_over_me,\#
    reward_take_over_partner,trust_promise,trust_private,arm
    a,6,0,5,1,6,1,3,4,x
    "b ""2""",,,,,,,,,y
    c,9,0,,,,,,,y

    """#

  private func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  @Test func aTableGivesATable() throws {
    let outcome = try Command.run(score + ["--format", "csv", "--with-answers"], input: table)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("The column “arm” is not in the codebook and was passed over."))
    #expect(outcome.errors.contains("1 of 3 lines is not in order; the first is line 4: “reward_pay_me” has to be"))
    let rows = rows(outcome.output)
    #expect(rows.count == 3 && outcome.output.hasPrefix("id,questionnaire,version,form,matter,"))
    #expect(rows[0]["id"] == "a" && rows[0]["reward_pay_me"] == "6" && rows[0]["fault"]?.isEmpty == true)
    #expect(
      Double(rows[0]["reward_gap"] ?? "").map { $0 > 0 } == true && rows[0]["missing_reward_gap"]?.isEmpty == true)
    #expect(rows[0]["missing_expert_gap"] == "too_few_answers")
    #expect(rows[0]["missing_reward_elsewhere_me"] == "unanswered")
    #expect(
      rows[2]["id"] == "c" && rows[2]["fault"]?.contains("line 4") == true && rows[2]["reward_gap"]?.isEmpty == true)
    let brief = try Command.run(score + ["--format", "csv", "--with-answers", "--form", "brief"], input: table)
    #expect(self.rows(brief.output)[0]["missing_reward_pay_me"] == "not_asked")
  }

  /// A table of answers that was written is read again, with what does not apply.
  @Test func whatComesOutGoesIn() throws {
    let lines = [
      #"{"id":"a","answers":{"reward_pay":{"me":4,"partner":2},"trust_promise":null,"first_say":6}}"#,
      #"{"id":"b","answers":{"reward_kind_word":null},"context":{"matter":"money"}}"#,
    ].joined(separator: "\n")
    let arguments = score + ["--format", "csv", "--with-answers", "--faults", "drop"]
    let first = try Command.run(arguments, input: lines)
    let second = try Command.run(arguments, input: first.output)
    #expect(first.status == 0 && first.output == second.output && second.errors.isEmpty)
    #expect(rows(first.output)[0]["missing_trust_promise"] == "skipped")
    let json = try Command.run(score + ["--with-answers"], input: lines)
    #expect(try Command.run(score + ["--with-answers"], input: first.output).output == json.output)
    let schema = try Schema("score-output")
    for object in try json.objects { #expect(schema.faults(object) == [] && object["answers"] != nil) }
  }

  @Test func theHeadMayHaveLabels() throws {
    let outcome = try Command.run(score + ["--format", "csv", "--header", "labels"], input: table)
    #expect(outcome.output.hasPrefix("id,") && !outcome.output.hasPrefix("id,questionnaire,"))
    #expect(try Command.run(score + ["--header", "labels"], input: table).status == 64)
  }

  @Test func everyColumnIsInTheCodebook() throws {
    let head = try Command.run(score + ["--format", "csv", "--with-answers"], input: "").output
    let codebook = try Command.run("questionnaires", "codebook", "romantic", "--format", "json").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(codebook.utf8)) as? [String: Any])
    let variables = try #require(object["variables"] as? [[String: Any]])
    let known = Set(variables.flatMap { [$0["variable"], $0["missing_column"]].compactMap { $0 as? String } })
    let columns = Set(head.dropLast().split(separator: ",").map(String.init))
    #expect(columns.subtracting(known) == ["id", "fault"] && columns.count > 150)
  }

  @Test func faultsAreKeptDroppedOrFiled() throws {
    let folder = try TemporaryFolder()
    let lines = "oops\n{\"id\":1,\"answers\":{}}\n{\"id\":2}\n"
    let dropped = try Command.run(score + ["--faults", "drop", "--first-line", "11"], input: lines)
    #expect(dropped.status == 0)
    #expect(try dropped.objects.count == 1)
    dropped.expectOneSentence()
    #expect(
      dropped.errors.hasPrefix(
        "poise: 2 of 3 lines are not in order and left out; the first is line 11: The line is not"))
    let file = folder.path + "/faults.jsonl"
    let filed = try Command.run(score + ["--faults", file], input: lines)
    #expect(filed.status == 0 && filed.output == dropped.output)
    let faults = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(faults.count == 2 && faults[1].hasPrefix("{\"id\":2,\"line\":3,\"error\":{\"code\":\"missing_key\""))
    let again = try Command.run(score + ["--faults", file], input: lines)
    #expect(again.status == 73 && again.output.isEmpty)
    again.expectOneSentence()
  }

  @Test func theBytesAreTheSameForEveryNumberOfJobs() throws {
    let lines = (0..<120).map { "{\"id\":\($0),\"answers\":{\"trust_promise\":\($0 % 8)}}" }.joined(separator: "\n")
    let one = try Command.run(score + ["--jobs", "1"], input: lines)
    for jobs in ["2", "5"] { #expect(try Command.run(score + ["--jobs", jobs], input: lines).output == one.output) }
    for wrong in [["--jobs", "0"], ["--first-line", "0"], ["--first-line", "\(Int.max)"]] {
      #expect(try Command.run(score + wrong).status == 64)
    }
  }

  @Test func aHeadThatLosesAnswersStopsTheRun() throws {
    let outcome = try Command.run(score, input: "id,reward_pay_me,reward_pay_partnr\na,1,2\n")
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    outcome.expectOneSentence()
    #expect(
      outcome.errors.contains("line 1: there is no column “reward_pay_partnr”; did you mean “reward_pay_partner”?"))
  }
}
