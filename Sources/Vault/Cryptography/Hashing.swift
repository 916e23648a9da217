import CSodium

/// SHA-256, by libsodium, which need not be initialised for it.
package enum SHA256 {
  package static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return hash
  }
}

/// HMAC-SHA-256.
enum HMAC {
  static let length = Int(crypto_auth_hmacsha256_BYTES)

  /// - Parameters:
  ///   - parts: the message, in pieces.
  ///   - key: at least one byte.
  static func code(of parts: UnsafeRawBufferPointer..., key: UnsafeRawBufferPointer) -> Secret {
    Secret(capacity: length) { code in
      // libsodium overwrites this state when the code is complete.
      var state = crypto_auth_hmacsha256_state()
      crypto_auth_hmacsha256_init(&state, key.octets, key.count)
      for part in parts { crypto_auth_hmacsha256_update(&state, part.octets, UInt64(part.count)) }
      crypto_auth_hmacsha256_final(&state, code.octets)
      return length
    }
  }
}

/// HKDF with HMAC-SHA-256 (RFC 5869): derives a key for one purpose from a secret.
package enum HKDF {
  package static let longest = 255 * HMAC.length

  /// - Parameters:
  ///   - salt: may be empty.
  ///   - info: the purpose of the key.
  ///   - length: the length of the key in bytes, at most `longest`.
  package static func key(from secret: Secret, salt: [UInt8], info: [UInt8], length: Int) -> Secret {
    precondition((1...longest).contains(length), "HKDF gives 1 to \(longest) bytes, not \(length)")
    let salt = salt.isEmpty ? [UInt8](repeating: 0, count: HMAC.length) : salt
    let extracted = salt.withUnsafeBytes { salt in secret.withBytes { HMAC.code(of: $0, key: salt) } }
    return Secret(capacity: length) { key in
      var block = Secret([])
      for start in stride(from: 0, to: length, by: HMAC.length) {
        let suffix = info + [UInt8(start / HMAC.length + 1)]
        block = extracted.withBytes { extracted in
          block.withBytes { block in
            suffix.withUnsafeBytes { HMAC.code(of: block, $0, key: extracted) }
          }
        }
        let count = min(HMAC.length, length - start)
        block.withBytes {
          UnsafeMutableRawBufferPointer(rebasing: key[start...]).copyMemory(from: .init(rebasing: $0[..<count]))
        }
      }
      return length
    }
  }
}
