import Crypto
import CryptoExtras
import FoundationEssentials

/// How a passphrase becomes a key. Tests of what lies behind it pass in a quicker one.
package protocol KeyDerivation: Sendable {
  /// - Parameters:
  ///   - salt: 16 bytes, as they stand in the file.
  ///   - workFactor: the binary logarithm of scrypt's N.
  /// - Returns: 32 bytes; nil where it cannot be done, such as for want of memory.
  func key(from passphrase: Secret, salt: [UInt8], workFactor: Int) -> SymmetricKey?
}

/// scrypt with r = 8 and p = 1, as age has it. Takes 2^workFactor KiB of memory.
package struct Scrypt: KeyDerivation {
  package init() {}

  package func key(from passphrase: Secret, salt: [UInt8], workFactor: Int) -> SymmetricKey? {
    // The library takes an empty passphrase, and ends the process on a work factor out of bounds.
    guard !passphrase.isEmpty, AgeHeader.workFactors.contains(workFactor) else { return nil }
    return passphrase.withBytes { bytes in
      try? KDF.Scrypt.deriveKey(
        from: bytes, salt: Array("age-encryption.org/v1/scrypt".utf8) + salt, outputByteCount: 32,
        rounds: 1 << workFactor, blockSize: 8, parallelism: 1)
    }
  }
}
