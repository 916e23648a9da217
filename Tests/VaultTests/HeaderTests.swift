import Vault
import VaultSamples
import Testing

/// What is looked at before half a second, or a gibibyte, is spent.
struct HeaderTests {
  /// Says that it was asked.
  private struct Forbidden: KeyDerivation {
    func key(from passphrase: Secret, salt: [UInt8], workFactor: Int) -> Secret? {
      Issue.record("a key was derived with a work factor of \(workFactor)")
      return nil
    }
  }

  private static let salt = "AAAAAAAAAAAAAAAAAAAAAA"
  private static let body = String(repeating: "A", count: 43)
  private static let version = "age-encryption.org/v1\n"
  private static let mac = "--- \(body)\n"
  private static func stanza(_ salt: String = salt, _ factor: String = "17") -> String {
    "-> scrypt \(salt) \(factor)\n"
  }

  private func outcome(_ header: String, derivation: any KeyDerivation) throws -> VaultError? {
    let files = ModelFiles()
    var environment = VaultEnvironment()
    environment.files = files
    environment.derivation = derivation
    files["vault.age"] = Array(header.utf8) + [UInt8](repeating: 7, count: 100)
    do throws(VaultError) {
      _ = try ClosedVault(at: VaultLocation("/v/vault.age"), environment: environment).open(with: Sample.secret())
      return nil
    } catch {
      return error
    }
  }

  static let refused: [String] = [
    "", "\n", version, version + mac,
    "age-encryption.org/v2\n" + stanza() + body + "\n" + mac,
    version.dropLast() + "\r\n" + stanza() + body + "\n" + mac,
    version + "-> X25519 \(salt)\n" + body + "\n" + mac,
    version + "-> scrypt \(salt) 17 \n" + body + "\n" + mac,
    version + "-> scrypt  \(salt) 17\n" + body + "\n" + mac,
    version + "-> scrypt \(salt)\n" + body + "\n" + mac,
    // Two recipients, the one or the other first.
    version + stanza() + body + "\n" + stanza() + body + "\n" + mac,
    version + stanza() + body + "\n-> X25519 \(salt)\n" + body + "\n" + mac,
    version + "-> grease\n\n" + stanza() + body + "\n" + mac,
    // Base64 that is too short, too long, padded, of another alphabet, or has bits that say nothing.
    version + stanza("AAAAAAAAAAAAAAAAAAAAA") + body + "\n" + mac,
    version + stanza("AAAAAAAAAAAAAAAAAAAAAAA") + body + "\n" + mac,
    version + stanza("AAAAAAAAAAAAAAAAAAAAAA==") + body + "\n" + mac,
    version + stanza("-AAAAAAAAAAAAAAAAAAAAA") + body + "\n" + mac,
    version + stanza("AAAAAAAAAAAAAAAAAAAAAB") + body + "\n" + mac,
    version + stanza() + body + "A\n" + mac,
    version + stanza() + body + "\n\n" + mac,
    version + stanza() + "\n" + mac,
    version + stanza() + body + "\n---\(body)\n",
    version + stanza() + body + "\n--- \(body)A\n",
    version + stanza() + body + "\n--- \(body.dropLast())B\n",
    // Too long to look at.
    version + "-> scrypt " + String(repeating: "A", count: 5000) + " 17\n" + body + "\n" + mac,
    String(repeating: "A", count: 100_000),
  ]

  @Test(arguments: refused.indices)
  func isRefusedBeforeDeriving(index: Int) throws {
    #expect(try outcome(Self.refused[index], derivation: Forbidden()) == .wrongPassphraseOrDamaged)
  }

  @Test(arguments: [
    "0", "1", "13", "21", "22", "63", "64", "99", "017", "+17", "-17", "1７", "17.0", "1e1", "0x11", "",
    "18446744073709551633", "9999999999999999999999",
  ])
  func workFactorOutOfBounds(factor: String) throws {
    let header = Self.version + Self.stanza(Self.salt, factor) + Self.body + "\n" + Self.mac
    #expect(try outcome(header, derivation: Forbidden()) == .wrongPassphraseOrDamaged)
  }

  @Test(arguments: 14...20)
  func workFactorWithinBounds(factor: Int) throws {
    let header = Self.version + Self.stanza(Self.salt, String(factor)) + Self.body + "\n" + Self.mac
    // It is derived, and then does not open.
    #expect(try outcome(header, derivation: QuickDerivation()) == .wrongPassphraseOrDamaged)
  }

  @Test func aFileTooLargeIsNotRead() throws {
    let files = ModelFiles()
    var environment = VaultEnvironment()
    environment.files = files
    environment.derivation = Forbidden()
    files["vault.age"] = [UInt8](repeating: 0, count: AgeFile.largest + 1)
    files.fault = { _, name in
      if name == "read" { Issue.record("it was read") }
      return nil
    }
    #expect(throws: VaultError.tooLarge(path: "/v/vault.age")) {
      _ = try ClosedVault(at: VaultLocation("/v/vault.age"), environment: environment)
    }
  }

  /// The library would take both.
  @Test func scryptIsKeptFromWhatItCannotTake() {
    #expect(Scrypt().key(from: Secret([]), salt: [1], workFactor: 14) == nil)
    for factor in [-1, 0, 13, 21, 63, 64, .max] {
      #expect(Scrypt().key(from: Sample.secret(), salt: [1], workFactor: factor) == nil)
    }
  }
}
