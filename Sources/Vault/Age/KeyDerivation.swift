import CSodium

/// Derives a key from a passphrase. Tests use a quicker derivation than scrypt.
package protocol KeyDerivation: Sendable {
  /// Derives a key.
  ///
  /// - Parameters:
  ///   - salt: 16 bytes, as they stand in the file.
  ///   - workFactor: the binary logarithm of scrypt's N.
  /// - Returns: 32 bytes; nil if the derivation fails, for example because memory is short.
  func key(from passphrase: Secret, salt: [UInt8], workFactor: Int) -> Secret?
}

/// scrypt with r = 8 and p = 1, as age uses it. Takes 2^workFactor KiB of memory.
package struct Scrypt: KeyDerivation {
  package init() {}

  package func key(from passphrase: Secret, salt: [UInt8], workFactor: Int) -> Secret? {
    // libsodium itself would accept an empty passphrase, and factors that are too weak or need too much memory.
    guard Sodium.isReady, !passphrase.isEmpty, AgeHeader.workFactors.contains(workFactor) else { return nil }
    let salt = Array("age-encryption.org/v1/scrypt".utf8) + salt
    let key = Secret(capacity: ChaChaPoly.keyLength) { key in
      let status = passphrase.withBytes {
        crypto_pwhash_scryptsalsa208sha256_ll(
          $0.octets, $0.count, salt, salt.count, 1 << UInt64(workFactor), 8, 1, key.octets, key.count)
      }
      return status == 0 ? key.count : 0
    }
    return key.isEmpty ? nil : key
  }
}
