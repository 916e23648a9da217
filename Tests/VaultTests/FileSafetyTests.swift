import Foundation
import Vault
import VaultSamples
import Testing

/// Real files that are not as they should be.
struct FileSafetyTests {
  private let workspace: Workspace
  private let location: VaultLocation

  init() throws {
    workspace = try Workspace()
    location = try VaultLocation(workspace.vault)
  }

  private func create() throws {
    try ClosedVault.new(at: location, environment: .quick).create(with: Sample.secret()).finish(Sample.sitting())
  }

  private func refusal() -> VaultError? {
    do throws(VaultError) {
      _ = try ClosedVault(at: location, environment: .quick)
      return nil
    } catch {
      return error
    }
  }

  /// What a mend says it will do, it does.
  private func mend(_ error: VaultError?) throws {
    let sentence = String(describing: try #require(error))
    let command = try #require(sentence.firstMatch(of: #/with “(.+)”/#)?.1)
    #expect(try workspace.run("/bin/sh", ["-c", String(command)]).status == 0)
  }

  @Test func filesAreOurs() throws {
    try create()
    #expect(try workspace.permissions(of: "vault.age") == 0o600)
    #expect(try workspace.permissions(of: "vault.age.lock") == 0o600)
  }

  @Test(arguments: ["000", "022", "077", "777"])
  func anyMaskMakesThemOurs(mask: String) throws {
    let path = workspace.path("a/b c/vault.age")
    // A mask of 777 takes the right to enter a new folder even from its owner, so that one is there.
    if mask == "777" {
      try FileManager.default.createDirectory(
        atPath: workspace.path("a/b c"), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    let script = "umask \(mask); '\(Workspace.probe)' create '\(path)' 1"
    let outcome = try workspace.run("/bin/sh", ["-c", script])
    #expect(outcome.status == 0, "\(outcome.lines)")
    #expect(try workspace.permissions(of: "a/b c/vault.age") == 0o600)
    #expect(try workspace.permissions(of: "a/b c/vault.age.lock") == 0o600)
    #expect(try workspace.permissions(of: "a/b c") == 0o700)
  }

  /// Only what is ours is emptied.
  @Test(arguments: ["version = 3 # of something else", "{}", "\u{1}", "12345678901234567", "age-encryption.o"])
  func aLockFileThatHoldsSomethingElseIsLeftAlone(text: String) throws {
    try create()
    try Data(text.utf8).write(to: URL(filePath: workspace.path("vault.age.lock")))
    #expect(refusal() == .foreignLock(path: location.lockPath))
    #expect(try String(contentsOfFile: workspace.path("vault.age.lock"), encoding: .utf8) == text)
  }

  /// A loss of power may leave NULs, and an editor or a script a line end.
  @Test(arguments: ["\0\0\0\0\0", "10899\n", "0", "10899\0\0", " \r\n", "99999999999"])
  func aLockFileWithTheRestOfANumberIsTakenOver(text: String) throws {
    try create()
    try Data(text.utf8).write(to: URL(filePath: workspace.path("vault.age.lock")))
    #expect(refusal() == nil)
  }

  @Test func noLockFileStaysBehindWithoutAVault() throws {
    let path = workspace.path("new.age")
    _ = try ClosedVault.new(at: try VaultLocation(path), environment: .quick)
    #expect(!FileManager.default.fileExists(atPath: path + ".lock"))
  }

  @Test func nothingIsWrittenToAFolderThatWasMovedAway() throws {
    let (path, moved) = (workspace.path("here/vault.age"), workspace.path("away/vault.age"))
    let vault = try ClosedVault.new(at: try VaultLocation(path), environment: .quick).create(with: Sample.secret())
    let before = try Data(contentsOf: URL(filePath: path))
    try FileManager.default.moveItem(atPath: workspace.path("here"), toPath: workspace.path("away"))
    #expect(throws: VaultError.changedOutside(path: path)) { try vault.saveDraft(Sample.draft(answered: 1)) }
    // Nor where another folder stands in its place.
    try FileManager.default.createDirectory(atPath: workspace.path("here"), withIntermediateDirectories: true)
    #expect(throws: VaultError.changedOutside(path: path)) { try vault.saveDraft(Sample.draft(answered: 2)) }
    #expect(try Data(contentsOf: URL(filePath: moved)) == before)
    #expect(!FileManager.default.fileExists(atPath: path))
    try FileManager.default.removeItem(atPath: workspace.path("here"))
    try FileManager.default.moveItem(atPath: workspace.path("away"), toPath: workspace.path("here"))
    try vault.saveDraft(Sample.draft(answered: 3))
    #expect(try Data(contentsOf: URL(filePath: path)) != before)
  }

  /// Another program wrote into the same file, which keeps its number then.
  @Test func whatOthersWroteIntoTheFileIsNotOverwritten() throws {
    try create()
    let vault = try ClosedVault(at: location, environment: .quick).open(with: Sample.secret())
    let handle = try FileHandle(forWritingTo: URL(filePath: workspace.vault))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("x".utf8))
    try handle.close()
    #expect(throws: VaultError.changedOutside(path: location.path)) { try vault.saveDraft(Sample.draft(answered: 1)) }
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o660, 0o601])
  func aFileThatOthersMayReadIsRefused(permissions: Int) throws {
    try create()
    try workspace.setPermissions(permissions, of: "vault.age")
    #expect(refusal() == .readableByOthers(path: workspace.vault))
    try mend(refusal())
    #expect(refusal() == nil)
  }

  @Test(arguments: [0o770, 0o777, 0o702, 0o720, 0o1777])
  func aFolderThatOthersMayWriteToIsRefused(permissions: Int) throws {
    try create()
    try workspace.setPermissions(permissions, of: "")
    #expect(refusal() == .folderWritableByOthers(path: location.folder))
    #expect(throws: VaultError.folderWritableByOthers(path: location.folder)) {
      _ = try ClosedVault.new(at: VaultLocation(workspace.path("new.age")), environment: .quick)
    }
    try mend(refusal())
    #expect(refusal() == nil)
  }

  @Test func symbolicLinksAreRefused() throws {
    try create()
    try FileManager.default.moveItem(atPath: workspace.vault, toPath: workspace.path("real.age"))
    try FileManager.default.createSymbolicLink(atPath: workspace.vault, withDestinationPath: "real.age")
    #expect(refusal() == .symbolicLink(path: workspace.vault))
    let sentence = String(describing: try #require(refusal()))
    let command = try #require(sentence.firstMatch(of: #/“(readlink .+)”/#)?.1)
    #expect(try workspace.run("/bin/sh", ["-c", String(command)]).lines == [workspace.path("real.age")])
    // A link to nowhere is not the place for a new one.
    try FileManager.default.removeItem(atPath: workspace.path("real.age"))
    #expect(throws: VaultError.symbolicLink(path: workspace.vault)) {
      _ = try ClosedVault.new(at: location, environment: .quick)
    }
    #expect(!workspace.names.contains("real.age"))
  }

  @Test func aLinkInPlaceOfTheLockIsRefused() throws {
    try create()
    try FileManager.default.removeItem(atPath: workspace.vault + ".lock")
    try FileManager.default.createSymbolicLink(atPath: workspace.vault + ".lock", withDestinationPath: "elsewhere")
    #expect(refusal() == .symbolicLink(path: workspace.vault + ".lock"))
    #expect(!workspace.names.contains("elsewhere"))
  }

  /// Somebody waits for the next save with a link under the name of the new file.
  @Test func aLinkInPlaceOfTheNewFileIsNotFollowed() throws {
    try create()
    try workspace.put("precious", [1, 2, 3])
    let vault = try ClosedVault(at: location, environment: .quick).open(with: Sample.secret())
    try FileManager.default.createSymbolicLink(atPath: workspace.vault + ".new", withDestinationPath: "precious")
    try vault.saveDraft(Sample.draft(answered: 1))
    #expect(workspace.bytes("precious") == [1, 2, 3])
    #expect(refusal() == .held(path: workspace.vault, process: getpid()))
  }

  @Test(.timeLimit(.minutes(1))) func whatIsNoFileIsRefused() throws {
    try FileManager.default.createDirectory(atPath: workspace.vault, withIntermediateDirectories: false)
    #expect(refusal() == .notAFile(path: workspace.vault))
    try FileManager.default.removeItem(atPath: workspace.vault)
    #expect(mkfifo(workspace.vault, 0o600) == 0)
    #expect(refusal() == .notAFile(path: workspace.vault))
  }

  @Test func nothingIsLeftWhereThereIsNoVault() throws {
    #expect(refusal() == .missing(path: workspace.vault))
    #expect(workspace.names.isEmpty)
    let far = try VaultLocation(workspace.path("a/b/vault.age"))
    #expect(throws: VaultError.missing(path: far.path)) { _ = try ClosedVault(at: far, environment: .quick) }
    #expect(workspace.names.isEmpty)
  }

  @Test func theSecondProcessIsToldWhoHoldsIt() throws {
    try create()
    let process = Process()
    process.executableURL = URL(filePath: Workspace.probe)
    process.arguments = ["hold", workspace.vault]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))
    #expect(refusal() == .held(path: workspace.vault, process: process.processIdentifier))
    #expect(throws: VaultError.held(path: workspace.vault, process: process.processIdentifier)) {
      _ = try ClosedVault.new(at: location, environment: .quick)
    }
    // The lock goes with the process, however it ends.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    withExtendedLifetime(input) {}
    #expect(refusal() == nil)
  }

  /// Between fork and exec a child of any other part of the program has what is open here.
  @Test func theLockGoesThoughAChildStillHasTheDescriptor() throws {
    try create()
    var vault: ClosedVault? = try ClosedVault(at: location, environment: .quick)
    let links = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    let held = links.compactMap(Int32.init).filter {
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == location.lockPath
    }
    // The same open file, as a child has it.
    let inherited = dup(try #require(held.first))
    defer { close(inherited) }
    #expect(refusal() == .held(path: workspace.vault, process: getpid()))
    withExtendedLifetime(vault) {}
    vault = nil
    #expect(refusal() == nil)
  }

  /// jrnl 502: of entries written at the same time, one was lost.
  @Test func concurrentProcessesLoseNothing() throws {
    try create()
    let processes = try (0..<6).map { _ in
      let process = Process()
      process.executableURL = URL(filePath: Workspace.probe)
      process.arguments = ["finish", workspace.vault]
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      return process
    }
    processes.forEach { $0.waitUntilExit() }
    let acknowledged = processes.count { $0.terminationStatus == 0 }
    #expect(acknowledged >= 1)
    let vault = try ClosedVault(at: location, environment: .quick).open(with: Sample.secret())
    #expect(vault.contents.entries.count == 1 + acknowledged)
  }
}
