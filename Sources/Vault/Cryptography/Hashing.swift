import CSodium

/// SHA-256. libsodium has one implementation of it, which needs no start.
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
      // libsodium overwrites it at the end.
      var state = crypto_auth_hmacsha256_state()
      crypto_auth_hmacsha256_init(&state, key.octets, key.count)
      for part in parts { crypto_auth_hmacsha256_update(&state, part.octets, UInt64(part.count)) }
      crypto_auth_hmacsha256_final(&state, code.octets)
      return length
    }
  }
}

/// HKDF with HMAC-SHA-256, RFC 5869: a key for one purpose out of a secret.
package enum HKDF {
  package static let longest = 255 * HMAC.length

  /// - Parameters:
  ///   - salt: empty where there is none.
  ///   - info: what the key is for.
  ///   - length: of the key in bytes, `longest` at most.
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
