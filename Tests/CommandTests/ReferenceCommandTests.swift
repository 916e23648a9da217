import Foundation
import Testing

/// A panel as a reference group, and where respondents stand in it.
@Suite struct ReferenceCommandTests {
  private let score = ["score", "--questionnaire", "romantic"]
  private static let items = ["reward_kind_word", "reward_take_over", "reward_pay", "reward_elsewhere"]

  private func line(_ place: Int) -> String {
    let answers = Self.items.map { "\"\($0)\":{\"me\":\(place % 7),\"partner\":\(place % 5)}" }
    return "{\"id\":\(place),\"answers\":{\(answers.joined(separator: ","))}}\n"
  }

  private func file(_ folder: TemporaryFolder, _ count: Int = 70) throws -> String {
    let made = try Command.run(
      ["statistics", "--questionnaire", "romantic", "--reference", "Couples of one clinic"],
      input: (0..<count).map(line).joined())
    #expect(made.status == 0 && made.errors.isEmpty)
    #expect(try Schema("reference").faults(JSONSerialization.jsonObject(with: Data(made.output.utf8))) == [])
    return try folder.file("reference.json", made.output)
  }

  @Test func linesAndTablesTellWhereEachStands() throws {
    let folder = try TemporaryFolder()
    let file = try file(folder)
    let lines = line(3) + "{\"id\":\"none\",\"answers\":{}}\n"
    let json = try Command.run(score + ["--reference", file], input: lines)
    let objects = try json.objects
    let schema = try Schema("score-output")
    for object in objects { #expect(schema.faults(object) == []) }
    let reference = try #require(objects[0]["reference"] as? [String: Any])
    #expect(reference["population"] as? String == "Couples of one clinic" && reference["n"] as? Int == 70)
    let standing = try #require(reference["standing"] as? [String: Any])
    // As many rate themselves below 3 as above.
    #expect(standing["reward_level_me"] as? Double == 50)
    #expect(Set(standing.keys) == ["reward_level_me", "reward_level_partner", "reward_gap"])
    let none = try #require(objects[1]["reference"] as? [String: Any])
    #expect((none["standing"] as? [String: Any])?["reward_gap"] is NSNull)

    let table = try Command.run(score + ["--reference", file, "--format", "csv"], input: lines).output
    let rows = table.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let first = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(first["reference_population"] == "Couples of one clinic" && first["reference_n"] == "70")
    #expect(first["reward_level_me_standing"] == "50")
    let second = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[2]))
    #expect(second["reward_gap_standing"] == "" && second["missing_reward_gap"] == "too_few_answers")
    // A table that comes back is read, and its standings are passed over.
    let whole = score + ["--with-answers", "--format", "csv", "--faults", "drop"]
    let again = try Command.run(whole, input: Command.run(whole + ["--reference", file], input: lines).output)
    let plain = try Command.run(whole, input: lines)
    #expect(again.errors.isEmpty && again.output == plain.output)
    // Nobody stands anywhere where no group is named.
    #expect(!(try Command.run(score, input: lines).output.contains("standing")))
  }

  @Test func aReportTellsWhereOneStands() throws {
    let folder = try TemporaryFolder()
    let file = try file(folder)
    let report = ["report", "--questionnaire", "romantic", "--name", "Sam"]
    let beside = report + ["--reference", file]
    let text = try Command.run(beside, input: line(3))
    #expect(text.status == 0 && text.errors.isEmpty)
    #expect(text.output.contains("“Couples of one clinic”: 70 people answered the same statements. 63\n"))
    // The gap has no number: answers without a difference between statements tell nothing of it.
    // Sam's 3 of 0 to 4 has 70 in 100 below it, counting half of the equals; the user's 3 of 0 to 6 has 50.
    #expect(text.output.contains(/rewards +70 +50 +–/))
    #expect(text.output.contains(/a\s+place\s+in\s+a\s+group\s+is\s+no\s+judgement/))
    for format in ["markdown", "html"] {
      let outcome = try Command.run(beside + ["--format", format], input: line(3))
      #expect(outcome.status == 0 && outcome.output.contains("Couples of one clinic"))
    }
    let json = try Command.run(beside + ["--format", "json"], input: line(3))
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    #expect(try Schema("report").faults(object) == [])
    let reference = try #require((object as? [String: Any])?["reference"] as? [String: Any])
    #expect((reference["standing"] as? [String: Any])?["reward_level_me"] as? Double == 50)
    let csv = try Command.run(beside + ["--format", "csv"], input: line(3)).output
    #expect(csv.contains("reference_population,Couples of one clinic,,\n"))
    #expect(csv.contains("reward_level_me_standing,50,,\n"))
    // Nothing of it where no group is named, and a group of other statements is refused.
    for format in ["text", "json", "csv"] {
      let plain = try Command.run(report + ["--format", format], input: line(3)).output
      #expect(!plain.contains("_standing") && !plain.contains("Couples of one clinic"))
    }
    let other = try Command.run(beside + ["--form", "brief"], input: line(3))
    #expect(other.status == 65 && other.output.isEmpty)
    other.expectOneSentence()
  }

  @Test func theCodebookNamesTheGroup() throws {
    let folder = try TemporaryFolder()
    let file = try file(folder)
    let head = try Command.run(score + ["--reference", file, "--format", "csv"], input: "").output
    let codebook = try Command.run(
      ["questionnaires", "codebook", "romantic", "--reference", file, "--format", "json"], input: "")
    let object = try JSONSerialization.jsonObject(with: Data(codebook.output.utf8)) as? [String: Any]
    let variables = try #require(object?["variables"] as? [[String: Any]])
    let known = Set(variables.flatMap { [$0["variable"], $0["missing_column"]].compactMap { $0 as? String } })
    #expect(Set(head.dropLast().split(separator: ",").map(String.init)).subtracting(known) == ["id", "fault"])
    let rank = try #require(variables.first { $0["variable"] as? String == "reward_gap_standing" })
    #expect(rank["json_path"] as? String == "reference.standing.reward_gap")
    let label = try #require(rank["label"] as? String)
    #expect(label.contains("percentile rank in the group “Couples of one clinic”, n 70"))
    #expect(!(try Command.run("questionnaires", "codebook", "romantic").output.contains("standing")))
  }

  @Test func whatDoesNotFitIsRefused() throws {
    let folder = try TemporaryFolder()
    let file = try file(folder)
    for arguments in [
      ["--reference", file, "--form", "brief"], ["--reference", try folder.file("other", "{}")],
    ] {
      let outcome = try Command.run(score + arguments, input: line(1))
      #expect(outcome.status == 65 && outcome.output.isEmpty)
      outcome.expectOneSentence()
    }
    let family = try Command.run(["score", "--questionnaire", "family", "--reference", file], input: "")
    #expect(family.status == 65 && family.errors.contains("is of romantic 1."))
    #expect(try Command.run(score + ["--reference", folder.path + "/nowhere"], input: "").status == 66)
    let statistics = ["statistics", "--questionnaire", "romantic", "--reference"]
    let few = try Command.run(statistics + ["Few"], input: (0..<29).map(line).joined())
    #expect(few.status == 65 && few.output.isEmpty)
    few.expectOneSentence()
    for wrong in [[""], ["A", "--by", "arm"], ["A", "--format", "csv"]] {
      #expect(try Command.run(statistics + wrong, input: "").status == 64)
    }
  }
}
