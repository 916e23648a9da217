import Foundation
import Testing
import Vault
import VaultSamples

/// Coming back to a step with the real command, some weeks after the tips were read.
@Suite struct FollowUpCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.file("passphrase", Sample.passphrase + "\n")
    var environment = VaultEnvironment()
    environment.workFactor = 14
    environment.now = { Int(Date.now.timeIntervalSince1970) - 30 * 86_400 }
    let path = URL(filePath: folder.path).appending(path: "vault.age").path(percentEncoded: false)
    let vault = try ClosedVault.new(at: VaultLocation(path), environment: environment).create(with: Sample.secret())
    try vault.finish(Sample.sitting(), step: Sample.step)
  }

  /// - Returns: what is written to standard output.
  private func poise(_ line: String, input: String = "") throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let given = "--vault vault.age --passphrase-fd 3 3<passphrase"
    process.arguments = ["-c", "exec '\(Command.path)' \(line) \(given) >out 2>err"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["HOME": folder.path, "TZ": "UTC", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle(forReadingAtPath: try folder.file("input", input))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(folder.text("err"))")
    return folder.text("out")
  }

  @Test func whatIsSaidInLinesIsInTheExport() throws {
    let week = try poise("take --linear", input: "2\n2\nIt rained\n3\n")
    #expect(week.contains(Sample.step.text) && week.contains("It's noted in your vault."))
    let weeks = try poise("take --linear", input: "2\n1\n" + String(repeating: "6\n1\n", count: 4))
    #expect(weeks.contains("the same statements again") && weeks.contains("can be chance"))
    let exported = try poise("vault export --plain")
    #expect(exported.contains("\"outcome\":\"tried\",\"note\":\"It rained\",\"asks_again\":false"))
    #expect(exported.contains("\"ratings\":{") && exported.contains(":[1,6]"))
    // Nothing more is asked.
    #expect(try !poise("take --linear").contains("once more"))
  }
}
