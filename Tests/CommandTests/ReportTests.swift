import Foundation
import Testing

@Suite struct ReportTests {
  private static let answers = """
    "reward_pay":{"me":5,"partner":1},"reward_take_over":{"me":5,"partner":2},"reward_kind_word":{"me":6,"partner":2},\
    "reward_elsewhere":{"me":1,"partner":4},"coercive_anger":{"me":1,"partner":1},"trust_promise":5,"first_say":3
    """

  private static func line(_ id: String = "\"a1\"", _ extra: String = "") -> String {
    "{\"id\":\(id),\"answers\":{\(answers)\(extra)}}\n"
  }

  private func report(_ options: [String], input: String = line()) throws -> Command.Outcome {
    try Command.run(["report", "--questionnaire", "romantic"] + options, input: input)
  }

  private func permissions(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func writesAFileForItsOwnerOnlyAndSaysThatItIsNotEncrypted() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/mine.html"
    let outcome = try report(["--output", path, "--name", "Sam"])
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    outcome.expectOneSentence()
    #expect(outcome.errors.contains("is not encrypted"))
    #expect(try permissions(path) == 0o600)
    #expect(folder.text("mine.html").hasPrefix("<!DOCTYPE html>"))
    #expect(folder.text("mine.html").contains("<h1>Sam and you</h1>"))
  }

  @Test func aHyphenIsStandardOutput() throws {
    #expect(try report(["--output", "-"]).output == report([]).output)
    #expect(try report(["--output", "-"]).errors.isEmpty)
  }

  @Test func csvBeginsWithAnEncodingMarkOnRequest() throws {
    let plain = try report(["--format", "csv"]).output
    #expect(plain.hasPrefix("variable,"))
    let folder = try TemporaryFolder()
    #expect(try report(["--output", folder.path + "/a.csv", "--encoding-mark"]).status == 0)
    let marked = try Data(contentsOf: URL(filePath: folder.path + "/a.csv"))
    #expect(marked == Data([0xEF, 0xBB, 0xBF] + Array(plain.utf8)))
    let refused = try report(["--format", "html", "--encoding-mark"])
    #expect(refused.status == 64 && refused.errors.contains("--encoding-mark"))
  }

  @Test func neverWritesOverAFileUnlessForced() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("mine.txt", "precious")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let refused = try report(["--output", path])
    #expect(refused.status == 73)
    refused.expectOneSentence()
    #expect(folder.text("mine.txt") == "precious")
    #expect(try report(["--output", path, "--force"]).status == 0)
    #expect(folder.text("mine.txt").hasPrefix("Your partner and you\n"))
    #expect(try permissions(path) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mine.txt"])
  }

  @Test func followsNoLink() throws {
    let folder = try TemporaryFolder()
    let target = try folder.file("target.txt", "precious")
    let link = folder.path + "/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(try report(["--output", link, "--force"]).status == 73)
    #expect(try report(["--output", folder.path + "/no/such/folder.txt"]).status == 73)
    #expect(folder.text("target.txt") == "precious")
  }

  @Test(arguments: ["text", "markdown", "html", "json", "csv"])
  func privateAnswersChangeNothing(_ format: String) throws {
    let options = ["--format", format, "--with-answers"]
    let without = try report(options)
    let safety = ",\"safety_now\":2,\"safety_fear\":2,\"safety_hurt\":2,\"safety_own_conduct\":2"
    let with = try report(options, input: Self.line("\"a1\"", safety))
    #expect(without.status == 0 && !without.output.isEmpty)
    #expect(with.output == without.output && with.errors.isEmpty)
    #expect(!with.output.contains("safety"))
  }

  /// These tips without what names the passages of a state of care.
  private static func unnamed(_ tips: Any?) throws -> NSArray {
    let tips = try #require(tips as? [[String: Any]])
    return try tips.map { tip in
      let passages = try #require(tip["passages"] as? [[String: Any]]).map { passage in
        let part = try #require(passage["part"] as? String)
        let own: [String: Any] = ["id": part, "because": [String](), "evidence": tip["evidence"] ?? ""]
        return ["finding", "situation", "answers"].contains(part) ? passage : passage.merging(own) { $1 }
      }
      return tip.merging(["passages": passages]) { $1 }
    } as NSArray
  }

  /// As “poise advise” does with the same line.
  @Test func theTipsFollowThePrivateAnswersOfTheLine() throws {
    let serious = ",\"safety_hurt\":2,\"safety_own_conduct\":1"
    for (extra, state, own) in [("", "careful", false), (serious, "closed", true)] {
      let line = Self.line("\"a1\"", extra)
      func object(_ output: String) throws -> NSDictionary {
        try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? NSDictionary)
      }
      let report = try object(report(["--format", "json", "--with-tips", "--with-answers"], input: line).output)
      let advice = try object(Command.run(["advise", "--questionnaire", "romantic"], input: line).output)
      #expect(advice["care"] as? String == state && advice["own_conduct"] as? Bool == own)
      let tips = try Self.unnamed(advice["tips"])
      #expect(report["tips"] as? NSArray == tips)
      // A report may be kept, printed or shown, so it does not say what the tips were made with.
      #expect(report["care"] == nil && report["own_conduct"] == nil)
      #expect(try Schema("report").faults(report) == [])
      #expect(try Schema("advise-output").faults(advice) == [])
    }
  }

  @Test func hasTheNumbersOfScore() throws {
    let score = try Command.run(["score", "--questionnaire", "romantic"], input: Self.line())
    let expected = try #require(try JSONSerialization.jsonObject(with: Data(score.output.utf8)) as? NSDictionary)
    let outcome = try report(["--format", "json", "--with-answers", "--date", "2026-11-23"])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? NSDictionary)
    for key in ["bases", "outcome_control", "overall", "climate", "global_comparison", "quality", "version", "form"] {
      #expect((report[key] as? NSObject) == (expected[key] as? NSObject), "\(key)")
    }
    #expect(try Schema("report").faults(report) == [])
    let given = try #require(
      try JSONSerialization.jsonObject(with: Data("{\(Self.answers)}".utf8)) as? NSDictionary)
    #expect(report["answers"] as? NSDictionary == given)
  }

  @Test func takesTheLineThatIsMeant() throws {
    let two = Self.line("\"a1\"") + "\n" + Self.line("7", ",\"trust_private\":6")
    let unclear = try report([], input: two)
    #expect(unclear.status == 64 && unclear.errors.contains("More than one line could be meant; name one with --id."))
    #expect(
      try report(["--id", "7"], input: two).output == report([], input: Self.line("7", ",\"trust_private\":6")).output)
    #expect(try report(["--id", "a1"], input: two).output == report([]).output)
    #expect(try report(["--id", "b"], input: two).status == 65)
    #expect(try report([], input: "").status == 65)
    let broken = try report([], input: "\n{\"answers\":{\"reward_pay\":{\"me\":9}}}\n")
    #expect(broken.status == 65 && broken.errors.contains("Line 2: “reward_pay” is rated 9"))
    broken.expectOneSentence()
  }

  /// Other programs write letters beyond ASCII, and slashes, as escapes.
  @Test func findsAnIdHoweverItIsSpelt() throws {
    let lines = Self.line(#""a\u00e9\/1""#) + Self.line(#""\uD83D\uDE00""#) + Self.line("\"x\"")
    for id in ["aé/1", "ae\u{301}/1", "😀"] {
      #expect(try report(["--id", id], input: lines).output == report([]).output, "\(id)")
    }
    #expect(try report(["--id", #"a\u00e9\/1"#], input: lines).status == 65)
  }

  /// One of them may have been answered in private, and the other not.
  @Test func refusesAnIdOfTwoLines() throws {
    let lines = Self.line("\"x\"") + String(repeating: Self.line("\"other\""), count: 2_000) + Self.line("\"x\"")
    let outcome = try report(["--id", "x"], input: lines)
    #expect(outcome.status == 64 && outcome.errors.contains("Lines 1 and 2002 have the same id"))
  }

  @Test func aTableHoldsNoTips() throws {
    let outcome = try report(["--format", "csv", "--with-tips"], input: Self.line("\"x\""))
    #expect(outcome.status == 64 && outcome.errors.contains("A table holds no tips"))
  }

  @Test func refusesWhatItDoesNotKnow() throws {
    for options in [
      ["--role", "boss"], ["--date", "yesterday"], ["--date", "2026-13-01"], ["--date", "2027-02-31"],
      ["--format", "pdf"], ["--form", "long"],
    ] {
      let outcome = try report(options)
      #expect(outcome.status == 64, "\(options)")
      outcome.expectOneSentence()
    }
    #expect(try Command.run(["report", "--questionnaire", "romantic", "/nowhere"]).status == 66)
    #expect(try Command.run(["report", "--questionnaire", "nobody"]).status == 66)
  }

  @Test func codebookTellsEveryVariableOfAReport() throws {
    func names(_ csv: String) -> [Substring] {
      csv.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first }
    }
    let codebook = try Command.run("questionnaires", "codebook", "romantic")
    let outcome = try report(["--format", "csv"])
    #expect(codebook.status == 0 && names(codebook.output).count > 100)
    #expect(names(codebook.output) == names(outcome.output))
    let json = try Command.run("questionnaires", "codebook", "romantic", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((object["variables"] as? [Any])?.count == names(codebook.output).count)
  }
}
