import Foundation
import System
import Testing

@Suite struct OutputFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "poise-\(UUID())").path

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  private func status(_ path: String, overwriting: Bool) -> System.ExitStatus? {
    do throws(Failure) {
      try OutputFile.write("new", to: path, overwriting: overwriting)
      return nil
    } catch {
      return error.status
    }
  }

  @Test func aNewFileIsForItsOwnerOnly() throws {
    let path = folder + "/a"
    let mask = umask(0)
    defer { umask(mask) }
    #expect(status(path, overwriting: false) == nil)
    #expect(FileStatus.at(path)?.permissions == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
  }

  @Test func whatIsThereIsReplacedOnlyOnRequest() throws {
    let path = folder + "/a"
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    #expect(status(path, overwriting: false) == .cannotCreate)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(status(path, overwriting: true) == nil)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
  }

  @Test func theInputIsNotReplacedByAnyName() throws {
    let path = folder + "/a"
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    #expect(link(path, folder + "/hard") == 0)
    symlink(folder, folder + "/there")
    _ = try InputFile.bytes(path, upTo: 100)
    for name in [path, folder + "/hard", folder + "/there/a", folder + "/./a"] {
      #expect(status(name, overwriting: true) == .cannotCreate, "\(name)")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    try "new input".write(toFile: folder + "/b", atomically: false, encoding: .utf8)
    #expect(status(folder + "/b", overwriting: true) == nil)
  }

  /// Anything else in it would keep the vault shut.
  @Test(arguments: [true, false]) func theLockOfAVaultIsNotWrittenOver(isThere: Bool) throws {
    let path = folder + "/v.age"
    try "age-encryption.org/v1\n".write(toFile: path, atomically: false, encoding: .utf8)
    if isThere { try "123".write(toFile: path + ".lock", atomically: false, encoding: .utf8) }
    #expect(status(path + ".lock", overwriting: true) == .cannotCreate)
    #expect((FileStatus.at(path + ".lock") != nil) == isThere)
    #expect(status(folder + "/other.lock", overwriting: true) == nil)
  }

  @Test func whatIsNoFileIsLeftAlone() throws {
    symlink("/dev/null", folder + "/link")
    for path in [folder, folder + "/link", folder + "/missing/a"] {
      #expect(status(path, overwriting: true) == .cannotCreate, "\(path)")
    }
  }

  /// Whatever fails, there is one whole file, and nothing else beside it.
  @Test func aReplacementThatIsNotGoodLeavesTheOldFile() throws {
    let path = folder + "/a"
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    let files = SystemFiles()
    let status = try files.replace(
      path, by: path + ".new", in: SystemFiles.workingFolder, with: Array("new".utf8)
    ) { bytes in bytes != Array("new".utf8) }
    #expect(status == nil)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
  }
}
