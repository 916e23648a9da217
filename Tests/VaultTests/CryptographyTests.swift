import Vault
import Testing

/// Hashes and keys by the vectors of their standards.
struct CryptographyTests {
  @Test func sha256() {
    // FIPS 180-4, of "abc" and of nothing.
    #expect(
      SHA256.hash(Array("abc".utf8)) == bytes("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
    #expect(SHA256.hash([]) == bytes("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
  }

  /// RFC 5869, test case 1.
  @Test func hkdf() {
    let key = HKDF.key(
      from: Secret([UInt8](repeating: 0x0b, count: 22)), salt: Array(0x00...0x0c), info: Array(0xf0...0xf9), length: 42)
    #expect(
      content(key)
        == bytes("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"))
  }

  /// RFC 5869, test case 2.
  @Test func hkdfOfLongInputs() {
    let key = HKDF.key(
      from: Secret(Array(0x00...0x4f)), salt: Array(0x60...0xaf), info: Array(0xb0...0xff), length: 82)
    #expect(
      content(key)
        == bytes(
          "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"
        ))
  }

  /// RFC 5869, test case 3.
  @Test func hkdfWithoutSaltAndInfo() {
    let key = HKDF.key(from: Secret([UInt8](repeating: 0x0b, count: 22)), salt: [], info: [], length: 42)
    #expect(
      content(key)
        == bytes("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"))
  }

  @Test(arguments: [0, 1, 16, 1000])
  func whatIsSealedOpensWholeOrNotAtAll(count: Int) throws {
    let key = Secret(Array(0..<32))
    let nonce = [UInt8](repeating: 9, count: ChaChaPoly.nonceLength)
    let plaintext = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let sealed = try #require(plaintext.withUnsafeBytes { ChaChaPoly.seal($0, with: key, nonce: nonce) })
    #expect(sealed.count == count + ChaChaPoly.tagLength)
    #expect(opened(sealed, key, nonce, room: count) == plaintext)
    #expect(opened(sealed, key, nonce, room: count + 7) == plaintext)
    #expect(opened(sealed, key, nonce, room: count - 1) == nil || count == 0)
    #expect(opened(sealed, Secret(Array(1..<33)), nonce, room: count) == nil)
    #expect(opened(sealed, key, [UInt8](repeating: 8, count: ChaChaPoly.nonceLength), room: count) == nil)
    for index in [0, count, sealed.count - 1] {
      var damaged = sealed
      damaged[index] ^= 1
      #expect(opened(damaged, key, nonce, room: count) == nil)
    }
    #expect(opened(sealed.dropLast(), key, nonce, room: count) == nil)
    #expect(opened([], key, nonce, room: count) == nil)
  }

  @Test func keysAndNoncesOfAnotherLengthAreRefused() {
    let sealed = [UInt8](repeating: 0, count: 20)
    for (key, nonce) in [(31, 12), (33, 12), (0, 12), (32, 11), (32, 13), (32, 0)] {
      let (secret, nonce) = (Secret([UInt8](repeating: 1, count: key)), [UInt8](repeating: 2, count: nonce))
      #expect(sealed.withUnsafeBytes { ChaChaPoly.seal($0, with: secret, nonce: nonce) } == nil)
      #expect(opened(sealed, secret, nonce, room: 4) == nil)
    }
  }

  private func opened(_ sealed: [UInt8], _ key: Secret, _ nonce: [UInt8], room: Int) -> [UInt8]? {
    var plaintext = [UInt8](repeating: 0, count: max(room, 0))
    let count = sealed.withUnsafeBytes { sealed in
      plaintext.withUnsafeMutableBytes { ChaChaPoly.open(sealed, with: key, nonce: nonce, to: $0) }
    }
    return count.map { Array(plaintext[..<$0]) }
  }

  private func content(_ secret: Secret) -> [UInt8] { secret.withBytes { Array($0) } }

  private func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
