import Foundation
import System
import Testing

@Suite struct EnvironmentTests {
  @Test func listsAllVariables() {
    #expect(Environment.variables == ProcessInfo.processInfo.environment)
    #expect(Environment.variables["PATH"] == Environment.variable("PATH"))
  }

  @Test func usesAsManyProcessorsAsItMay() {
    #expect(Environment.processorCount == ProcessInfo.processInfo.activeProcessorCount)
  }

  @Test(
    arguments: [
      (["HOME": "/home/ada"], "/home/ada/.config"), (["HOME": "/home/ada/"], "/home/ada/.config"),
      (["HOME": "/"], "/.config"),
      (["HOME": "/a", "XDG_CONFIG_HOME": "/b"], "/b"), (["HOME": "/a", "XDG_CONFIG_HOME": "b"], "/a/.config"),
      (["HOME": "a"], nil), ([:], nil),
    ] as [([String: String], String?)])
  func theFolderOfAKindOfFiles(variables: [String: String], folder: String?) {
    #expect(Environment.folder("XDG_CONFIG_HOME", or: ".config") { variables[$0] } == folder)
  }

  @Test func listsAFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    #expect(InputFile.contents(ofFolder: folder).isEmpty)
    try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["b.yaml", ".hidden", "a"] { try Data().write(to: URL(filePath: folder + "/" + name)) }
    #expect(InputFile.contents(ofFolder: folder) == [".hidden", "a", "b.yaml", "sub"])
  }
}
