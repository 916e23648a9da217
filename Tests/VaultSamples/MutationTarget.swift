import Text
import Vault

/// A small vault in memory, to be changed and opened.
package struct MutationTarget {
  package let file: [UInt8]
  private let plaintext: [UInt8]
  private let key: AgeKey
  private let files = ModelFiles()
  private let location: VaultLocation
  private var environment = VaultEnvironment.quick

  package init() throws {
    environment.files = files
    location = try VaultLocation("/v/" + VaultLocation.standardName)
    let vault = try ClosedVault.new(at: location, environment: environment).create(with: Sample.secret())
    file = files[location.name] ?? []
    let entry = try vault.finish(Sample.sitting(), step: Sample.step)
    try vault.add(Sample.reply, to: entry.id)
    try vault.add(FollowUpReply(ratings: ["reward_pay": .init(me: 2, partner: nil)]), to: entry.id)
    try vault.add(FollowUpReply(writing: "One line.\nAnother."), to: entry.id)
    try vault.saveDraft(Sample.draft(answered: 5))
    try vault.remind(on: CalendarDate("2027-02-28"))
    // Without the padding, which would take most of the changes.
    plaintext = Array(vault.plainText.reversed().drop { $0 == UInt8(ascii: " ") }.reversed())
    key = try vault.keyWork(from: Sample.secret(), to: Sample.secret()).run()
  }

  /// - Returns: what went wrong, if anything did.
  package func tryFile(_ mutator: inout Mutator) -> String? {
    let outcome = opening(mutator.changed(file))
    return outcome == .wrongPassphraseOrDamaged ? nil : outcome.map { "\($0)" } ?? "a changed file opened"
  }

  /// What opens must also be written again, and then read the same.
  package func tryContents(_ mutator: inout Mutator) -> String? {
    do {
      files[location.name] = try sealed(mutator.changed(plaintext))
      let vault = try ClosedVault(at: location, environment: environment).open(with: key)
      try vault.save()
      let contents = vault.contents
      _ = consume vault
      let again = try ClosedVault(at: location, environment: environment).open(with: key).contents
      return again == contents ? nil : "contents changed when written again"
    } catch VaultError.notAVault, VaultError.laterFormat {
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// - Returns: nil where it opens.
  package func opening(_ bytes: [UInt8]) -> VaultError? {
    files[location.name] = bytes
    do throws(VaultError) {
      _ = try ClosedVault(at: location, environment: environment).open(with: Sample.secret())
      return nil
    } catch {
      return error
    }
  }
}

extension MutationTarget {
  /// Any text under the key of the vault.
  package func sealed(_ plaintext: [UInt8]) throws -> [UInt8] {
    let nonce = [UInt8](repeating: 0, count: AgeFile.nonceLength)
    guard let sealed = AgeFile.seal(plaintext, with: key, nonce: nonce) else { throw VaultError.full }
    return sealed
  }

  package func plaintext(of file: [UInt8]) -> [UInt8]? { AgeFile.open(file, with: key) }
}

extension MutationTarget {
  /// Open, as it was before any change.
  ///
  /// - Parameter text: what it holds in place of that.
  package func vault(holding text: [UInt8]? = nil) throws -> OpenVault {
    files[location.name] = try sealed(text ?? plaintext)
    return try ClosedVault(at: location, environment: environment).open(with: key)
  }

  /// What another sitting finds of `vault`.
  package static func reopened(_ vault: OpenVault) throws -> OpenVault {
    let target = try MutationTarget()
    target.files[target.location.name] = try target.sealed(vault.plainText)
    return try ClosedVault(at: target.location, environment: target.environment).open(with: target.key)
  }
}
