import Foundation
import Testing

@Suite struct AdviseTests {
  struct Line: Decodable {
    struct Tip: Decodable {
      struct Passage: Decodable {
        let id: String
        let part: String
        let text: String
        let evidence: String
      }

      let tip: String
      let title: String
      let passages: [Passage]
    }

    struct Trouble: Decodable {
      let code: String
      let message: String
    }

    let id: String?
    let care: String?
    let own_conduct: Bool?
    let tips: [Tip]?
    let error: Trouble?
  }

  private let answers = """
    "reward_pay":{"me":5,"partner":1},"reward_take_over":{"me":5,"partner":2},"reward_kind_word":{"me":6,"partner":2},
    "coercive_anger":{"me":1,"partner":1},"coercive_took_no":{"me":5,"partner":5},"coercive_quiet":{"me":1,"partner":1},
    "coercive_break_up":{"me":0,"partner":0},"trust_promise":5,"first_say":3
    """.replacing("\n", with: "")

  private func advise(_ lines: [String], _ options: String...) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    let file = try folder.file("answers.jsonl", lines.map { $0 + "\n" }.joined())
    return try Command.run(["advise", "--questionnaire", "romantic"] + options + [file])
  }

  private func decode(_ output: String) throws -> [Line] {
    try output.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  @Test func givesFourTipsALineInTheOrderOfTheLines() throws {
    let outcome = try advise(["{\"id\":\"a\",\"answers\":{\(answers)}}", "", "{\"id\":\"b\",\"answers\":{}}"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let lines = try decode(outcome.output)
    #expect(lines.map(\.id) == ["a", "b"])
    for line in lines {
      let tips = try #require(line.tips)
      #expect(Set(tips.map(\.tip)) == ["honest", "angles", "win_win", "vigilant"])
      #expect(line.care == "careful" && line.own_conduct == false)
      #expect(tips.allSatisfy { tip in tip.passages.contains { $0.part == "step" } })
    }
  }

  @Test func privateAnswersDecideHowCarefulTheTipsAre() throws {
    let no = ["now", "fear", "threats", "hurt", "sexual_pressure", "isolation"].map { ",\"safety_\($0)\":0" }.joined()
    let calm = no + ",\"safety_own_conduct\":0"
    let outcome = try advise([
      "{\"id\":\"a\",\"answers\":{\(answers)\(calm)}}", "{\"id\":\"b\",\"answers\":{\(answers),\"safety_hurt\":2}}",
      "{\"id\":\"c\",\"answers\":{\(answers)\(no),\"safety_own_conduct\":1}}",
    ])
    let lines = try decode(outcome.output)
    #expect(lines.map(\.care) == ["open", "closed", "open"])
    #expect(lines.map(\.own_conduct) == [false, false, true])
    for line in lines {
      #expect(line.tips?.map(\.title) == lines[0].tips?.map(\.title))
      for (tip, other) in zip(line.tips ?? [], lines[0].tips ?? []) {
        #expect(Set(tip.passages.map(\.part)) == Set(other.passages.map(\.part)))
      }
    }
    // Whoever frightens the other reads in every tip what to do instead.
    let steps = lines.map { $0.tips?.map { $0.passages.filter { $0.part == "step" }.map(\.text) } ?? [] }
    #expect(zip(steps[2], steps[0]).allSatisfy { $0 != $1 } && zip(steps[2], steps[1]).allSatisfy { $0 != $1 })
    // What was answered is nowhere in it, neither the question nor the choice.
    #expect(!outcome.output.contains("safety_"))
  }

  @Test func aFaultStandsInPlaceOfItsLineAndRepeatsNoPrivateAnswer() throws {
    let outcome = try advise(["{\"id\":\"a\",\"answers\":{\"safety_fear\":7}}", "{\"id\":\"b\",\"answers\":{}}"])
    #expect(outcome.status == 65)
    let lines = try decode(outcome.output)
    #expect(lines[0].error?.message == "“safety_fear” has to be a whole number from 0 to 2, or null.")
    #expect(lines[1].tips?.count == 4)
  }

  @Test func writesLetters() throws {
    let outcome = try advise(["{\"answers\":{\(answers),\"safety_fear\":2}}"], "--format", "text")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Poise asks some private questions before the result."))
    let (tip, people) = (outcome.output.range(of: "4 of 4  "), outcome.output.range(of: "People you can reach"))
    #expect(try #require(tip).lowerBound < #require(people).lowerBound)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 76 })
  }

  @Test func anUnknownRoleIsToldWithTheKnownOnes() throws {
    let outcome = try Command.run("advise", "--questionnaire", "workplace", "--role", "boss")
    #expect(outcome.status == 64)
    outcome.expectOneSentence()
    #expect(outcome.errors.contains("manager, colleague, direct_report"))
  }

  @Test(arguments: ["advice", "words", "care", "helplines"]) func itsFilesCanBeChecked(name: String) throws {
    let file = URL(filePath: #filePath).appending(path: "../../../Questionnaires/en/\(name).yaml").standardizedFileURL
    let outcome = try Command.run("questionnaires", "check", file.path())
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\(name).yaml is in order: "))
  }

  @Test func aTipThatNobodyCanSeeIsAFault() throws {
    let source = URL(filePath: #filePath).appending(path: "../../../Questionnaires/en/advice.yaml").standardizedFileURL
    let text = try String(contentsOf: source, encoding: .utf8)
      .replacing(
        "when: {candour: [high]}",
        with: "when: {candour: [high], position: [equal], overall: [i_hold_more]}")
    let folder = try TemporaryFolder()
    let outcome = try Command.run("questionnaires", "check", try folder.file("mine.yaml", text))
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("honest_meaning_easy_to_say: is never shown: no result meets its condition"))
  }

  @Test func helpSaysWhatHappensToPrivateAnswers() throws {
    let help = try Command.run("advise", "--help").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains("The input may hold answers to the private questions"))
    #expect(help.contains("they are written nowhere and kept nowhere"))
  }
}
