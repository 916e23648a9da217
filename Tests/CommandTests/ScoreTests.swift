import Foundation
import Glibc
import Testing

@Suite struct ScoreTests {
  /// The answers to everything: 4 of oneself and 2 of the other in the direction of the item, 3 for the climate.
  private static let answers: String = {
    let shown = (try? Command.run("questionnaires", "show", "romantic", "--format", "json").output) ?? ""
    let document = try? JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any]
    let items = document?["items"] as? [[String: Any]] ?? []
    return items.compactMap { item -> String? in
      guard let id = item["id"] as? String else { return nil }
      let isReversed = item["reversed"] as? Bool == true
      return item["paired"] as? Bool == true
        ? "\"\(id)\":{\"me\":\(isReversed ? 2 : 4),\"partner\":\(isReversed ? 4 : 2)}" : "\"\(id)\":3"
    }.joined(separator: ",")
  }()

  private func line(_ id: String, _ extra: String = "") -> String {
    "{\"id\":\(id),\"answers\":{\(Self.answers)\(extra)}}"
  }

  @Test(arguments: ["full", "brief"]) func scoresLineByLineInOrder(_ form: String) throws {
    let schema = try Schema("score-output")
    let lines = (0..<300).map { line("\"r\($0)\"", $0 % 2 == 0 ? ",\"first_say\":6,\"safety_fear\":2" : "") }
    let outcome = try Command.run(
      ["score", "--questionnaire", "romantic", "--form", form], input: lines.joined(separator: "\n"))
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let results = try outcome.objects
    #expect(results.map { $0["id"] as? String } == (0..<300).map { "r\($0)" })
    for result in results.prefix(4) { #expect(schema.faults(result) == []) }
    let first = try #require(results.first)
    #expect(first["form"] as? String == form && first["global_comparison"] as? Double == 1)
    #expect(results[1]["global_comparison"] is NSNull)
    let reward = try #require((first["bases"] as? [String: [String: Any]])?["reward"])
    #expect(abs((reward["me"] as? Double ?? 0) - 200.0 / 3) < 1e-9)
    #expect(abs((reward["partner"] as? Double ?? 0) - 100.0 / 3) < 1e-9)
    #expect(reward["verdict"] as? String == "i_hold_more")
    #expect(reward["answered"] as? Int == (form == "full" ? 4 : 2))
    #expect(!outcome.output.contains("safety"))
  }

  @Test func sameInputGivesTheSameBytes() throws {
    let input = (0..<100).map { line("\($0)") }.joined(separator: "\n")
    let arguments = ["score", "--questionnaire", "romantic"]
    #expect(try Command.run(arguments, input: input).output == Command.run(arguments, input: input).output)
  }

  @Test func readsFilesOneAfterTheOther() throws {
    let folder = try TemporaryFolder()
    let first = try folder.file("first.jsonl", "\u{FEFF}{\"id\":1,\"answers\":{}}\n\n{\"id\":2,\"answers\":{}}\n")
    let second = try folder.file("second.jsonl", "oops\n{\"id\":3,\"answers\":{}}")
    let outcome = try Command.run("score", "--questionnaire", "romantic", first, second)
    #expect(outcome.status == 65)
    let results = try outcome.objects
    #expect(results.map { $0["id"] as? Int } == [1, 2, nil, 3])
    #expect(results[2]["file"] as? String == second && results[2]["line"] as? Int == 1)
  }

  @Test func aLineWithoutMeasureIsNotHeldInMemory() throws {
    let long = "{\"id\":\"" + String(repeating: "x", count: 3 << 20) + "\",\"answers\":{}}"
    let outcome = try Command.run(
      ["score", "--questionnaire", "romantic"], input: "{\"answers\":{}}\n\(long)\n{\"id\":3,\"answers\":{}}\n")
    #expect(outcome.status == 65)
    let results = try outcome.objects
    #expect(results.count == 3 && results[2]["id"] as? Int == 3)
    #expect((results[1]["error"] as? [String: String])?["code"] == "too_long")
    #expect(results[1]["line"] as? Int == 2)
  }

  @Test func aFileOfOnlyAByteOrderMarkIsEmpty() throws {
    let outcome = try Command.run(["score", "--questionnaire", "romantic"], input: "\u{FEFF}")
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  /// The lines come one by one, and nobody reads the results before the pipe is full.
  @Test func waitsForPipesThatDoNotWait() throws {
    let (input, output) = (try Self.pipe(), try Self.pipe())
    let process = Process()
    process.executableURL = URL(filePath: Command.path)
    process.arguments = ["score", "--questionnaire", "romantic"]
    process.standardInput = FileHandle(fileDescriptor: input.read, closeOnDealloc: true)
    process.standardOutput = FileHandle(fileDescriptor: output.write, closeOnDealloc: false)
    try process.run()

    /// - Returns: false where the process has ended before.
    func isReady(_ descriptor: Int32, for event: Int32) -> Bool {
      var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      while process.isRunning { if poll(&request, 1, 10) == 1 { return true } }
      return false
    }
    func send(_ text: String) {
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty, isReady(input.write, for: POLLOUT) {
        rest = rest.dropFirst(max(0, rest.withUnsafeBytes { write(input.write, $0.baseAddress, $0.count) }))
      }
    }
    send(line("0") + "\n")
    #expect(isReady(output.read, for: POLLIN))
    send((1..<50).map { line("\($0)") + "\n" }.joined())
    close(input.write)
    var request = pollfd(fd: output.write, events: Int16(POLLOUT), revents: 0)
    while process.isRunning, poll(&request, 1, 0) == 1 { sched_yield() }
    close(output.write)

    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    request = pollfd(fd: output.read, events: Int16(POLLIN), revents: 0)
    while poll(&request, 1, -1) == 1 {
      let count = read(output.read, &chunk, chunk.count)
      if count <= 0 { break }
      bytes += chunk.prefix(count)
    }
    close(output.read)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let results = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.prefix { $0 != "," } }
    #expect(results == (0..<50).map { "{\"id\":\($0)" })
  }

  /// A pipe whose ends are set not to wait.
  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    for end in ends {
      try #require(fcntl(end, F_SETFL, O_NONBLOCK) == 0)
      // Programs that other tests start meanwhile would keep it open.
      try #require(fcntl(end, F_SETFD, FD_CLOEXEC) == 0)
    }
    return (ends[0], ends[1])
  }

  @Test func saysWhatIsMissing() throws {
    let unnamed = try Command.run("score")
    #expect(unnamed.status == 64)
    unnamed.expectOneSentence()
    let nowhere = try Command.run("score", "--questionnaire", "romantic", "/nowhere.jsonl")
    #expect(nowhere.status == 66 && nowhere.output.isEmpty)
    nowhere.expectOneSentence()
    #expect(try Command.run("score", "--questionnaire", "romantc").status == 66)
    #expect(try Command.run("score", "--questionnaire", "romantic", "--form", "long").status == 64)
  }

  @Test func endsQuietlyWhenNobodyReads() throws {
    let input = String(repeating: line("1") + "\n", count: 500)
    let outcome = try Command.run(["score", "--questionnaire", "romantic"], input: input, to: .closedPipe)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }

  @Test func tellsThatTheDiskIsFull() throws {
    let outcome = try Command.run(
      ["score", "--questionnaire", "romantic"], input: "{\"answers\":{}}\n", to: .fullDevice)
    #expect(outcome.status == 74)
    outcome.expectOneSentence()
  }

  @Test(arguments: Repository.questionnaires) func whatIsShownKeepsToItsSchema(_ id: String) throws {
    let outcome = try Command.run("questionnaires", "show", id, "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    #expect(try Schema("questionnaire-document").faults(value) == [])
  }

  @Test func theInputOfTheseTestsKeepsToItsSchema() throws {
    let value = try JSONSerialization.jsonObject(with: Data(line("\"a\"").utf8))
    #expect(try Schema("score-input").faults(value) == [])
    let wrong = try JSONSerialization.jsonObject(with: Data(#"{"answers":{"a":"b"},"other":1}"#.utf8))
    #expect(try Schema("score-input").faults(wrong).count == 2)
  }
}
