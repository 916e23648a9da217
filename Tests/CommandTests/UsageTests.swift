import Foundation
import Testing

@Suite struct UsageTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let status: Int32
    let message: String

    init(_ status: Int32, _ message: String, _ arguments: String...) {
      self.arguments = arguments
      self.status = status
      self.message = message
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(64, "Unknown option '--xyzzyx'; see “poise --help”.", "--xyzzyx"),
    Case(64, "Unknown option '--fulll'; did you mean '--full'? See “poise --help”.", "--fulll"),
    Case(64, "The questionnaire is named twice; name it once", "romantic", "--questionnaire", "family"),
    Case(64, "The value 'pink' is invalid", "--color", "pink"),
    Case(64, "Value to be set with flag '--full'", "--brief", "--full"),
    Case(64, "Unexpected argument 'b'", "take", "romantic", "b"),
    Case(64, "Unknown option '--frob'", "questionnaires", "list", "--frob"),
    Case(64, "The value 'xml' is invalid", "questionnaires", "list", "--format", "xml"),
    Case(64, "Missing value for '--format <format>'", "questionnaires", "list", "--format"),
    Case(64, "Missing expected argument", "questionnaires", "check"),
    Case(64, "Missing expected argument", "questionnaires", "show"),
    Case(64, "Unexpected argument 'lst'", "questionnaires", "lst"),
    Case(64, #"Unknown option '--\u{1B}[31m'"#, "--\u{1B}[31m"),
    Case(66, "There is no questionnaire, command or file “romantc”; did you mean “romantic”?", "take", "romantc"),
    Case(
      66, "There is no questionnaire, command or file “questionnaire”; did you mean “questionnaires”?", "questionnaire"),
    Case(66, "There is no questionnaire, command or file “histry”; did you mean “history”?", "--linear", "histry"),
    Case(66, "name a file or one of romantic, workplace, family, friendship.", "questionnaires", "show", "nobody"),
    Case(66, #"There is no questionnaire or file “a\u{202E}b\nc”"#, "a\u{202E}b\nc"),
    Case(66, "There is no file “/nowhere/mine.yaml”", "take", "/nowhere/mine.yaml"),
    Case(66, "There is no file “nowhere.yaml”", "questionnaires", "show", "nowhere.yaml"),
    Case(66, "There is no file “”", "questionnaires", "check", ""),
    Case(66, "“/” is a folder; name a file in it.", "take", "/"),
    Case(66, "“/usr” is a folder; name a file in it.", "questionnaires", "check", "/usr"),
    Case(66, "There is no file “/dev/null/mine.yaml”", "take", "/dev/null/mine.yaml"),
    Case(74, "“/proc/self/mem” could not be read to its end", "questionnaires", "check", "/proc/self/mem"),
    Case(65, "/dev/null: is empty", "take", "/dev/null"),
    Case(65, "/dev/zero: is larger than 256 KiB", "take", "/dev/zero"),
  ]

  @Test(arguments: cases) func saysWhatToDo(_ example: Case) throws {
    let outcome = try Command.run(example.arguments)
    #expect(outcome.status == example.status)
    #expect(outcome.errors.contains(example.message))
    outcome.expectOneSentence()
    #expect(outcome.output.isEmpty)
  }

  /// Options may stand before the command, as they may with other tools.
  @Test(arguments: [
    (["--format", "json", "people", "list"], ["people", "list", "--format", "json"]),
    (["questionnaires", "--format", "json", "list"], ["questionnaires", "list", "--format", "json"]),
    (["--format", "json", "questionnaires", "list"], ["questionnaires", "list", "--format", "json"]),
    (["--questionnaire", "romantic", "score"], ["score", "--questionnaire", "romantic"]),
    (["--linear", "--seed", "1", "take", "family"], ["take", "family", "--linear", "--seed", "1"]),
    (
      ["--name", "report", "--linear", "--seed", "1", "take"], ["take", "--linear", "--seed", "1", "--name", "report"]
    ),
    (["--vault", "/nowhere/v.age", "history"], ["history", "--vault", "/nowhere/v.age"]),
    (["--vault", "/nowhere/v.age", "vault", "delete", "3"], ["vault", "delete", "3", "--vault", "/nowhere/v.age"]),
    (["--entry", "3", "report", "--force", "--bogus"], ["report", "--entry", "3", "--force", "--bogus"]),
  ])
  func takesOptionsBeforeTheCommand(before: [String], after: [String]) throws {
    let (one, other) = (try Command.run(before), try Command.run(after))
    #expect(one.status == other.status && one.output == other.output && one.errors == other.errors)
    #expect(!one.output.isEmpty || !one.errors.isEmpty || before.last == "score")
  }

  @Test func tellsAFileThatMayNotBeRead() throws {
    // Root may read everything.
    guard geteuid() != 0 else { return }
    let file = try TemporaryFolder()
    let path = try file.file("mine.yaml", "format: 1\n")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let outcome = try Command.run("take", path)
    #expect(outcome.status == 66)
    outcome.expectOneSentence()
  }

  @Test(arguments: [["--version"], ["--help"], ["questionnaires", "list"], ["questionnaires", "show", "family"]])
  func tellsThatOutputCouldNotBeWritten(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments, to: .fullDevice)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("could not be written"))
    outcome.expectOneSentence()
  }

  @Test(arguments: [["--help"], ["questionnaires", "list"], ["questionnaires", "show", "family", "--format", "json"]])
  func isQuietWhenNobodyReads(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments, to: .closedPipe)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }
}
