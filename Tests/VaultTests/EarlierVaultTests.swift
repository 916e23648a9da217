import Foundation
import Instrument
import Text
import Vault
import VaultSamples
import Testing

/// Vaults that earlier versions of the program wrote.
struct EarlierVaultTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func closed(_ name: String) throws -> ClosedVault {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vaults/\(name).age")
    try workspace.put("vault.age", Array(Data(contentsOf: file)))
    return try ClosedVault(at: VaultLocation(workspace.vault))
  }

  /// Two entries and a draft, written when swift-crypto did the cryptography.
  @Test func aVaultWrittenWithSwiftCryptoOpens() throws {
    let closed = try closed("two-entries")
    #expect(throws: VaultError.wrongPassphraseOrDamaged) { _ = try closed.open(with: Sample.secret("another")) }
    let contents = try closed.open(with: Sample.secret()).contents
    #expect(contents.entries.map(\.sitting.seed) == [100, 101])
    #expect(contents.entries.allSatisfy { $0.sitting.instrument.id == "romantic" })
    #expect(contents.draft?.position == 1)
  }

  /// An entry with a label and a context, a draft with a label, and a reminder, before entries had steps.
  @Test func aVaultOfFormatFiveOpensAndIsBroughtToThisOne() throws {
    let vault = try closed("format-5").open(with: Sample.secret())
    let entry = try #require(vault.contents.entries.first)
    #expect(entry.sitting.name == "Alex" && entry.sitting.label.text == "before the move")
    #expect(entry.sitting.relationship[.matter] == "plans" && entry.step == nil && entry.followUps == [])
    #expect(
      vault.contents.draft?.sitting.label.text == "later" && vault.contents.reminder == CalendarDate("2030-01-31"))
    try vault.add(Sample.reply, to: entry.id)
    #expect(String(decoding: vault.plainText.prefix(11), as: UTF8.self) == "{\"format\":7")
    #expect(vault.contents.entries[0].sitting == entry.sitting && vault.contents.entries[0].finished == entry.finished)
  }

  /// An entry with a step and what came of it, before anything could be written about an entry.
  @Test func aVaultOfFormatSixOpensAndIsBroughtToThisOne() throws {
    let vault = try closed("format-6").open(with: Sample.secret())
    #expect(vault.contents.entries.count == 1 && vault.contents.draft == nil)
    let entry = try #require(vault.contents.entries.first)
    #expect(entry.sitting.name == "Alex" && entry.sitting.form == .brief && entry.step?.text.contains("Alex") == true)
    let reply = FollowUpReply(outcome: .tried, note: "It rained", next: nil, asksAgain: true)
    #expect(entry.followUps.map(\.reply) == [reply])
    try vault.add(FollowUpReply(writing: "One\nTwo"), to: entry.id)
    #expect(String(decoding: vault.plainText.prefix(11), as: UTF8.self) == "{\"format\":7")
    let again = try MutationTarget.reopened(vault).contents.entries[0]
    #expect(
      again.sitting == entry.sitting && again.followUps.first == entry.followUps.first && again.step == entry.step)
    #expect(again.followUps.last?.reply.writing == "One\nTwo")
  }
}
