import Foundation
import Vault
import VaultSamples
import Testing

/// The real `age` of the system opens what we write, and we what it writes.
@Suite(.enabled(if: Workspace.has("age"), "age is not installed"))
struct AgeProgramTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func age(_ arguments: String...) throws -> Workspace.Outcome {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scripts/age.py")
    return try workspace.run("/usr/bin/env", ["python3", script.path(), Sample.passphrase] + arguments)
  }

  @Test func ageOpensOurs() throws {
    let vault = try ClosedVault.new(at: VaultLocation(workspace.vault)).create(with: Sample.secret())
    try vault.finish(Sample.sitting())
    // More than one chunk.
    for seed in 0..<UInt64(40) { try vault.finish(Sample.sitting(seed: seed, name: "Zoë \"\\\n\u{1}")) }
    let outcome = try age("-d", "-o", workspace.path("plain.json"), workspace.vault)
    #expect(outcome.status == 0, "\(outcome.lines)")
    let plain = try #require(workspace.bytes("plain.json"))
    #expect(plain == vault.plainText)
    #expect(plain.count > 64 * 1024)
    // Any other reader of JSON takes it too.
    let object = try #require(try JSONSerialization.jsonObject(with: Data(plain)) as? [String: Any])
    #expect((object["entries"] as? [Any])?.count == 41)
  }

  @Test func oursOpensWhatAgeWrote() throws {
    let files = try Workspace()
    let first = try ClosedVault.new(at: VaultLocation(files.vault), environment: .quick).create(with: Sample.secret())
    try first.finish(Sample.sitting())
    // As an editor would leave it: without the padding.
    let text = String(decoding: first.plainText, as: UTF8.self).trimmingCharacters(in: .whitespaces)
    try workspace.put("plain.json", Array(text.utf8))
    #expect(try age("-p", "-o", workspace.vault, workspace.path("plain.json")).status == 0)
    try workspace.setPermissions(0o600, of: "vault.age")

    let vault = try ClosedVault(at: VaultLocation(workspace.vault)).open(with: Sample.secret())
    #expect(vault.contents.entries == first.contents.entries)
    try vault.saveDraft(Sample.draft(answered: 3))
    #expect(try age("-d", "-o", workspace.path("again.json"), workspace.vault).status == 0)
    #expect(workspace.bytes("again.json") == vault.plainText)
  }

  @Test func anEmptyFileOfAgeIsNoVault() throws {
    try workspace.put("empty", [])
    #expect(try age("-p", "-o", workspace.vault, workspace.path("empty")).status == 0)
    try workspace.setPermissions(0o600, of: "vault.age")
    #expect(throws: VaultError.notAVault) {
      _ = try ClosedVault(at: VaultLocation(workspace.vault)).open(with: Sample.secret())
    }
  }
}
