import Foundation
import Testing

/// Helplines that somebody added, in the real program.
@Suite struct PeopleTests {
  private let folder: TemporaryFolder
  private let environment: [String: String]

  private static let own = """
    format: 1
    helplines:
      - place: Near me
        name: A friend
        for: My family
        reach: [knock twice, "0123 456"]
        checked: 2026-11
    """

  init() throws {
    folder = try TemporaryFolder()
    environment = ["TERM": "dumb", "HOME": folder.path, "LANG": "C.UTF-8"]
  }

  private func write(_ name: String, _ text: String) throws {
    let home = folder.path + "/.config/poise"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: home + "/" + name))
  }

  private func run(_ arguments: [String], input: String = "") throws -> Command.Outcome {
    try Command.run(arguments, input: input, environment: environment)
  }

  @Test func onesOwnAreListedFirst() throws {
    try write("people.yaml", Self.own)
    let outcome = try run(["people", "list"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output.hasPrefix(
        "Near me: A friend\n  For: My family\n  knock twice, 0123 456\n  (your own; checked 2026-11)\n\n"))
    #expect(outcome.output.contains("checked 2022"))
    let json = try run(["people", "list", "--format", "json"]).output
    let entries = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(entries.count > 4)
    #expect(entries.enumerated().allSatisfy { $1["own"] as? Bool == ($0 == 0) })
    #expect(entries.first?["for"] as? String == "My family")
    #expect(entries.allSatisfy { $0["for"] is String })
  }

  @Test func theSettingsMayNameAnotherFile() throws {
    try write("people.yaml", Self.own)
    try write("other.yaml", Self.own.replacing("A friend", with: "A neighbour"))
    for path in ["other.yaml", "~/.config/poise/other.yaml", folder.path + "/.config/poise/other.yaml"] {
      try write("config.yaml", "people: \(path)\n")
      let output = try run(["people", "list"]).output
      #expect(output.contains("A neighbour") && !output.contains("A friend"), "\(path)")
    }
  }

  @Test func theyStandOnThePageOfPeopleWhateverWasAnswered() throws {
    try write("people.yaml", Self.own)
    let outcome = try run(LinearTests.brief, input: LinearTests.answers)
    #expect(outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    let first = try #require(
      lines.firstIndex { $0.hasPrefix("Near me, A friend: knock twice, 0123 456. For: My family.") })
    let other = try #require(lines.firstIndex { $0.hasPrefix("United States, ") })
    #expect(first < other)
  }

  @Test func lettersShowThemFirst() throws {
    try write("people.yaml", Self.own)
    let line = "{\"answers\":{\"safety_fear\":2}}\n"
    let outcome = try run(["advise", "--questionnaire", "romantic", "--format", "text"], input: line)
    let own = try #require(outcome.output.range(of: "Near me: A friend"))
    let other = try #require(outcome.output.range(of: "United States:"))
    #expect(own.lowerBound < other.lowerBound)
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: ["people.yaml", "config.yaml"]) func aBrokenFileIsNamedAndPassedOver(name: String) throws {
    try write(name, name == "config.yaml" ? "people: nope.yaml\n" : "format: 1\nhelplines: []\n")
    let lines = try run(LinearTests.brief, input: LinearTests.answers)
    #expect(lines.status == 0 && lines.errors.isEmpty)
    #expect(lines.output.split(separator: "\n").count { $0.hasPrefix("Your own helplines were passed over: ") } == 1)
    #expect(lines.output.contains("United States, "))
    let letters = try run(["advise", "--questionnaire", "romantic", "--format", "text"], input: "{\"answers\":{}}\n")
    #expect(letters.status == 0)
    letters.expectOneSentence()
    let list = try run(["people", "list"])
    #expect(list.status == 65 && list.output.contains("United States"))
    list.expectOneSentence()
  }

  @Test func aFileCanBeChecked() throws {
    try write("good.yaml", Self.own)
    try write("bad.yaml", Self.own.replacing("checked: 2026-11", with: "checked: soon"))
    let home = folder.path + "/.config/poise/"
    let good = try run(["people", "check", home + "good.yaml"])
    #expect(good.status == 0 && good.output == "\(home)good.yaml is in order: 1 entry\n")
    let bad = try run(["people", "check", home + "bad.yaml"])
    #expect(bad.status == 65)
    #expect(bad.output.hasPrefix("\(home)bad.yaml:7: helplines[1].checked: has to be a date"))
    #expect(try run(["people", "check", home + "none.yaml"]).status == 66)
    let json = try run(["people", "check", "--format", "json", home + "bad.yaml"])
    #expect(json.status == 65 && json.output.contains("\"line\": 7"))
  }

  @Test func theExampleOfTheReadmeIsInOrder() throws {
    let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```yaml\nformat: 1\nhelplines:")).lowerBound
    let block = readme[start...].dropFirst("```yaml\n".count)
    let example = block[..<(try #require(block.range(of: "```")).lowerBound)]
    try write("example.yaml", String(example))
    #expect(try run(["people", "check", folder.path + "/.config/poise/example.yaml"]).status == 0)
  }

  @Test func theDoctorSaysThatNothingWasFoundOnlyThen() throws {
    try write("people.yaml", Self.own)
    #expect(try run(["doctor"]).output.contains("\nApart from that, no traces were found where they usually are.\n"))
    try FileManager.default.removeItem(atPath: folder.path + "/.config")
    // What is left is no trace of this home: swap, for example.
    #expect(try !run(["doctor"]).output.hasPrefix("Apart from that"))
  }

  @Test func theDoctorNamesAFileThatLiesElsewhere() throws {
    try write("config.yaml", "people: ~/mine.yaml\n")
    _ = try folder.file("mine.yaml", Self.own)
    let outcome = try run(["doctor"])
    #expect(outcome.output.contains("rm -r \(folder.path)/.config/poise"))
    #expect(outcome.output.contains("rm \(folder.path)/mine.yaml"))
  }
}
