import Content
import Foundation
import Instrument
import Testing

@testable import Batch

/// Nothing is lost, doubled or out of order, whatever the number of threads, the faults and the sizes.
@Suite struct RespondentRunTests {
  @Test(
    arguments: [
      ("keep", .keep), ("KEEP", .keep), ("Drop", .drop), ("keep.txt", .file("keep.txt")), ("Faults", .file("Faults")),
    ] as [(String, FaultPolicy)])
  func faultsGoWhereTheOptionSays(option: String, policy: FaultPolicy) {
    #expect(FaultPolicy(option) == policy)
  }

  /// Tells which respondent it was.
  private struct Echo: RespondentWork {
    func output(for content: AnswerLine.Content, id: String?, group: String?) -> String {
      "\(id ?? "-") \(content.answers.singles["trust_promise"] ?? -1)"
    }
  }

  private func outcomes(_ text: String, jobs: Int, _ options: AnswerOptions = AnswerOptions()) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "poise-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var run = RespondentRun(
      Echo(), of: try #require(try Library.questionnaire("romantic")), files: [file.path()], options: options,
      jobs: jobs, in: .english)
    var all: [String] = []
    try run.run { outcomes in
      for outcome in outcomes {
        switch outcome {
        case .done(let text): all.append(text)
        case .fault(let fault): all.append("\(fault.line) \(fault.fault.code.rawValue)")
        }
      }
      return true
    }
    return all
  }

  @Test(arguments: [1, 2, 3, 7, 64]) func everyLineComesOnceAndInOrder(jobs: Int) throws {
    var random = SeededGenerator(seed: UInt64(jobs))
    for _ in 0..<6 {
      let count = Int(random.next() % 2_500)
      var (json, rows, expectedOfJSON, expectedOfRows) = ("", "id,trust_promise,note\r\n", [String](), [String]())
      for place in 0..<count {
        let rating = Int(random.next() % 9)
        let filler = String(repeating: "x", count: Int(random.next() % 400))
        switch random.next() % 10 {
        case 0:
          json += "\n"
          rows += "\r\n"
        case 1:
          json += "{\"id\":\(place)\n"
          rows += "\(place),\"1\"x,\(filler)\r\n"
          expectedOfJSON.append("\(place + 1) broken_json")
          expectedOfRows.append("\(place + 2) broken_row")
        default:
          json += "{\"id\":\"\(place)\",\"answers\":{\"trust_promise\":\(rating)}}\n"
          rows += "\(place),\(rating),\"\(filler)\"\r\n"
          let isFault = rating > 6
          expectedOfJSON.append(isFault ? "\(place + 1) out_of_range" : "\"\(place)\" \(rating)")
          expectedOfRows.append(isFault ? "\(place + 2) out_of_range" : "\"\(place)\" \(rating)")
        }
      }
      #expect(try outcomes(json, jobs: jobs) == expectedOfJSON)
      #expect(try outcomes("\u{FEFF}" + rows, jobs: jobs) == expectedOfRows)
    }
  }

  @Test func theNumberOfTheFirstLineIsAsGiven() throws {
    let options = AnswerOptions(firstLine: 1_001)
    #expect(try outcomes("oops\n\nno\n", jobs: 2, options) == ["1001 broken_json", "1003 broken_json"])
    #expect(
      try outcomes("trust_promise\n9\n3\n8\n", jobs: 2, options) == ["1001 out_of_range", "- 3", "1003 out_of_range"])
  }

  @Test func theKindOfInputIsFoundOutOrGiven() throws {
    #expect(try outcomes("\n \ntrust_promise\n3\n", jobs: 1) == ["- 3"])
    #expect(try outcomes("age,sex\n3,1\n", jobs: 1) == ["1 broken_json", "2 broken_json"])
    #expect(throws: (any Error).self) { try outcomes("age,sex\n3,1\n", jobs: 1, AnswerOptions(format: .csv)) }
    #expect(try outcomes("trust_promise\n", jobs: 1, AnswerOptions(format: .jsonl)) == ["1 broken_json"])
    #expect(try outcomes("", jobs: 1, AnswerOptions(format: .csv)) == [])
  }

  /// A program that writes the next line only when it has the outcome of the one before is not kept waiting, even where the
  /// beginning of the next line is there.
  @Test(.timeLimit(.minutes(1)), arguments: [1, 2]) func outcomesDoNotWaitForTheNextLine(jobs: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "poise-\(UUID().uuidString)").path()
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    // Open for both, so that opening it for reading does not wait.
    let pipe = open(path, O_RDWR | O_CLOEXEC)
    try #require(pipe >= 0)
    var pieces = ["{\"id\":1}\n{\"id\"", ":2}\n", "{\"id\":3}\n{\"id\":4}\n"]
    func writeNext() {
      guard !pieces.isEmpty else { return }
      let piece = Array(pieces.removeFirst().utf8)
      #expect(write(pipe, piece, piece.count) == piece.count)
      if pieces.isEmpty { close(pipe) }
    }
    writeNext()
    var run = RespondentRun(
      Echo(), of: try #require(try Library.questionnaire("romantic")), files: [path], options: AnswerOptions(),
      jobs: jobs, in: .english)
    var counts: [Int] = []
    try run.run { outcomes in
      counts.append(outcomes.count)
      writeNext()
      return true
    }
    #expect(counts.reduce(0, +) == 4 && counts.starts(with: [1, 1]))
  }
}
