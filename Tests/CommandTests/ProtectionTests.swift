import Foundation
import Testing

/// What keeps answers from ending up where nobody expects them, and what keeps a limit of the system from ending in silence.
@Suite struct ProtectionTests {
  private let folder: TemporaryFolder
  private let root: String
  private static let answers = #"{"id":"a","answers":{"reward_pay":{"me":5,"partner":1}}}"# + "\n"
  private static let report = "report --questionnaire romantic answers"

  init() throws {
    folder = try TemporaryFolder()
    root = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    _ = try folder.file("word", "correct horse battery staple\n")
    _ = try folder.file("answers", Self.answers)
  }

  /// Runs a script with the path of the program in `$0`, in a folder that is its home.
  private func start(_ script: String, input: Any? = FileHandle.nullDevice) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, Command.path]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["HOME": root, "TZ": "UTC", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.standardInput = input
    process.standardOutput = try folder.handle("out")
    process.standardError = try folder.handle("err")
    try process.run()
    return process
  }

  private func run(_ script: String) throws -> Int32 {
    let process = try start(script)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "\(script)")
    return process.terminationStatus
  }

  private var names: Set<String> { Set((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []) }

  @Test(arguments: [
    report + " --output r.html", report + " --format html > out",
    "sheet --example --questionnaire romantic --yes --out s.age --new-passphrase-fd 9",
    "vault create --vault v.age --passphrase-fd 9",
  ])
  func saysThatAFileMayNotGrow(_ line: String) throws {
    // Messages go through a pipe, which may.
    let status = try run(
      "{ (ulimit -f 1; exec env --default-signal=XFSZ \"$0\" \(line) 9<word 3>&-) 2>&1 >&3; echo $? >status; } 3>&1 | cat >&2"
    )
    let errors = folder.text("err")
    #expect(status == 0 && ["73\n", "74\n"].contains(folder.text("status")), "\(folder.text("status")) \(errors)")
    #expect(errors.split(separator: "\n").last?.hasPrefix("poise: ") == true, "\(errors)")
    #expect(names.isDisjoint(with: ["r.html", "s.age", "v.age", "v.age.new"]), "\(names)")
  }

  /// Where there is no room for another stack, or no descriptor is left.
  @Test(
    arguments: ["score", "score --format csv", "statistics", "advise"],
    ["--stack=8192000000 --as=4000000000", "--nofile=4"])
  func worksWithoutAnotherThread(_ command: String, _ limits: String) throws {
    let line = "{\"answers\":{\"reward_pay\":{\"me\":5,\"partner\":1}}}\n"
    _ = try folder.file("lines", String(repeating: line, count: 200))
    let work = "\"$0\" \(command) --questionnaire romantic --jobs 2 <lines"
    #expect(try run("exec \(work)") == 0)
    let usual = folder.text("out")
    for _ in 0..<3 {
      #expect(try run("exec timeout 30 prlimit \(limits) \(work)") == 0, "\(folder.text("err"))")
      #expect(folder.text("out") == usual)
    }
  }

  /// What Swift makes of other bytes names another file, or nobody.
  @Test(arguments: [
    "vault create --passphrase-fd 9 --vault",
    "sheet --example --questionnaire romantic --yes --new-passphrase-fd 9 --out",
    report + " --output", report + " --name", "score --questionnaire romantic", "take --linear --name",
    "doctor --vault",
  ])
  func refusesWordsThatAreNotInUTF8(_ line: String) throws {
    let before = names
    #expect(try run("exec \"$0\" \(line) \"$(printf 'a\\353.age')\" 9<word") == 64)
    #expect(folder.text("err").hasPrefix("poise: “a\u{FFFD}.age” is not in UTF-8"))
    #expect(names.subtracting(["out", "err"]) == before)
  }

  @Test func makesNothingBesideAHomeThatIsNotInUTF8() throws {
    let script =
      "HOME=$(printf '%s\\353' \"$HOME\"); mkdir \"$HOME\"; exec \"$0\" vault create --passphrase-fd 9 9<word"
    #expect(try run(script) == 78)
    #expect(try run("test -e \"$(printf '\\357\\277\\275')\"") == 1)
  }

  @Test(arguments: ["a\\nb.age", "a\\tb'%.age", "\\342\\200\\256x.age", "o'h $x.age"])
  func theCommandThatItNamesDeletesThisVault(_ name: String) throws {
    let path = "\"$(printf \"\(name.replacing("%", with: "%%").replacing("$", with: "\\$"))\")\""
    #expect(try run("exec \"$0\" vault create --vault \(path) --passphrase-fd 9 9<word") == 0)
    #expect(try run("exec \"$0\" doctor --vault \(path)") == 0)
    let command = try #require(folder.text("out").firstMatch(of: /poise (vault delete .+)/)?.1)
    #expect(names.contains { $0.hasSuffix(".age") })
    #expect(try run("exec \"$0\" \(command) --yes") == 0, "\(command) \(folder.text("err"))")
    #expect(!names.contains { $0.hasSuffix(".age") })
  }

  @Test(
    arguments: ["score", "score --input jsonl", "statistics", "advise", "report"],
    ["\\377\\376i\\000d\\000", "\\376\\377\\000{"])
  func saysThatAnInputIsInUTF16(_ command: String, _ bytes: String) throws {
    #expect(try run("printf '\(bytes)' | \"$0\" \(command) --questionnaire romantic") == 65)
    #expect(folder.text("err").hasPrefix("poise: The input is in UTF-16"), "\(folder.text("err"))")
    #expect(folder.text("out").isEmpty)
  }

  /// Also not with --force: what is in one cannot be made again.
  @Test(arguments: [
    report, "vault export --plain --vault v.age --passphrase-fd 9", "report --entry 1 --vault v.age --passphrase-fd 9",
  ])
  func putsNothingInThePlaceOfAVault(_ line: String) throws {
    let script = "\"$0\" vault create --vault v.age --passphrase-fd 9 9<word >&2; cp v.age copy; "
    #expect(try run(script + "exec \"$0\" \(line) --output v.age --force 9<word") != 0)
    #expect(try run("cmp v.age copy") == 0)
    #expect(
      try run("printf -- '-----BEGIN AGE ENCRYPTED FILE-----' >a; exec \"$0\" \(Self.report) --output a --force") == 73)
    #expect(folder.text("err").hasPrefix("poise: “a” is a locked file"))
  }

  @Test(arguments: [
    "report --questionnaire romantic in --output in --force", "report --questionnaire romantic --output in --force <in",
    "report --questionnaire romantic in --output ./hard --force", "score --questionnaire romantic in >>in",
    "statistics --questionnaire romantic <in >>in", "advise --questionnaire romantic ./in >>hard",
  ])
  func putsNothingInThePlaceOfItsInput(_ line: String) throws {
    let answers = "{\"id\":1,\"answers\":{\"trust_promise\":3}}"
    #expect(try run("printf '%s\n' '\(answers)' >in; ln in hard; exec \"$0\" \(line)") == 73)
    #expect(folder.text("err").hasPrefix("poise: ") && folder.text("err").contains("would be both read and written"))
    #expect(folder.text("in") == answers + "\n" && folder.text("hard") == answers + "\n")
  }

  /// A core file would hold private answers.
  @Test(arguments: ["score", "advise", "statistics", "report"]) func writesNoCoreFile(_ command: String) throws {
    let pipe = Pipe()
    let process = try start("ulimit -c unlimited; exec \"$0\" \(command) --questionnaire romantic", input: pipe)
    var limits = ""
    let deadline = Date(timeIntervalSinceNow: 60)
    while process.isRunning, Date() < deadline, !limits.contains(/Max core file size\s+0\s+0\s/) {
      limits = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/limits", encoding: .utf8)) ?? ""
    }
    #expect(limits.contains(/Max core file size\s+0\s+0\s/))
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  @Test func makesFoldersThatItsOwnerMayEnterUnderAnyMask() throws {
    #expect(try run("umask 777; exec \"$0\" vault create --passphrase-fd 9 9<word") == 0)
    for path in [".local", ".local/share", ".local/share/poise"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: root + path)
      #expect(attributes[.posixPermissions] as? Int == 0o700, "\(path)")
    }
  }

  /// Somebody else could put a number of their own there.
  @Test(arguments: [("people.yaml", "666"), ("people.yaml", "664"), ("config.yaml", "622")])
  func passesOverSettingsThatOthersMayChange(_ name: String, _ mode: String) throws {
    let settings = root + ".config/poise"
    try FileManager.default.createDirectory(atPath: settings, withIntermediateDirectories: true)
    _ = try folder.file(
      ".config/poise/people.yaml",
      "format: 1\nhelplines:\n  - {place: Near me, name: A friend, for: My family, reach: [knock], checked: 2026-11}\n")
    _ = try folder.file(".config/poise/config.yaml", "people: people.yaml\n")
    #expect(try run("umask 022; exec \"$0\" people list") == 0)
    #expect(folder.text("out").contains("A friend"))
    #expect(try run("chmod \(mode) .config/poise/\(name); exec \"$0\" people list") == 65)
    #expect(
      folder.text("err").contains("others may change “~/.config/poise/\(name)”") || folder.text("err").contains(name))
    #expect(folder.text("err").contains("chmod go-w"))
    #expect(folder.text("out").contains("A friend") == (name != "people.yaml"))
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"),
    arguments: ["INT", "TERM", "HUP"])
  func leavesNoHalfFileBesideAReportThatIsReplaced(_ signal: String) throws {
    _ = try folder.file("r.html", "old")
    let script =
      "env --default-signal strace -f -o trace -e trace=fsync -e inject=fsync:signal=SIG\(signal):when=1 \"$0\" \(Self.report)"
    _ = try run("trap '' PIPE; \(script) --output r.html --force; echo $? >status")
    #expect(["129\n", "130\n", "143\n"].contains(folder.text("status")))
    #expect(folder.text("r.html").hasPrefix("<!DOCTYPE html>"))
    #expect(!names.contains { $0.hasPrefix("r.html.") }, "\(names)")
  }

  @Test func theDoctorFindsWhatWasLeftOfReplacingAReport() throws {
    #expect(try run("\"$0\" \(Self.report) --format html >mine.html.new-4711") == 0)
    _ = try folder.file("other.html.new-4711", "<!DOCTYPE html><title>Something else</title>")
    #expect(try run("exec \"$0\" doctor") == 0)
    #expect(folder.text("out").contains("mine.html.new-4711") && !folder.text("out").contains("other.html"))
  }
}
