import Crypto
import FoundationEssentials

/// The key of one age file with the header that wraps it: what it takes to read and write the file after the passphrase
/// was given once.
package struct AgeKey: Sendable {
  static let length = 16

  let header: AgeHeader
  private let fileKey: Secret

  /// A new key.
  ///
  /// - Parameters:
  ///   - fileKey: 16 random bytes.
  ///   - wrapping: what the passphrase was derived to, with `salt` and `workFactor`.
  ///   - salt: 16 random bytes, never used before.
  init?(wrapping fileKey: Secret, in wrapping: SymmetricKey, salt: [UInt8], workFactor: Int) {
    let sealed = try? fileKey.withBytes {
      try ChaChaPoly.seal($0, using: wrapping, nonce: ChaChaPoly.Nonce(data: Self.wrappingNonce))
    }
    guard let sealed else { return nil }
    let wrappedKey = Array(sealed.ciphertext + sealed.tag)
    let text = AgeHeader.authenticated(salt: salt, workFactor: workFactor, wrappedKey: wrappedKey)
    let mac = HMAC<SHA256>.authenticationCode(for: text, using: Self.key(fileKey, info: "header"))
    header = AgeHeader(salt: salt, workFactor: workFactor, wrappedKey: wrappedKey, mac: Array(mac))
    self.fileKey = fileKey
  }

  /// The key of the file that begins with `header`.
  ///
  /// - Parameter wrapping: what the passphrase was derived to, with the salt and the work factor of `header`.
  /// - Returns: nil where the passphrase is another one or the header is damaged.
  init?(of header: AgeHeader, wrappedIn wrapping: SymmetricKey) {
    guard let box = try? ChaChaPoly.SealedBox(combined: Self.wrappingNonce + header.wrappedKey),
      let opened = try? ChaChaPoly.open(box, using: wrapping), opened.count == Self.length
    else { return nil }
    let fileKey = Secret(opened)
    guard
      HMAC<SHA256>.isValidAuthenticationCode(
        header.mac, authenticating: header.authenticated, using: Self.key(fileKey, info: "header"))
    else { return nil }
    self.header = header
    self.fileKey = fileKey
  }

  /// The key wraps one file key only, so its nonce is always the same.
  private static let wrappingNonce = [UInt8](repeating: 0, count: 12)

  /// - Parameter nonce: 16 bytes, the start of the payload.
  func payloadKey(nonce: some ContiguousBytes) -> SymmetricKey {
    Self.key(fileKey, salt: nonce.withUnsafeBytes { Array($0) }, info: "payload")
  }

  func isEqual(to other: AgeKey) -> Bool { fileKey.isEqual(to: other.fileKey) }

  private static func key(_ fileKey: Secret, salt: [UInt8] = [], info: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: fileKey.withBytes { SymmetricKey(data: $0) }, salt: salt, info: Array(info.utf8),
      outputByteCount: 32)
  }
}
