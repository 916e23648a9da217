import Content
import Foundation
import Instrument
import Vault
import VaultSamples
import Testing

/// Reports of what is kept in a vault.
@Suite struct ReportOfEntryTests {
  private let folder: TemporaryFolder
  /// With a slash at its end.
  private let root: String
  private let sitting: AssessmentRecord
  private let id: Entry.ID

  /// A vault with two entries: 2 to a questionnaire as it is, and 1, the newest, to an earlier version of another.
  init() throws {
    folder = try TemporaryFolder()
    root = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    _ = try folder.file("first", Sample.passphrase + "\n")
    _ = try folder.file("other", "wrong")
    var environment = VaultEnvironment()
    environment.now = { 1_700_000_000 }
    // The command runs with UTC, where it was still the day before.
    environment.zone = { _ in 5 * 3600 }
    // Quick to open, by the real command too.
    environment.workFactor = 14
    let location = try VaultLocation(root + "vault.age")
    let vault = try ClosedVault.new(at: location, environment: environment).create(with: Sample.secret())
    sitting = try Self.sitting("workplace", name: "Sam")
    id = try vault.finish(sitting).id
    try vault.finish(
      try Self.sitting("romantic", name: "") { text in
        text.replacing("version: 1.0.0", with: "version: 0.0.9").replacing("title: A partner", with: "title: As it was")
      })
  }

  /// All of a questionnaire answered, but for a few items.
  ///
  /// - Parameter change: made to its file before.
  private static func sitting(_ questionnaire: String, name: String, change: (String) -> String = { $0 }) throws
    -> AssessmentRecord
  {
    let file = Array(
      change(String(decoding: EmbeddedFiles.bytes("en/\(questionnaire).yaml") ?? [], as: UTF8.self)).utf8)
    let questionnaire = try Questionnaire.read(file, file: questionnaire)
    var interview = Interview(questionnaire, form: .full, seed: 5)
    for index in 0..<interview.firstSafetyQuestion {
      interview.jump(to: index)
      guard index % 11 < 10 else { interview.skip(); continue }
      for row in interview.questions[index].rows { interview.answer((index + (row == .me ? 1 : 0)) % 3, for: row) }
    }
    let seconds = Dictionary(
      uniqueKeysWithValues: interview.questions.enumerated().map { ($1.id, 1 + Double($0) / 100) })
    return AssessmentRecord(
      interview, seconds: seconds, instrument: try #require(StoredInstrument(questionnaire, file: file)),
      role: questionnaire.roles.first?.id, name: name, begun: 1_699_999_000)
  }

  private struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  private func report(_ line: String, input: String = "") throws -> Outcome {
    try command("report " + line, input: input)
  }

  /// Runs `poise` with `line` behind it, by a shell that opens the descriptors.
  private func command(_ line: String, input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "'\(Command.path)' \(line) >'\(root)out' 2>'\(root)err'"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["HOME": root + "home", "TZ": "UTC", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle(forReadingAtPath: try folder.file("input", input))
    try process.run()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: folder.text("out"), errors: folder.text("err"))
  }

  private let kept = "--vault vault.age --passphrase-fd 3 3<first"

  /// The answers of the first entry as a line that `poise score` reads.
  private var line: String {
    get throws {
      let answers = sitting.answers
      let questionnaire = try sitting.instrument.questionnaire()
      var given: [String: Any] = [:]
      for (id, pair) in answers.pairs { given[id] = ["me": pair.me, "partner": pair.partner].compactMapValues(\.self) }
      for (id, rating) in answers.singles { given[id] = rating }
      for id in answers.skipped { given[id] = NSNull() }
      if let global = questionnaire.global { given[global.id] = answers.global }
      let items = Set(questionnaire.items.map(\.id))
      let line: [String: Any] = ["answers": given, "seconds": sitting.seconds.filter { items.contains($0.key) }]
      return String(decoding: try JSONSerialization.data(withJSONObject: line), as: UTF8.self)
    }
  }

  @Test(arguments: ["text", "markdown", "html", "json", "csv"])
  func saysWhatAReportOfTheSameAnswersSays(_ format: String) throws {
    let role = try #require(sitting.role)
    let ofFile = try report(
      "--questionnaire workplace --name Sam --role \(role) --date 2023-11-15 --with-answers --format \(format)",
      input: try line)
    #expect(ofFile.status == 0 && ofFile.output.contains("2023-11-15"))
    for name in ["2", id] {
      let ofEntry = try report("--entry \(name) --with-answers --format \(format) \(kept)")
      #expect(ofEntry.status == 0 && ofEntry.errors.isEmpty)
      #expect(ofEntry.output == ofFile.output)
    }
  }

  @Test(arguments: ["text", "markdown", "html", "json", "csv"])
  func carriesTheLabelOfTheEntry(_ format: String) throws {
    let role = try #require(sitting.role)
    let set = try command("vault label 2 'Client 17' \(kept)")
    #expect(set.status == 0 && set.output.hasPrefix("2023-11-15 03:13 Sam is now called “Client 17”.\n"))
    let ofFile = try report(
      "--questionnaire workplace --name Sam --role \(role) --date 2023-11-15 --label 'Client 17' --format \(format)",
      input: try line)
    let ofEntry = try report("--entry 2 --format \(format) \(kept)")
    #expect(ofEntry.status == 0 && ofEntry.output.contains("Client 17"))
    #expect(ofEntry.output == ofFile.output)
    // A code stays where the name is left out.
    #expect(try report("--entry 2 --anonymous --format \(format) \(kept)").output.contains("Client 17"))
  }

  @Test func theHistoryTellsLabels() throws {
    #expect(try command("vault label \(id) 'Client 17' \(kept)").status == 0)
    #expect(try command("history \(kept)").output.contains("2  2023-11-15 03:13  Somebody at work  Sam  “Client 17”\n"))
    let list = try JSONSerialization.jsonObject(with: Data(try command("history --format json \(kept)").output.utf8))
    let labels = try #require(list as? [[String: Any]]).map { $0["label"] as? String }
    #expect(labels == [nil, "Client 17"])
    #expect(try command("vault label 2 '' \(kept)").output.hasPrefix("2023-11-15 03:13 Sam has no label now.\n"))
    #expect(!(try command("history \(kept)").output.contains("Client")))
    #expect(try command("vault label 2 \(String(repeating: "x", count: 81)) \(kept)").status == 64)
    #expect(try command("vault label 3 x \(kept)").status == 66)
  }

  @Test func theHistoryTellsWhatCameOfAnEntry() throws {
    var environment = VaultEnvironment()
    environment.now = { 1_700_604_800 }
    environment.zone = { _ in 0 }
    let vault = try ClosedVault(at: VaultLocation(root + "vault.age"), environment: environment)
      .open(with: Sample.secret())
    try vault.add(Sample.reply, to: id)
    try vault.add(FollowUpReply(ratings: [:]), to: id)
    _ = try vault.lock()
    let lines = try command("history \(kept)").output.split(separator: "\n")
    #expect(lines.suffix(2) == ["   2023-11-21: You tried.", "   2023-11-21: the same statements again."])
    let list = try JSONSerialization.jsonObject(with: Data(try command("history --format json \(kept)").output.utf8))
    let followUps = try #require(list as? [[String: Any]]).map { $0["follow_ups"] as? [[String: Any]] }
    #expect(followUps[0] == nil && followUps[1]?.map { $0["outcome"] as? String } == ["tried", nil])
    #expect(followUps[1]?[0]["note"] as? String == "It was a long day")
  }

  /// Of what was written, the history tells that it was, a report nothing, and an export of all of it the words.
  @Test func noWordThatWasWrittenLeavesTheVault() throws {
    var environment = VaultEnvironment()
    environment.now = { 1_700_604_800 }
    environment.zone = { _ in 0 }
    let vault = try ClosedVault(at: VaultLocation(root + "vault.age"), environment: environment)
      .open(with: Sample.secret())
    try vault.add(FollowUpReply(writing: "Zqmark\nmy own words"), to: id)
    _ = try vault.lock()
    let lines = try command("history \(kept)").output
    #expect(lines.hasSuffix("\n   2023-11-21: you took some minutes to write.\n"), "\(lines)")
    let json = try command("history --format json \(kept)").output
    let list = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    let told = try #require((list?[1]["follow_ups"] as? [[String: Any]])?.first)
    #expect(Set(told.keys) == ["time", "zone", "wrote"] && told["wrote"] as? Bool == true)
    for text in [lines, json] { #expect(!text.contains("Zqmark") && !text.contains("my own words")) }
    for format in ["text", "markdown", "html", "json", "csv"] {
      let outcome = try report("--entry 2 --with-answers --format \(format) \(kept)")
      #expect(outcome.status == 0 && !outcome.output.contains("Zqmark") && !outcome.output.contains("minutes to write"))
    }
    #expect(try command("vault export --plain \(kept)").output.contains("\"writing\":\"Zqmark\\nmy own words\""))
  }

  @Test func usesTheQuestionnaireThatWasAnswered() throws {
    let outcome = try report("--entry 1 --format json \(kept)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["version"] as? String == "0.0.9")
    #expect(try report("--entry 1 \(kept)").output.contains("As it was"))
  }

  @Test(arguments: ["text", "markdown", "html", "json", "csv"])
  func hasNoNameAndNoPrivateAnswer(_ format: String) throws {
    let outcome = try report("--entry 2 --anonymous --with-answers --format \(format) \(kept)")
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("Sam") && !outcome.output.contains("safety"))
  }

  @Test func changesNothingInTheVault() throws {
    let before = try Data(contentsOf: URL(filePath: root + "vault.age"))
    #expect(try report("--entry 2 --output mine.html \(kept)").status == 0)
    #expect(try Data(contentsOf: URL(filePath: root + "vault.age")) == before)
    #expect(folder.text("mine.html").contains("Sam and you") && folder.text("err").contains("not encrypted"))
  }

  @Test(
    arguments: [
      ("--entry 3 --vault vault.age --passphrase-fd 3 3<first", 66, "no such entry"),
      ("--entry 0 --vault vault.age --passphrase-fd 3 3<first", 66, "no such entry"),
      ("--entry 1 --vault vault.age --passphrase-fd 3 3<other", 65, "did not open"),
      ("--entry 1 --vault nowhere.age --passphrase-fd 3 3<first", 66, "no vault"),
      ("--entry 1 --questionnaire romantic --vault vault.age --passphrase-fd 3 3<first", 64, "leave out"),
      ("--entry 1 --form brief --vault vault.age --passphrase-fd 3 3<first", 64, "leave out"),
      ("--entry 1 --name Kim --vault vault.age --passphrase-fd 3 3<first", 64, "leave out"),
      ("--entry 1 --date 2026-11-23 --vault vault.age --passphrase-fd 3 3<first", 64, "leave out"),
      ("--entry 1 answers.jsonl --vault vault.age --passphrase-fd 3 3<first", 64, "leave out"),
      ("--questionnaire romantic --vault vault.age", 64, "--entry"),
      ("", 64, "--questionnaire"),
    ] as [(String, Int32, String)])
  func refusesWhatIsNotClear(line: String, status: Int32, message: String) throws {
    let outcome = try report(line)
    #expect(outcome.status == status && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("poise: ") && outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.lowercased().contains(message))
  }
}
