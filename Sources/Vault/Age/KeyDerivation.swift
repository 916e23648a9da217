import CSodium

/// How a passphrase becomes a key. Tests of what lies behind it pass in a quicker one.
package protocol KeyDerivation: Sendable {
  /// - Parameters:
  ///   - salt: 16 bytes, as they stand in the file.
  ///   - workFactor: the binary logarithm of scrypt's N.
  /// - Returns: 32 bytes; nil if it cannot be done, such as for want of memory.
  func key(from passphrase: Secret, salt: [UInt8], workFactor: Int) -> Secret?
}

/// scrypt with r = 8 and p = 1, as age has it. Takes 2^workFactor KiB of memory.
package struct Scrypt: KeyDerivation {
  package init() {}

  package func key(from passphrase: Secret, salt: [UInt8], workFactor: Int) -> Secret? {
    // The library would take an empty passphrase, and factors that are too quick or need all the memory there is.
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
