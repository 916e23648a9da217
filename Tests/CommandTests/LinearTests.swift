import Foundation
import Testing

/// The real binary without a terminal: lines in, lines out.
@Suite struct LinearTests {
  static let brief = ["take", "romantic", "--brief", "--name", "Sam", "--seed", "7"]

  /// The first thought, twelve pairs, ten statements, and the questions on the whole and the private ones left out.
  static let answers = (["4"] + (0..<34).map { "\($0 * 3 % 7)" } + ["s", "s", "s", "2"]).map { $0 + "\n" }.joined()

  @Test(arguments: [[], ["--linear"]]) func aPipeOfAnswersReachesTheTips(_ options: [String]) throws {
    let outcome = try Command.run(Self.brief + options, input: Self.answers)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.contains { $0.hasPrefix("All in all, ") })
    for number in 1...4 { #expect(lines.contains { $0.hasPrefix("Tip \(number) of 4") }) }
    #expect(lines.contains("People you can reach:"))
    #expect(outcome.output.hasSuffix("\nThe input has ended. Nothing was kept.\n"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func sameAnswersGiveTheSameBytes() throws {
    let outcomes = try (0..<2).map { _ in try Command.run(Self.brief, input: Self.answers) }
    #expect(outcomes[0].output == outcomes[1].output)
  }

  @Test func inputThatEndsEarlyStopsWithOneLine() throws {
    let outcome = try Command.run(Self.brief, input: "4\n3\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.hasSuffix("\nThe input has ended. Nothing was kept.\n"))
  }

  @Test func askedForWithoutInputItOnlySaysHowItBegins() throws {
    let outcome = try Command.run(["--linear"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("Poise. "))
    #expect(outcome.output.hasSuffix("\nThe input has ended. Nothing was kept.\n"))
  }

  @Test(arguments: [
    "4\r\n3\r\n", "4\n3", "4\n\n\n3\n", "?\n4\n3\n",
  ])
  func takesLinesHoweverTheyAreWritten(_ input: String) throws {
    let outcome = try Command.run(Self.brief, input: input)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\nStill 1 of 12. "))
  }

  /// Every later answer would go to the question before its own.
  @Test(arguments: [
    ("4\n3\n7\n", 3), ("b\u{FFFD}\n4\n3\n", 1), (String(repeating: "9", count: 50_000) + "\n4\n", 1), ("4\n\n-1\n", 3),
    ("4\n3.\n", 2), ("4\nz\n3\n", 2), ("4\nthree\n", 2), ("4\n99999999999999999999\n3\n", 2),
  ])
  func aRefusedLineEndsIt(_ input: String, number: Int) throws {
    for options in [[], ["--format", "json"]] {
      let outcome = try Command.run(Self.brief + options, input: input + Self.answers)
      #expect(outcome.status == 65)
      #expect(!outcome.output.contains("Tip 1 of 4") && !(options.count > 0 && !outcome.output.isEmpty))
      #expect(
        outcome.errors.contains("poise: Line \(number) of the input does not answer "), "\(outcome.errors.suffix(300))")
    }
  }

  @Test(arguments: ["\u{18}\n", "4\n3\u{18}\n", "4\n\u{18}"]) func leavesAtOnce(_ input: String) throws {
    let outcome = try Command.run(Self.brief + ["--format", "json"], input: input)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.contains("ended"))
  }

  @Test func isQuietWhenNobodyListens() throws {
    let outcome = try Command.run(Self.brief, input: Self.answers, to: .closedPipe)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test func saysThatTheLinesCouldNotBeWritten() throws {
    let outcome = try Command.run(Self.brief, input: Self.answers, to: .fullDevice)
    #expect(outcome.status == 74)
    outcome.expectOneSentence()
  }

  @Test func writesASCIIWhereAsked() throws {
    let outcome = try Command.run(Self.brief + ["--ascii"], input: Self.answers, environment: ["LANG": "C.UTF-8"])
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
    let other = try Command.run(Self.brief, input: Self.answers, environment: ["LANG": "C.UTF-8"])
    #expect(!other.output.utf8.allSatisfy { $0 < 0x80 })
  }

  /// With every answer the same, the order of the questions does not matter, and the answers can be written down.
  @Test func theResultIsThatOfScore() throws {
    let input = (["4"] + [String](repeating: "5", count: 34) + ["s", "s", "s", "2"]).map { $0 + "\n" }.joined()
    let taken = try Command.run(Self.brief + ["--format", "json"], input: input)
    #expect(taken.status == 0)
    #expect(taken.errors.contains("Tip 4 of 4"))

    let shown = try Command.run("questionnaires", "show", "romantic", "--format", "json").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
    let items = try #require(document["items"] as? [[String: Any]])
    var answers: [String: Any] = ["first_say": 3]
    for item in items where (item["forms"] as? [String])?.contains("brief") == true {
      let id = try #require(item["id"] as? String)
      answers[id] = item["paired"] as? Bool == true ? ["me": 5, "partner": 5] : 5
    }
    let line = try JSONSerialization.data(withJSONObject: ["answers": answers])
    let scored = try Command.run(
      ["score", "--questionnaire", "romantic", "--form", "brief"], input: String(decoding: line, as: UTF8.self) + "\n")
    #expect(scored.status == 0)
    #expect(taken.output == scored.output)
  }

  /// An editor may have put it there; it is no answer.
  @Test func aByteOrderMarkShiftsNoAnswer() throws {
    let marked = try Command.run(Self.brief, input: "\u{FEFF}" + Self.answers)
    #expect(marked.status == 0)
    #expect(marked.output == (try Command.run(Self.brief, input: Self.answers).output))
  }

  @Test func withoutAResultThereIsNone() throws {
    for input in ["4\n3\n", "", "q\n1\n"] {
      let outcome = try Command.run(Self.brief + ["--linear", "--format", "json"], input: input)
      #expect(outcome.status == 65)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasSuffix("so there is no result; give an answer to each, one a line.\n"))
    }
  }
}
