import Foundation
import Vault
import VaultSamples
import Testing

/// A real save by a real process, killed and refused at each system call that it makes.
@Suite(.enabled(if: Workspace.has("strace"), "strace is not installed"), .serialized)
struct TracedSaveTests {
  /// A call by its name and how many of that name came before it, as strace counts them.
  struct Call: Hashable, CustomStringConvertible {
    let name: String
    let number: Int

    var description: String { "\(name) \(number)" }
  }

  private let workspace: Workspace
  private let file: [UInt8]

  init() throws {
    workspace = try Workspace()
    _ = try workspace.probe("create", workspace.vault, "2")
    _ = try workspace.probe("answer", workspace.vault, "2")
    file = try #require(workspace.bytes("vault.age"))
  }

  private func reset() throws {
    try? FileManager.default.removeItem(atPath: workspace.vault + ".new")
    try workspace.put("vault.age", file)
  }

  /// The calls between what is announced and what is acknowledged.
  private func calls(_ command: [String]) throws -> [Call] {
    try reset()
    let trace = workspace.path("trace")
    _ = try workspace.run("strace", ["-o", trace, Workspace.probe] + command)
    var counts: [String: Int] = [:]
    var isSaving = false
    var calls: [Call] = []
    for line in try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n") {
      guard let name = line.prefixMatch(of: #/([a-z_0-9]+)\(/#).map({ String($0.1) }) else { continue }
      counts[name, default: 0] += 1
      if line.contains("\"done") { isSaving = false }
      if isSaving { calls.append(Call(name: name, number: counts[name] ?? 0)) }
      if line.contains("\"begin") { isSaving = true }
    }
    return calls
  }

  private func run(_ command: [String], _ call: Call, _ fault: String) throws -> Workspace.Outcome {
    try reset()
    let injection = "inject=\(call.name):\(fault):when=\(call.number)"
    return try workspace.run("strace", ["-o", "/dev/null", "-e", injection, Workspace.probe] + command)
  }

  /// What another process then finds: "entries 2 position 3".
  private func found() throws -> String { try workspace.probe("show", workspace.vault).lines.last ?? "" }

  static let commands: [(name: String, before: String, after: String)] = [
    ("answer", "entries 2 position 2", "entries 2 position 3"),
    ("finish", "entries 2 position 2", "entries 3 position 0"),
    ("delete", "entries 2 position 2", "entries 1 position 2"),
    ("rekey", "entries 2 position 2", "entries 2 position 2"),
  ]

  @Test(arguments: commands.indices)
  func killedAtEachCall(index: Int) throws {
    let (name, before, after) = Self.commands[index]
    let command = [name, workspace.vault, "1"]
    let calls = try calls(command)
    #expect(calls.count >= 12 && calls.contains { $0.name.hasPrefix("rename") }, "\(calls)")
    for call in calls {
      let outcome = try run(command, call, "signal=KILL")
      #expect(outcome.status == 128 + 9, "\(call): \(outcome.lines)")
      #expect([before, after].contains(try found()), "killed at \(call)")
    }
    // After the acknowledgement it is there.
    try reset()
    #expect(try workspace.probe(name, workspace.vault, "1").status == 0)
    #expect(try found() == after)
  }

  @Test(arguments: commands.indices, ["ENOSPC", "EIO", "EDQUOT", "EROFS"])
  func failedAtEachCall(index: Int, error: String) throws {
    let (name, before, after) = Self.commands[index]
    let command = [name, workspace.vault, "1"]
    for call in try calls(command) {
      let outcome = try run(command, call, "error=\(error)")
      let isAcknowledged = outcome.lines.contains { $0.hasPrefix("done") }
      #expect(isAcknowledged || outcome.status != 0, "\(call): \(outcome.lines)")
      #expect((isAcknowledged ? [after] : [before, after]).contains(try found()), "\(error) at \(call)")
      #expect(!workspace.names.contains("vault.age.new"), "\(error) at \(call)")
    }
  }

  /// Such a call holds up every other thread of the program until all of the memory is there.
  @Test func noMemoryIsFilledInOneGo() throws {
    let trace = workspace.path("trace")
    let command = [Workspace.probe, "prepare", workspace.path("other.age"), "0"]
    #expect(try workspace.run("strace", ["-f", "-e", "trace=mmap", "-o", trace] + command).status == 0)
    let calls = try String(contentsOfFile: trace, encoding: .utf8)
    // The memory for the key has 16 MiB.
    #expect(calls.contains(/mmap\(NULL, 167\d{5}/) && !calls.contains("MAP_POPULATE"))
  }
}
