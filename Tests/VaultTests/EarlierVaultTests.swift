import Foundation
import Vault
import VaultSamples
import Testing

/// Vaults that earlier versions of the program wrote.
struct EarlierVaultTests {
  /// Two entries and a draft, written when swift-crypto did the cryptography.
  @Test func aVaultWrittenWithSwiftCryptoOpens() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vaults/two-entries.age")
    let workspace = try Workspace()
    try workspace.put("vault.age", Array(Data(contentsOf: file)))
    let closed = try ClosedVault(at: VaultLocation(workspace.vault))
    #expect(throws: VaultError.wrongPassphraseOrDamaged) { _ = try closed.open(with: Sample.secret("another")) }
    let contents = try closed.open(with: Sample.secret()).contents
    #expect(contents.entries.map(\.sitting.seed) == [100, 101])
    #expect(contents.entries.allSatisfy { $0.sitting.instrument.id == "romantic" })
    #expect(contents.draft?.position == 1)
  }
}
