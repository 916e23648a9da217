import Foundation
import Testing

@Suite struct QuestionnairesTests {
  @Test func listsThem() throws {
    let outcome = try Command.run("questionnaires", "list")
    #expect(outcome.status == 0)
    let ids = outcome.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(ids.map(String.init) == Repository.questionnaires)
  }

  @Test func listsThemAsJSON() throws {
    let list = try json(try Command.run("questionnaires", "list", "--format", "json")) as? [[String: Any]]
    #expect(list?.map { $0["id"] as? String } == Repository.questionnaires)
    #expect(list?.allSatisfy { Set($0.keys) == ["id", "version", "language", "title", "about", "minutes"] } == true)
  }

  @Test(arguments: Repository.questionnaires) func showsOne(_ id: String) throws {
    let outcome = try Command.run("questionnaires", "show", id)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\ninformational\n"))
    #expect(!outcome.output.contains("{"))
  }

  /// What `poise score` takes is made from this.
  @Test(arguments: Repository.questionnaires) func showsOneAsJSON(_ id: String) throws {
    let first = try Command.run("questionnaires", "show", id, "--format", "json")
    let value = try #require(try json(first) as? [String: Any])
    #expect(value["id"] as? String == id)
    #expect(value["version"] is String)
    let rating = try #require(value["rating"] as? [String: Any])
    #expect(rating["minimum"] as? Int == 0)
    #expect(rating["maximum"] as? Int == 6)
    let items = try #require(value["items"] as? [[String: Any]])
    #expect(items.count { $0["paired"] as? Bool == true } == 24)
    for item in items {
      let isPaired = item["paired"] as? Bool == true
      #expect((item["base"] is String) == isPaired)
      #expect((item["scale"] is String) == !isPaired)
      #expect(item["reversed"] is Bool)
      #expect(item["forms"] as? [String] == ["full", "brief"] || item["forms"] as? [String] == ["full"])
      #expect((item["text"] as? [String: String])?.keys.sorted() == (isPaired ? ["me", "partner"] : ["single"]))
    }
    #expect(try Command.run("questionnaires", "show", id, "--format", "json").output == first.output)
  }

  @Test func showsAFile() throws {
    let outcome = try Command.run("questionnaires", "show", Repository.whole, "--format", "json")
    #expect((try json(outcome) as? [String: Any])?["id"] as? String == "neighbours")
  }

  @Test func findsTheOnesOfTheProgramInOrder() throws {
    for id in Repository.questionnaires {
      let file = Repository.questionnaire(id)
      let outcome = try Command.run("questionnaires", "check", file)
      #expect(outcome.status == 0)
      #expect(outcome.output.hasPrefix("\(file) is in order: 24 paired (12 in the brief form), 17 single (10), "))
    }
  }

  @Test func scoresTheTestsOfAFile() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Repository.questionnaire("family"), encoding: .utf8)
    let file = try folder.file(
      "mine.yaml", text.replacing("levels: {reward: [", with: "levels: {reward: [0.", maxReplacements: 1))
    let outcome = try Command.run("questionnaires", "check", file)
    #expect(outcome.status == 65)
    #expect(outcome.output.hasPrefix(file + ":"))
    #expect(outcome.output.contains(": tests[1].levels.reward: expects 0.75 for me, but "))
    #expect(outcome.output.count(where: \.isNewline) == 1)
  }

  @Test func findsNoFaultsAsJSON() throws {
    let outcome = try Command.run("questionnaires", "check", Repository.whole, "--format", "json")
    #expect(outcome.status == 0)
    #expect((try json(outcome) as? [Any])?.isEmpty == true)
  }

  @Test(arguments: Repository.brokenNames) func namesFaults(_ name: String) throws {
    let file = Repository.broken.appending(path: name).path()
    let outcome = try Command.run("questionnaires", "check", file)
    #expect(outcome.status == 65)
    let golden = try String(contentsOfFile: file.replacing(".yaml", with: ".txt"), encoding: .utf8)
    #expect(outcome.output == golden.replacing(name + ":", with: file + ":"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func namesFaultsAsJSON() throws {
    let file = Repository.broken.appending(path: "unknown-key-near.yaml").path()
    let outcome = try Command.run("questionnaires", "check", "--format", "json", file, Repository.whole)
    #expect(outcome.status == 65)
    let faults = try #require(try json(outcome) as? [[String: Any]])
    #expect(faults.count == 1)
    #expect(faults.first?["file"] as? String == file)
    #expect(faults.first?["line"] as? Int == 29)
    #expect(faults.first?["field"] as? String == "items[1].wy")
    #expect(faults.first?["message"] as? String == "is unknown here; did you mean “why”?")
  }

  @Test func checksTheOthersWhenOneIsMissing() throws {
    let broken = Repository.broken.appending(path: "tab.yaml").path()
    let mixed = try Command.run("questionnaires", "check", "/nowhere.yaml", broken, Repository.whole)
    #expect(mixed.status == 65)
    #expect(mixed.output.split(separator: "\n").count == 2)
    mixed.expectOneSentence()
    let missing = try Command.run("questionnaires", "check", "/nowhere.yaml", Repository.whole)
    #expect(missing.status == 66)
    #expect(missing.output.contains("is in order"))
  }

  @Test func quotesNothingThatSteersATerminal() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Repository.whole, encoding: .utf8)
    let file = try folder.file(
      "a\u{1B}[31m\u{202E}b.yaml", text.replacing("base: reward", with: #"base: "re\e[2Jward""#))
    for format in ["text", "json"] {
      let outcome = try Command.run("questionnaires", "check", file, "--format", format)
      #expect(outcome.status == 65)
      #expect(!outcome.output.unicodeScalars.contains { ["\u{1B}", "\u{202E}"].contains($0) })
    }
    let found = try json(try Command.run("questionnaires", "check", file, "--format", "json")) as? [[String: Any]]
    #expect(found?.first?["file"] as? String == file)
  }

  private func json(_ outcome: Command.Outcome) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }
}
