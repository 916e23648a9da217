import Foundation
import Glibc
import Terminal
import TestTerminal
import Testing

/// Unsuitable files at the path of the vault: the program reports them, changes nothing, and can be used without a
/// vault.
@Suite struct HostileVaultTests {
  enum HostileFile: String, CaseIterable, Sendable {
    case pipe, folder, link, danglingLink, device, readableByOthers, folderOpenToOthers, tooLarge, ownedByAnother
    case lockIsAPipe, lockIsALink, lockIsAFolder
    /// These are detected only after the passphrase is known.
    case empty, text, hostileWorkFactor, leastWork, truncated, unreadable

    /// The message before the passphrase is typed; nil if there is none.
    var refusal: String? {
      switch self {
      case .pipe, .folder, .device: "is not the path of a plain file"
      case .link, .danglingLink, .lockIsALink: "is a symbolic link"
      case .readableByOthers: "may read"
      case .folderOpenToOthers: "may replace files in"
      case .tooLarge: "is larger than a vault can be"
      case .ownedByAnother: "belongs to another"
      case .lockIsAPipe, .lockIsAFolder: "could not be opened"
      case .empty, .text, .hostileWorkFactor, .leastWork, .truncated, .unreadable: nil
      }
    }

    /// The message at the end.
    var finalMessage: String { refusal ?? (self == .unreadable ? "could not be opened" : "did not open") }

    func put(in home: PrivateHome) throws {
      try home.makeVault(entries: 1)
      let path = home.vault
      let whole = try Data(contentsOf: URL(filePath: path))
      let files = FileManager.default
      func instead(_ make: () throws -> Void) throws {
        try files.removeItem(atPath: path)
        try make()
      }
      func insteadOfLock(_ make: () throws -> Void) throws {
        try files.removeItem(atPath: path + ".lock")
        try make()
      }
      switch self {
      case .pipe: try instead { mkfifo(path, 0o600) }
      case .folder: try instead { mkdir(path, 0o700) }
      case .link:
        try instead {
          try whole.write(to: URL(filePath: home.outside + "aim"))
          symlink(home.outside + "aim", path)
        }
      case .danglingLink: try instead { symlink(home.outside + "none", path) }
      case .device: try instead { mknod(path, S_IFCHR | 0o600, 0x103) }
      case .readableByOthers: chmod(path, 0o644)
      case .folderOpenToOthers: chmod(home.vaultFolder, 0o777)
      case .tooLarge: truncate(path, 65 * 1024 * 1024)
      case .ownedByAnother: chown(path, 12_345, 12_345)
      case .lockIsAPipe: try insteadOfLock { mkfifo(path + ".lock", 0o600) }
      case .lockIsALink: try insteadOfLock { symlink(home.outside + "none", path + ".lock") }
      case .lockIsAFolder: try insteadOfLock { mkdir(path + ".lock", 0o700) }
      case .empty: try home.putVault(Data())
      case .text: try home.putVault(Data("\u{1B}]0;x\u{7}".utf8))
      case .hostileWorkFactor: try home.putVault(PrivateHome.file(workFactor: 30))
      case .leastWork: try home.putVault(PrivateHome.file(workFactor: 14))
      case .truncated: try home.putVault(whole.dropLast())
      case .unreadable: chmod(path, 0)
      }
    }

    /// Some of these can only be created by root.
    var canBeMade: Bool {
      switch self {
      case .device, .ownedByAnother: geteuid() == 0
      default: true
      }
    }
  }

  @Test(arguments: HostileFile.allCases.filter(\.canBeMade)) func isReportedOnScreens(file: HostileFile) throws {
    let home = try PrivateHome()
    try file.put(in: home)
    let before = Self.state(home)
    let terminal = try home.start(size: Size(columns: 240, rows: 30))
    try terminal.wait(for: "leave now")
    terminal.type(Keys.enter)
    try terminal.wait(for: file.refusal ?? "Type the passphrase of your vault.")
    terminal.type(home.passphrase + Keys.enter)
    let opens = file == .unreadable && geteuid() == 0
    try terminal.wait(for: opens ? "Your vault" : file.finalMessage)
    // The assessment works without the vault.
    if !opens {
      terminal.type(Keys.tab)
      try terminal.begin(name: "Robin")
    }
    #expect(terminal.screen.title.isEmpty && terminal.screen.unknown == [])
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(terminal.leftovers == [])
    #expect(Self.state(home) == before)
  }

  @Test(arguments: HostileFile.allCases.filter(\.canBeMade)) func isReportedByCommands(file: HostileFile) throws {
    let home = try PrivateHome()
    try file.put(in: home)
    let before = Self.state(home)
    // Reading needs no lock, so only a command that writes encounters a hostile lock.
    let command = file.rawValue.hasPrefix("lock") ? ["vault", "delete", "1"] : ["history"]
    let terminal = try home.start(command, passphraseIsGiven: true, size: Size(columns: 240, rows: 30))
    let ending = try terminal.waitForEnd()
    if file != .unreadable || geteuid() != 0 {
      #expect(ending != .status(0) && ending != .status(70))
      #expect(terminal.output.contains(file.finalMessage))
    }
    #expect(Self.state(home) == before)
    let doctor = try home.start(["doctor"])
    #expect(try doctor.waitForEnd() == .status(0))
    #expect(terminal.screen.title.isEmpty && doctor.screen.title.isEmpty)
    #expect(Self.state(home) == before)
  }

  /// Name, type, mode, size and owner of all files, without locks.
  private static func state(_ home: PrivateHome) -> [String] {
    home.names.filter { !$0.hasSuffix(".lock") }.map { name in
      var status = stat()
      lstat(home.home + name.dropFirst("home/".count), &status)
      return "\(name) \(status.st_mode) \(status.st_size) \(status.st_uid)"
    }
  }

  // MARK: Names

  /// A path with control characters, which must never reach the terminal.
  static let path = "a\u{1B}]0;owned\u{7}\u{1B}[31mb\n2. forged\u{202E}/vault.age"

  @Test func escapesControlCharactersInPaths() throws {
    let home = try PrivateHome()
    let terminal = try home.start(["--vault", Self.path], size: Size(columns: 240, rows: 50))
    try terminal.wait(for: "leave now")
    terminal.type("v")
    try terminal.wait(for: "It would lie here")
    #expect(terminal.screen.title.isEmpty && terminal.screen.unknown == [] && !terminal.output.contains("\u{202E}"))
    terminal.type(Keys.enter + "a" + Keys.enter)
    try terminal.wait(for: "Type it once more")
    terminal.type("a" + Keys.enter)
    try terminal.wait(for: "Begin a new one")
    terminal.type("2")
    try terminal.wait(for: "It lies here")
    #expect(terminal.screen.title.isEmpty && terminal.screen.unknown == [] && !terminal.output.contains("\u{202E}"))
    // The vault was created exactly at this path.
    terminal.type(Keys.control("x"))
    #expect(try terminal.waitForEnd() == .status(0))
    #expect(home.names.contains("work/" + Self.path))

    for arguments in [["history"], ["vault", "create"], ["doctor"], ["vault", "delete", "1"]] {
      let command = try home.start(
        arguments + ["--vault", Self.path], passphraseIsGiven: arguments[0] != "doctor",
        size: Size(columns: 240, rows: 50))
      _ = try command.waitForEnd()
      #expect(!command.output.contains("\u{1B}") && !command.output.contains("\u{202E}"), "\(arguments)")
      #expect(!command.output.contains(#/\n2\. forged/#), "\(arguments)")
    }
  }

  @Test func escapesPathsInLineMode() throws {
    let home = try PrivateHome()
    let terminal = try home.start(["--linear", "--vault", Self.path], size: Size(columns: 240, rows: 50))
    try terminal.wait(forOutput: "4. A friend.")
    terminal.type("v\n")
    try terminal.wait(forOutput: "2. Not now")
    #expect(!terminal.output.contains("\u{1B}") && !terminal.output.contains("\u{202E}"))
    #expect(!terminal.output.contains(#/\n2\. forged/#))
  }
}
