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

  @Test func listsAFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    #expect(InputFile.contents(ofFolder: folder).isEmpty)
    try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["b.yaml", ".hidden", "a"] { try Data().write(to: URL(filePath: folder + "/" + name)) }
    #expect(InputFile.contents(ofFolder: folder) == [".hidden", "a", "b.yaml", "sub"])
  }
}
