import Foundation
import Testing

/// Commands started with some of their standard streams closed or full, as by cron, services and careless scripts.
@Suite struct ClosedDescriptorTests {
  private static let streams = ["<in", ">out", "2>err"]
  private static let closers = ["0<&-", "1>&-", "2>&-"]
  private static let statuses: Set<Int32> = [0, 64, 65, 66, 73, 74]

  /// What each command may write in its folder.
  private static let commands: [(line: String, files: Set<String>)] = [
    ("questionnaires list", []), ("--help", []), ("doctor", []), ("settings show", []), ("take --linear", []), ("", []),
    ("score --questionnaire romantic", []), ("advise --questionnaire romantic", []),
    ("score --questionnaire romantic --jobs 2", []), ("score --questionnaire romantic --format csv", []),
    ("score --questionnaire romantic --faults bad.jsonl", ["bad.jsonl"]), ("statistics --questionnaire romantic", []),
    ("statistics --questionnaire romantic --reference teachers", []), ("questionnaires codebook romantic", []),
    ("questionnaires codebook romantic --format spss", []), ("questionnaires export romantic --format osd", []),
    ("questionnaires show romantic", []), ("questionnaires check word", []), ("people list", []),
    ("settings change", []),
    ("--generate-completion-script bash", []), ("sheet --example --questionnaire romantic", []),
    ("sheet --example --questionnaire romantic --yes --out s.age --new-passphrase-fd 9 9<word", ["s.age"]),
    ("together mine.age theirs.age --passphrase-fd 9 9<word", []),
    ("report --questionnaire romantic", []), ("report --questionnaire romantic --output report.txt", ["report.txt"]),
    ("history \(vault)", []), ("vault create \(vault)", vaultFiles),
    ("vault export --plain --output plain.json \(vault)", ["plain.json"]),
    // On a vault that is there.
    ("vault delete 7 \(vault)", vaultFiles), ("vault remind 2999-01-01 \(vault)", vaultFiles),
    ("vault label 1 x \(vault)", vaultFiles), ("report --entry 1 \(vault)", vaultFiles),
    ("vault delete --all --yes --vault v.age", vaultFiles), ("take --linear \(vault)", vaultFiles),
    ("vault passphrase --new-passphrase-fd 8 8<word \(vault)", vaultFiles),
  ]
  private static let vault = "--vault v.age --passphrase-fd 9 9<word"
  private static let vaultFiles: Set<String> = ["v.age", "v.age.lock"]

  @Test(arguments: commands.indices) func endsInOrderAndWritesOnlyWhatWasNamed(index: Int) throws {
    let (line, files) = Self.commands[index]
    for closed in 0..<8 {
      let closers = Self.closers.enumerated().filter { closed & 1 << $0.offset != 0 }.map(\.element)
      let hasVault = files == Self.vaultFiles && !line.contains("create")
      let folder = try Self.run(
        line, closers, on: hasVault ? Self.made.get() : nil, sheets: line.contains("together") ? Self.sheets.get() : [:]
      )
      let status = try #require(Int32(folder.text("status").dropLast()))
      #expect(Self.statuses.contains(status), "\(line) \(closers): \(status)")
      // What is wrong with a file that is checked is written to the output.
      let isOutput = line.contains("check") && status == 65
      if status != 0, closed & 4 == 0, !line.contains("create"), !isOutput {
        let last = folder.text("err").split(separator: "\n").last
        #expect(last?.hasPrefix("poise: ") == true, "\(line) \(closers): \(folder.text("err"))")
      }
      let made = try Set(FileManager.default.contentsOfDirectory(atPath: folder.path))
        .subtracting(["in", "out", "err", "word", "status", "home", "mine.age", "theirs.age"])
      #expect(made.isSubset(of: files), "\(line) \(closers): \(made)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/home").isEmpty)
      // A number and a line end: a message that went to a descriptor which was opened later would be in here.
      if made.contains("v.age.lock") {
        #expect(Int(folder.text("v.age.lock").dropLast()) != nil, "\(folder.text("v.age.lock"))")
      }
      if made.contains("v.age") {
        let vault = try Data(contentsOf: URL(filePath: folder.path + "/v.age"))
        #expect(vault.starts(with: Data("age-encryption.org/v1\n".utf8)))
      }
    }
  }

  /// A report, an export and a list are lost where there is no room for them, and a script learns of it.
  @Test(arguments: ["report --questionnaire romantic", "score --questionnaire romantic", "doctor", ""])
  func tellsOfAFullOutput(line: String) throws {
    let folder = try Self.run(line, [">/dev/full"], on: nil)
    #expect(folder.text("status") == "74\n")
    #expect(folder.text("err").contains("could not be written"))
  }

  /// A command that reads answers reports that its input is closed. One that asks questions ends as at the end of input.
  @Test(arguments: [
    ("score --questionnaire romantic", "66\n", "poise: Standard input is closed, or a folder; name a file"),
    ("report --questionnaire romantic", "66\n", "poise: Standard input is closed"), ("take --linear", "0\n", ""),
    ("take romantic --format json", "64\n", "poise: There is nothing to read answers from"),
  ]) func tellsOfAClosedInput(line: String, status: String, errors: String) throws {
    let folder = try Self.run(line, ["0<&-"], on: nil)
    #expect(folder.text("status") == status)
    #expect(folder.text("err").hasPrefix(errors), "\(folder.text("err"))")
  }

  /// A vault without entries.
  private static let made = Result {
    let folder = try run("vault create \(vault)", [], on: nil)
    return try Data(contentsOf: URL(filePath: folder.path + "/v.age"))
  }

  /// Two sheets of made-up answers, by their names.
  private static let sheets = Result {
    try ["mine.age", "theirs.age"].reduce(into: [String: Data]()) { sheets, name in
      let make = "sheet --example --questionnaire romantic --yes --out"
      let folder = try run("\(make) \(name) --new-passphrase-fd 9 9<word", [], on: nil)
      sheets[name] = try Data(contentsOf: URL(filePath: folder.path + "/" + name))
    }
  }

  /// - Parameters:
  ///   - vault: what is in the vault to begin with; nil for none.
  ///   - sheets: the contents of files that are there, by their names.
  private static func run(
    _ line: String, _ redirections: [String], on vault: Data?, sheets: [String: Data] = [:]
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.file("in", #"{"id":"a","answers":{"reward_pay":{"me":5,"partner":1}}}"# + "\n")
    _ = try folder.file("word", "correct horse battery\n")
    try FileManager.default.createDirectory(atPath: folder.path + "/home", withIntermediateDirectories: false)
    if let vault {
      let ownerOnly: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
      _ = FileManager.default.createFile(atPath: folder.path + "/v.age", contents: vault, attributes: ownerOnly)
    }
    for (name, contents) in sheets { try contents.write(to: URL(filePath: folder.path + "/" + name)) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let joined = (streams + redirections).joined(separator: " ")
    process.arguments = ["-c", "umask 077; ( exec '\(Command.path)' \(line) \(joined) ); echo $? >status"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["HOME": folder.path + "/home", "TERM": "xterm", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return folder
  }
}
