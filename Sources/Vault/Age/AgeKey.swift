/// The file key of one age file, and the header that wraps it. With both the file can be read and written without
/// asking for the passphrase again.
package struct AgeKey: Sendable {
  static let length = 16

  let header: AgeHeader
  private let fileKey: Secret

  /// Makes the key of a new file.
  ///
  /// - Parameters:
  ///   - fileKey: 16 random bytes.
  ///   - wrapping: the key derived from the passphrase with `salt` and `workFactor`.
  ///   - salt: 16 random bytes that were never used before.
  init?(wrapping fileKey: Secret, in wrapping: Secret, salt: [UInt8], workFactor: Int) {
    let sealed = fileKey.withBytes { ChaChaPoly.seal($0, with: wrapping, nonce: Self.wrappingNonce) }
    guard let sealed else { return nil }
    let text = AgeHeader.authenticated(salt: salt, workFactor: workFactor, wrappedKey: sealed)
    let mac = Self.mac(of: text, fileKey).withBytes { Array($0) }
    header = AgeHeader(salt: salt, workFactor: workFactor, wrappedKey: sealed, mac: mac)
    self.fileKey = fileKey
  }

  /// Unwraps the key of the file that begins with `header`.
  ///
  /// - Parameter wrapping: the key derived from the passphrase with the salt and the work factor of `header`.
  /// - Returns: nil if the passphrase is wrong or the header is damaged.
  init?(of header: AgeHeader, wrappedIn wrapping: Secret) {
    let fileKey = Secret(capacity: Self.length) { opened in
      header.wrappedKey.withUnsafeBytes {
        ChaChaPoly.open($0, with: wrapping, nonce: Self.wrappingNonce, to: opened) ?? 0
      }
    }
    guard fileKey.count == Self.length, Self.mac(of: header.authenticated, fileKey) == Secret(header.mac) else {
      return nil
    }
    self.header = header
    self.fileKey = fileKey
  }

  /// The nonce for wrapping a file key. It may be constant, because a derived key wraps only one file key.
  private static let wrappingNonce = [UInt8](repeating: 0, count: ChaChaPoly.nonceLength)

  /// The key that encrypts the payload.
  ///
  /// - Parameter nonce: 16 bytes, the start of the payload.
  func payloadKey(nonce: [UInt8]) -> Secret { Self.key(fileKey, salt: nonce, info: "payload") }

  func isEqual(to other: AgeKey) -> Bool { fileKey.isEqual(to: other.fileKey) }

  private static func mac(of header: [UInt8], _ fileKey: Secret) -> Secret {
    key(fileKey, salt: [], info: "header").withBytes { key in
      header.withUnsafeBytes { HMAC.code(of: $0, key: key) }
    }
  }

  private static func key(_ fileKey: Secret, salt: [UInt8], info: String) -> Secret {
    HKDF.key(from: fileKey, salt: salt, info: Array(info.utf8), length: ChaChaPoly.keyLength)
  }
}
