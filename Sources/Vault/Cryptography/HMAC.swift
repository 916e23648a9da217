import CSodium

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
