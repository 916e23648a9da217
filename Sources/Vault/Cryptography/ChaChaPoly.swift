import CSodium

/// ChaCha20-Poly1305 (RFC 8439) without additional authenticated data. The sealed form is the ciphertext followed by
/// its tag.
package enum ChaChaPoly {
  package static let keyLength = Int(crypto_aead_chacha20poly1305_ietf_KEYBYTES)
  package static let nonceLength = Int(crypto_aead_chacha20poly1305_ietf_NPUBBYTES)
  package static let tagLength = Int(crypto_aead_chacha20poly1305_ietf_ABYTES)

  /// Encrypts and authenticates a plaintext.
  ///
  /// - Parameter nonce: never used with `key` before.
  /// - Returns: nil if the key or the nonce has a wrong length.
  package static func seal(_ plaintext: UnsafeRawBufferPointer, with key: Secret, nonce: [UInt8]) -> [UInt8]? {
    guard Sodium.isReady, key.count == keyLength, nonce.count == nonceLength else { return nil }
    var sealed = [UInt8](repeating: 0, count: plaintext.count + tagLength)
    key.withBytes { key in
      _ = crypto_aead_chacha20poly1305_ietf_encrypt(
        &sealed, nil, plaintext.octets, UInt64(plaintext.count), nil, 0, nil, nonce, key.octets)
    }
    return sealed
  }

  /// Decrypts `sealed` into the start of `plaintext`.
  ///
  /// - Returns: the length of the plaintext; nil if any byte of `sealed` has changed, if it was sealed with another key
  ///   or nonce, or if there is not enough room.
  package static func open(
    _ sealed: UnsafeRawBufferPointer, with key: Secret, nonce: [UInt8], to plaintext: UnsafeMutableRawBufferPointer
  ) -> Int? {
    guard Sodium.isReady, key.count == keyLength, nonce.count == nonceLength, sealed.count >= tagLength,
      plaintext.count >= sealed.count - tagLength
    else { return nil }
    let status = key.withBytes { key in
      crypto_aead_chacha20poly1305_ietf_decrypt(
        plaintext.octets, nil, nil, sealed.octets, UInt64(sealed.count), nil, 0, nonce, key.octets)
    }
    return status == 0 ? sealed.count - tagLength : nil
  }
}
