import Foundation
import Testing

/// The file of settings, and what outranks it, in the real program without a terminal.
@Suite struct SettingsTests {
  private let folder: TemporaryFolder
  private let environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    environment = ["TERM": "dumb", "HOME": folder.path, "XDG_CONFIG_HOME": folder.path + "/config", "LANG": "C.UTF-8"]
  }

  private var file: String { folder.path + "/config/poise/config.yaml" }

  private func write(_ text: String) throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/config/poise", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  private func run(_ arguments: [String], input: String = "", _ more: [String: String] = [:]) throws -> Command.Outcome
  {
    try Command.run(arguments, input: input, environment: environment.merging(more) { $1 })
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func areAskedLineByLineAndKeptForTheirOwnerAlone() throws {
    let outcome = try run(["settings"], input: "1\n2\nn\n2\nn\nn\nn\nn\n1\n")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasSuffix("Saved in \(file). It holds from now on.\n"))
    #expect(try mode(file) == 0o600)
    #expect(try mode(folder.path + "/config/poise") == 0o700)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/config/poise") == ["config.yaml"])
    let shown = try run(["settings", "show"])
    #expect(
      shown.output
        == "color: never\nascii: true\nlinear: false\nmouse: true\nlock: 5\nadvance: false\nblank: false\n")
    // What is shown is a file of settings.
    try write(shown.output)
    #expect(try run(["settings", "show"]).output == shown.output)
  }

  @Test func showsJSON() throws {
    let outcome = try run(["settings", "show", "--format", "json"])
    let shown = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(shown["file"] as? String == file)
    #expect(shown["lock"] as? Int == 5)
    #expect(shown["color"] as? String == "auto")
    // The same settings as in the text, none left out.
    let names = try run(["settings", "show"]).output.split(separator: "\n").compactMap {
      $0.split(separator: ":").first
    }
    #expect(Set(shown.keys) == Set(names.map(String.init) + ["file"]))
  }

  @Test func leavingWritesNothing() throws {
    #expect(try run(["settings"], input: "1\nq\n").status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/config"))
  }

  @Test func aLinkStaysALink() throws {
    try write("ascii: true\n")
    let real = try folder.file("kept.yaml", "lock: 9\n")
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: real)
    #expect(try run(["settings"], input: "1\nn\nn\nn\nn\nn\nn\nn\n1\n").status == 0)
    #expect(folder.text("kept.yaml").contains("color: never") && folder.text("kept.yaml").contains("lock: 9"))
  }

  @Test func aPathThatIsNotAbsoluteCountsAsNotSet() throws {
    let outcome = try run(["settings", "show", "--format", "json"], ["XDG_CONFIG_HOME": "config"])
    #expect(outcome.output.contains("\(folder.path)/.config/poise/config.yaml"))
  }

  @Test func withoutAHomeNothingIsKeptAndAllElseWorks() throws {
    let outcome = try run(["settings"], input: "1\nn\nn\nn\nn\nn\nn\nn\n1\n", ["HOME": "", "XDG_CONFIG_HOME": ""])
    #expect(outcome.output.contains("There is no home directory to keep settings in"))
  }

  @Test(arguments: ["color: sometimes\n", "colour: never\n", "\u{1}", "ascii: [\n"])
  func aBrokenFileIsNamedInOneSentenceAndPassedOver(text: String) throws {
    try write(text)
    let outcome = try run(["take", "romantic", "--brief", "--name", "Sam", "--linear"])
    #expect(outcome.status == 0)
    outcome.expectOneSentence()
    #expect(outcome.errors.contains("~/config/poise/config.yaml:"))
    #expect(outcome.output.hasPrefix("Poise. "))
    let shown = try run(["settings", "show"])
    #expect(shown.status == 65)
    #expect(shown.output.contains("color: auto"))
    shown.expectOneSentence()
  }

  @Test func aPipeOrAFolderInItsPlaceKeepsNobodyWaiting() throws {
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    let outcome = try run(["settings", "show"])
    #expect(outcome.status == 65)
    outcome.expectOneSentence()
    try FileManager.default.removeItem(atPath: file)
    #expect(mkfifo(file, 0o600) == 0)
    #expect(try run(["settings", "show"]).status == 65)
  }

  @Test func filtersDoNotAskForThem() throws {
    try write("color: sometimes\n")
    let outcome = try run(["score", "--questionnaire", "romantic"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }

  @Test func aFileOfHelplinesThatIsNotThereIsToldBeforeSaving() throws {
    let outcome = try run(["settings"], input: "n\nn\nn\nn\nn\nn\nn\nnope.yaml\n1\n")
    #expect(outcome.output.contains("There is no file “\(folder.path)/config/poise/nope.yaml”"))
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
