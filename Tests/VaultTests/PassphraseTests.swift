import Vault
import VaultSamples
import Testing

/// A passphrase has to open the vault on another keyboard too.
struct PassphraseTests {
  private let files = ModelFiles()
  private let location: VaultLocation
  private var environment = VaultEnvironment.quick

  init() throws {
    location = try VaultLocation("/v/vault.age")
    environment.files = files
  }

  /// “é” as one scalar, and as two.
  private static let (composed, decomposed) = ("caf\u{E9} au lait", "cafe\u{301} au lait")

  private func create(_ passphrase: Secret) throws {
    _ = try ClosedVault.new(at: location, environment: environment).create(with: passphrase)
  }

  private func open(_ passphrase: Secret) throws -> OpenVault {
    try ClosedVault(at: location, environment: environment).open(with: passphrase)
  }

  /// A vault whose key is derived from these very bytes, as earlier versions made it.
  private func createEarlier(_ passphrase: [UInt8]) throws {
    var environment = environment
    environment.derivation = Substitution(passphrase: Secret(passphrase))
    _ = try ClosedVault.new(at: location, environment: environment).create(with: Sample.secret())
  }

  private struct Substitution: KeyDerivation {
    let passphrase: Secret

    func key(from _: Secret, salt: [UInt8], workFactor: Int) -> Secret? {
      QuickDerivation().key(from: passphrase, salt: salt, workFactor: workFactor)
    }
  }

  @Test(arguments: [composed, decomposed])
  func eitherSpellingOpens(made: String) throws {
    try create(Sample.secret(made))
    for typed in [Self.composed, Self.decomposed] { _ = try open(Sample.secret(typed)) }
    #expect(throws: VaultError.wrongPassphraseOrDamaged) { _ = try open(Sample.secret("cafe au lait")) }
  }

  @Test(arguments: [composed, decomposed])
  func eitherSpellingOpensAVaultOfBefore(made: String) throws {
    try createEarlier(Array(made.utf8))
    for typed in [Self.composed, Self.decomposed] { _ = try open(Sample.secret(typed)) }
  }

  /// Neither of the two normal forms.
  @Test func anySpellingOpensAsItWasGiven() throws {
    let mixed = Self.composed + Self.decomposed
    try createEarlier(Array(mixed.utf8))
    _ = try open(Sample.secret(mixed))
  }

  @Test(arguments: ["ខ្ញុំ\u{200B}ស្រលាញ់", "می\u{200C}خواهم", "\u{E000}\u{378}", "क्\u{200D}ष", "a b"])
  func whatSomeKeyboardHasIsTaken(passphrase: String) throws {
    try create(Sample.secret(passphrase))
    _ = try open(Sample.secret(passphrase))
  }

  @Test(arguments: [
    Array("a\nb".utf8), Array("a\r".utf8), Array("a\tb".utf8), Array("a\0b".utf8), Array("a\u{7F}".utf8),
    Array("\u{FEFF}a".utf8), Array("a\u{FFFD}".utf8), Array("a\u{85}b".utf8), Array("a\u{2028}b".utf8),
    Array("a\u{202E}b".utf8), Array("a\u{2066}b".utf8), Array("a\u{FFFF}".utf8), Array("a\u{2060}b".utf8),
    Array("a\u{200B}b".utf8), Array("a\u{A0}b".utf8), Array("❤\u{FE0F}".utf8), Array("a\u{200F}b".utf8),
    Array("a\u{3000}b".utf8), Array("a\u{2003}".utf8), Array("a\u{115F}b".utf8), Array("a\u{3164}b".utf8),
    Array("a\u{34F}b".utf8), Array("a\u{E0101}".utf8), Array("🏴\u{E0067}\u{E007F}".utf8), Array("a\u{AD}b".utf8),
    Array("a\u{200D}b".utf8), Array("می\u{200C}".utf8), Array("a\u{180E}b".utf8), Array("a\u{1680}b".utf8),
    [0x63, 0x61, 0x66, 0xE9], [0xC3], [0xED, 0xA0, 0x80],
  ])
  func whatCannotBeTypedAgainIsRefused(bytes: [UInt8]) throws {
    #expect(throws: VaultError.passphraseNotTypable) { try create(Secret(bytes)) }
    #expect(files["vault.age"] == nil)
    // A vault that was made with it before still opens, and its entries can be deleted.
    try createEarlier(bytes)
    let vault = try open(Secret(bytes))
    let entry = try vault.finish(Sample.sitting())
    try vault.delete([entry.id], passphrase: Secret(bytes))
    #expect(throws: VaultError.passphraseNotTypable) {
      try vault.changePassphrase(from: Secret(bytes), to: Secret(bytes))
    }
    try vault.changePassphrase(from: Secret(bytes), to: Sample.secret())
    _ = consume vault
    _ = try open(Sample.secret())
  }

  @Test(arguments: ["a b", "~!\"\\", "ß", "日本語", "👩‍👧", "\u{1112}\u{1161}\u{11AB}"])
  func whatCanBeTypedIsTaken(passphrase: String) throws {
    try create(Sample.secret(passphrase))
    _ = try open(Sample.secret(passphrase))
  }

  /// A file of another system may end its line with two characters, and both may have been taken before.
  @Test func theEndOfALineDoesNotMatter() throws {
    try create(Sample.secret("secret"))
    _ = try open(Sample.secret("secret\r"))
    #expect(throws: VaultError.wrongPassphraseOrDamaged) { _ = try open(Sample.secret("secret\r\r")) }
  }

  /// Deleting writes a new key under the spelling that the vault has: the one that was typed may be another.
  @Test func deletingKeepsTheSpelling() throws {
    try create(Sample.secret("secret"))
    let vault = try open(Sample.secret("secret\r"))
    let entry = try vault.finish(Sample.sitting())
    try vault.delete([entry.id], passphrase: Sample.secret("secret\r"))
    _ = consume vault
    _ = try open(Sample.secret("secret"))
  }

  @Test func aPassphraseMayGrowByNormalising() throws {
    // Form C takes it apart into three scalars of two bytes each.
    let passphrase = String(repeating: "\u{FB2C}", count: Secret.longest / 3)
    #expect(throws: VaultError.passphraseTooLong) { try create(Sample.secret(passphrase)) }
  }
}
