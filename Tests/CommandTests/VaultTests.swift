import Foundation
import Testing

/// The commands about the vault, as a script uses them.
@Suite struct VaultTests {
  private let folder: TemporaryFolder
  /// With a slash at its end.
  private let root: String
  private let home: String

  init() throws {
    folder = try TemporaryFolder()
    root = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    home = root + "home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    _ = try folder.file("first", "first passphrase\n")
    // The line feed at the end is not needed.
    _ = try folder.file("second", "second passphrase")
    _ = try folder.file("empty", "\n")
    _ = try folder.file("long", String(repeating: "a", count: 1025))
  }

  private struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs `poise` with `line` behind it, by a shell that opens the descriptors.
  private func poise(_ line: String, before: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(before) '\(Command.path)' \(line) >'\(root)out' 2>'\(root)err'"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["HOME": home, "TZ": "UTC", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: folder.text("out"), errors: folder.text("err"))
  }

  private var vault: String { home + "/.local/share/poise/vault.age" }

  @Test func aVaultFromBeginningToEnd() throws {
    let none = try poise("history --passphrase-fd 3 3<first")
    #expect(none.status == 66 && none.errors.contains("make one with “poise vault create --vault \(vault)”"))
    #expect(!FileManager.default.fileExists(atPath: home + "/.local"))

    let created = try poise("vault create --passphrase-fd 3 3<first")
    #expect(created.status == 0 && created.output.contains(vault))
    // What it is good for and what not, before the first use.
    #expect(created.errors.contains("It protects against:") && created.errors.contains("It cannot protect against:"))
    #expect(try poise("vault create --passphrase-fd 3 3<first").status == 73)

    let history = try poise("history --passphrase-fd 3 3<first")
    #expect(history.status == 0 && history.output.hasPrefix("Last saved 2"))
    #expect(try poise("history --format json --passphrase-fd 3 3<first").output.filter { !$0.isWhitespace } == "[]")
    let wrong = try poise("history --passphrase-fd 3 3<second")
    #expect(wrong.status == 65 && wrong.output.isEmpty)

    let same = "vault passphrase --passphrase-fd 3 --new-passphrase-fd 3 3<first"
    #expect(try poise(same).status == 64)
    let changed = try poise("vault passphrase --passphrase-fd 3 --new-passphrase-fd 4 3<first 4<second")
    #expect(changed.status == 0 && changed.output.contains("Old copies"))
    #expect(changed.output.hasSuffix("\nVault: \(vault)\n"))
    #expect(try poise("history --passphrase-fd 3 3<first").status == 65)
    #expect(try poise("history --passphrase-fd 3 3<second").status == 0)

    #expect(try poise("vault delete 1 --passphrase-fd 3 3<second").status == 66)
    #expect(try poise("vault delete").status == 64)
    #expect(try poise("vault delete 1 --all").status == 64)
    // Nothing goes without the passphrase or its name.
    #expect(try poise("vault delete --all").status == 64)
    #expect(try poise("vault delete --all --passphrase-fd 3 3<first").status == 65)
    let unnamed = try poise("vault delete --all --yes")
    #expect(unnamed.status == 64 && unnamed.errors.contains("--vault \(vault)”"))
    #expect(try poise("vault delete 1 --yes --passphrase-fd 3 3<second").status == 64)
    #expect(try poise("history --passphrase-fd 3 3<second").status == 0)
    let deleted = try poise("vault delete --all --passphrase-fd 3 3<second")
    #expect(deleted.status == 0 && deleted.errors.contains("All of the vault at \(vault) will be deleted."))
    #expect(deleted.output.hasSuffix("\nVault: \(vault)\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home + "/.local/share/poise").isEmpty)
  }

  @Test func remindingTakesADayToCome() throws {
    #expect(try poise("vault create --passphrase-fd 3 3<first").status == 0)
    let past = try poise("vault remind 2020-01-31 --passphrase-fd 3 3<first")
    #expect(past.status == 64 && past.errors.contains("one to come"))
    #expect(try poise("vault remind 2101-02-29 --passphrase-fd 3 3<first").status == 64)
    #expect(try poise("vault remind 2101-01-31 --passphrase-fd 3 3<first").output.hasPrefix("From 2101-01-31 on"))
    #expect(try poise("history --passphrase-fd 3 3<first").status == 0)
    #expect(try poise("vault export --plain --passphrase-fd 3 3<first").output.contains("2101-01-31"))
    let none = try poise("vault remind none --passphrase-fd 3 3<first")
    #expect(none.status == 0 && none.output.hasSuffix("\nVault: \(vault)\n"))
    #expect(!(try poise("vault export --plain --passphrase-fd 3 3<first").output.contains("2101-01-31")))
  }

  @Test func exportingSaysWhatItMeans() throws {
    #expect(
      try poise("vault create --vault here.age --passphrase-fd 3 3<first", before: "umask 077; chmod 700 .;").status
        == 0)
    let unsure = try poise("vault export --vault here.age --passphrase-fd 3 3<first")
    #expect(unsure.status == 64 && unsure.output.isEmpty && unsure.errors.contains("no passphrase protects it"))
    let plain = try poise("vault export --plain --vault here.age --passphrase-fd 3 3<first")
    #expect(plain.status == 0 && plain.errors.contains("no passphrase protects it"))
    let object = try JSONSerialization.jsonObject(with: Data(plain.output.utf8)) as? [String: Any]
    #expect(object?["format"] as? Int == 7)
    #expect(
      try poise("vault export --plain --output x.json --vault here.age --passphrase-fd 3 3<first", before: "umask 000;")
        .status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: root + "x.json")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try poise("vault export --plain --output x.json --vault here.age --passphrase-fd 3 3<first").status == 73)
  }

  @Test(
    arguments: [
      ("--passphrase-fd 3 3<empty", 64, "empty"), ("--passphrase-fd 3 3<long", 64, "longer than 1024 bytes"),
      ("--passphrase-fd 9 9<&-", 64, "not open"), ("--passphrase-fd -- -1", 64, ""),
      ("--passphrase-fd 3 3>/dev/null", 74, "could not be read"),
      ("--vault /dev/null --passphrase-fd 3 3<first", 64, ""),
      ("--vault '' --passphrase-fd 3 3<first", 64, "path of a plain file"),
      ("--passphrase secret", 64, "Unknown option"),
    ] as [(String, Int32, String)])
  func wrongUse(arguments: String, status: Int32, message: String) throws {
    let outcome = try poise("vault create \(arguments)")
    // Folders where others may write are told first.
    #expect(outcome.status == status || (arguments.contains("/dev/null --") && outcome.status == 77))
    #expect(message.isEmpty || outcome.errors.contains(message))
    #expect(!FileManager.default.fileExists(atPath: vault))
  }

  /// One line without its ending, and nothing else.
  @Test(arguments: [("\u{FEFF}secret\n", false), ("one\ntwo\n", false), ("a\0b\n", false), ("secret\r\n", true)])
  func aNewPassphraseIsOneLine(text: String, isTaken: Bool) throws {
    _ = try folder.file("new", text)
    _ = try folder.file("plain", "secret")
    let outcome = try poise("vault create --passphrase-fd 3 3<new")
    #expect(outcome.status == (isTaken ? 0 : 64))
    #expect(outcome.errors.contains("cannot be typed again") != isTaken)
    #expect(FileManager.default.fileExists(atPath: vault) == isTaken)
    guard isTaken else { return }
    #expect(try poise("history --passphrase-fd 3 3<new").status == 0)
    #expect(try poise("history --passphrase-fd 3 3<plain").status == 0)
  }

  @Test func withoutAHomeOneIsToldWhatToDo() throws {
    let outcome = try poise("history", before: "unset HOME; ")
    #expect(outcome.status == 78 && outcome.errors.contains("--vault"))
  }

  /// What is printed to be copied is about the vault that was named, and not about the usual one.
  @Test func commandsThatArePrintedNameTheVault() throws {
    #expect(try poise("vault create --passphrase-fd 3 3<first").status == 0)
    let copy = "\(root)a copy/v.age"
    #expect(
      try poise("vault create --vault '\(copy)' --passphrase-fd 3 3<first", before: "mkdir -m 700 'a copy';").status
        == 0)
    let doctor = try poise("doctor --vault '\(copy)'")
    let command = try #require(doctor.output.split(separator: "\n").first { $0.contains("vault delete") })
    #expect(command == "  poise vault delete --all --vault '\(copy)'")
    #expect(try poise("\(command.dropFirst("  poise ".count)) --passphrase-fd 3 3<first").status == 0)
    #expect(FileManager.default.fileExists(atPath: vault) && !FileManager.default.fileExists(atPath: copy))
    let missing = try poise("history --vault '\(copy)' --passphrase-fd 3 3<first")
    #expect(missing.errors.contains("“poise vault create --vault '\(copy)'”"))
    let entry = try poise("vault delete 7 --vault '\(vault)' --passphrase-fd 3 3<first")
    #expect(entry.status == 66 && entry.errors.contains("“poise history --vault \(vault)”"))
    #expect(try poise("vault delete --all --yes --vault '\(vault)'").status == 0)
    #expect(!FileManager.default.fileExists(atPath: vault))
  }

  @Test func theDoctorFindsTraces() throws {
    #expect(try poise("vault create --passphrase-fd 3 3<first").status == 0)
    let share = home + "/.local/share/poise"
    try FileManager.default.copyItem(atPath: vault, toPath: share + "/vault copy.age")
    _ = try folder.file("home/.bash_history", "ls\npoise history\n./poise --help\nxpoise poise2\n")
    _ = try folder.file("home/poise-1.json", "{}")
    let outcome = try poise("doctor", before: "TMUX=x")
    #expect(outcome.status == 0)
    for text in [vault, "rm '\(share)/vault copy.age'", "2 lines", "poise-1.json", "tmux", "cannot be looked up"] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    let nothing = try poise("doctor", before: "HOME=/nonexistent")
    #expect(nothing.status == 0 && !nothing.output.contains("There is a vault"))
  }

  /// Also where a desktop in another language, a shell with a folder of its own, and the trash keep things.
  @Test func theDoctorLooksInFoldersOfOtherNames() throws {
    for path in ["home/.config", "home/Dokumente", "zsh", "home/.local/share/Trash/files"] {
      try FileManager.default.createDirectory(atPath: root + path, withIntermediateDirectories: true)
    }
    _ = try folder.file("home/.config/user-dirs.dirs", "# folders\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\nXDG_BAD\n")
    let files = [
      "home/Dokumente/poise-mine.html", "home/poise.csv.new-4711", "home/.local/share/Trash/files/poise.txt",
    ]
    for path in files { _ = try folder.file(path, "{}") }
    _ = try folder.file("zsh/.zsh_history", "poise\n")
    let outcome = try poise("doctor", before: "ZDOTDIR='\(root)zsh'")
    for path in files + ["zsh/.zsh_history"] {
      #expect(outcome.output.count(of: root + path) >= 1, "\(path)")
    }
    #expect(outcome.output.count(of: "exported, in plain text") == files.count)
  }

  /// No socket, and no file opened for writing but those of the vault.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "strace is not installed"),
    arguments: [
      "doctor", "history --passphrase-fd 3 3<first",
      "vault passphrase --passphrase-fd 3 --new-passphrase-fd 4 3<first 4<second",
      "vault export --plain --passphrase-fd 3 3<first", "vault delete --all --passphrase-fd 3 3<first",
    ])
  func touchesNothingElse(line: String) throws {
    #expect(try poise("vault create --passphrase-fd 3 3<first").status == 0)
    let before = "strace -f -o '\(root)trace' -e trace=%network,open,openat,creat,mkdir,rename,renameat,unlink,unlinkat"
    #expect(try poise(line, before: before).status == 0)
    for call in folder.text("trace").split(separator: "\n") {
      let isWriting = ["O_WRONLY", "O_RDWR", "O_CREAT", "mkdir", "rename", "unlink"].contains { call.contains($0) }
      #expect(!call.contains("socket") && !call.contains("connect"), "\(call)")
      if isWriting { #expect(call.contains("vault.age") && line != "doctor", "\(call)") }
    }
  }
}

extension String {
  fileprivate func count(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
