import Vault
import VaultSamples
import Testing

/// A passphrase while it is typed.
struct TypedPassphraseTests {
  @Test func lettersAreTakenBackWhole() {
    let typed = TypedPassphrase()
    typed.add("seß")
    typed.eraseLast()
    typed.add("cret")
    #expect(typed.take() == Sample.secret("secret"))
  }

  @Test func nothingInvisibleIsLeftOfWhatIsTakenBack() {
    let typed = TypedPassphrase()
    typed.add("字👩‍👧")
    typed.eraseLast()
    typed.add("b")
    #expect(typed.take() == Sample.secret("字👩b"))
  }

  @Test func aWordIsTakenBackWithItsBlanks() {
    let typed = TypedPassphrase()
    typed.add("correct horsß  ")
    typed.eraseWord()
    typed.add("house")
    #expect(typed.take() == Sample.secret("correct house"))
    typed.eraseWord()
    #expect(typed.isEmpty)
  }

  @Test(arguments: [
    ("correct", PassphraseStrength.weak), ("Summer2026!", .weak), ("aaaaaaaaaaaaaaaaaaaaaaaaaa", .weak),
    ("one one one one one one", .weak), ("blue horse walks", .fair), ("correct horse battery staple", .strong),
    ("9fK#2vLq8xTz!mWc4pRd", .strong),
  ])
  func strengthIsEstimatedLow(passphrase: String, strength: PassphraseStrength) {
    #expect(Sample.secret(passphrase).strength == strength)
  }

  @Test func nothingStaysAfterItWasTaken() {
    let typed = TypedPassphrase()
    typed.add("secret")
    #expect(!typed.isEmpty)
    _ = typed.take()
    #expect(typed.isEmpty && typed.take().isEmpty)
    typed.eraseLast()
    #expect(typed.isEmpty)
  }

  @Test func moreThanFitsIsSaid() {
    let typed = TypedPassphrase()
    typed.add(String(repeating: "a", count: Secret.longest))
    #expect(!typed.isTooLong)
    typed.add("b")
    #expect(typed.isTooLong && !typed.isEmpty)
    typed.eraseAll()
    #expect(!typed.isTooLong && typed.isEmpty)
  }
}
