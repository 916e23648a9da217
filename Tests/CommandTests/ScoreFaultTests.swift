import Foundation
import Instrument
import Testing

/// What `poise score` says of lines that are not in order.
@Suite struct ScoreFaultTests {
  /// Whatever the number of jobs, the sizes of lines, the faults among them and what becomes of these.
  @Test(arguments: 0..<9 as Range<UInt64>) func noLineIsLostDoubledOrOutOfOrder(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var (lines, good, bad) = ("", [Int](), [Int]())
    for place in 0..<Int(random.next() % 1_200) {
      let blanks = String(repeating: " ", count: Int(random.next() % 60) * Int(random.next() % 60))
      switch random.next() % 12 {
      case 0: lines += "\r\n\(blanks)\n"
      case 1:
        lines += "{\"id\":\(place),\"answers\":{\"trust_promise\":\(blanks)9}}\n"
        bad.append(place)
      case 2 where random.next() % 40 == 0:
        lines += "{\"id\":\(place)," + String(repeating: " ", count: 1 << 20) + "\"answers\":{}}\n"
      default:
        lines += "{\"id\":\(place),\(blanks)\"answers\":{\"trust_promise\":\(random.next() % 7)}}\n"
        good.append(place)
      }
    }
    func ids(_ text: String) throws -> [Int] {
      try text.split(separator: "\n").compactMap { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return object?["id"] as? Int
      }
    }
    let file = folder.path + "/faults.jsonl"
    let jobs = String([1, 2, 7][Int(seed % 3)])
    let policy = ["keep", "drop", file][Int(seed / 3)]
    let outcome = try Command.run(
      ["score", "--questionnaire", "romantic", "--jobs", jobs, "--faults", policy], input: lines)
    #expect(try ids(outcome.output) == (policy == "keep" ? (good + bad).sorted() : good))
    if policy == file { #expect(try ids(folder.text("faults.jsonl")) == bad) }
  }

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

  /// What was read before reading fails is scored, and only then is it said. A terminal without its other end gives what
  /// was typed, and then a fault.
  @Test(arguments: ["1", "2"]) func linesBeforeAFaultOfReadingAreScored(jobs: String) throws {
    let folder = try TemporaryFolder()
    // Like openpty, but with close-on-exec, so that programs of other tests do not keep the other end open.
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (isLocked, number): (Int32, Int32) = (0, 0)
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    try #require(ioctl(terminal, setLock, &isLocked) == 0 && ioctl(terminal, getNumber, &number) == 0)
    let other = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(other >= 0)
    var settings = termios()
    tcgetattr(other, &settings)
    cfmakeraw(&settings)
    tcsetattr(other, TCSANOW, &settings)
    let lines = Array((1...3).map { "{\"id\":\($0),\"answers\":{\"trust_promise\":3}}\n" }.joined().utf8)
    #expect(write(other, lines, lines.count) == lines.count)
    close(other)
    let process = Process()
    process.executableURL = URL(filePath: Command.path)
    process.arguments = ["score", "--questionnaire", "romantic", "--jobs", jobs]
    process.standardInput = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    process.standardOutput = try folder.handle("output")
    process.standardError = try folder.handle("errors")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(folder.text("output").split(separator: "\n").count == 3)
    #expect(folder.text("errors").contains("could not be read to its end"))
  }
}
