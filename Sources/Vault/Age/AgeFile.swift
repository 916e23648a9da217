import Glibc

/// A whole age file: header, nonce, and the payload in chunks of 64 KiB, each sealed with ChaCha20-Poly1305.
package enum AgeFile {
  /// The largest file that is read or written, in bytes.
  package static let largest = 64 * 1024 * 1024
  package static let nonceLength = 16
  private static let chunkLength = 64 * 1024
  private static let tagLength = ChaChaPoly.tagLength

  /// Encrypts a plaintext as a whole age file.
  ///
  /// - Parameter nonce: 16 random bytes that were never used with `key` before.
  /// - Returns: nil if libsodium cannot be used.
  package static func seal(_ plaintext: [UInt8], with key: AgeKey, nonce: [UInt8]) -> [UInt8]? {
    let payloadKey = key.payloadKey(nonce: nonce)
    var file = key.header.bytes + nonce
    file.reserveCapacity(file.count + plaintext.count + (plaintext.count / chunkLength + 1) * tagLength)
    var counter: UInt64 = 0
    var start = 0
    repeat {
      let end = min(start + chunkLength, plaintext.count)
      let nonce = chunkNonce(counter, isLast: end == plaintext.count)
      let sealed = plaintext[start..<end].withUnsafeBytes { ChaChaPoly.seal($0, with: payloadKey, nonce: nonce) }
      guard let sealed else { return nil }
      file += sealed
      counter += 1
      start = end
    } while start < plaintext.count
    return file
  }

  /// Decrypts a whole age file.
  ///
  /// - Returns: nil if any byte of the file has changed since it was written, or if the file does not begin with
  ///   `key.header`.
  package static func open(_ file: [UInt8], with key: AgeKey) -> [UInt8]? {
    var plaintext: [UInt8] = []
    plaintext.reserveCapacity(file.count)
    let isWhole = chunks(of: file, with: key) { chunk in
      plaintext += chunk
      return true
    }
    if isWhole { return plaintext }
    plaintext.wipe()
    return nil
  }

  /// Whether `file` decrypts to exactly `plaintext`.
  static func decrypts(_ file: [UInt8], _ plaintext: [UInt8], with key: AgeKey) -> Bool {
    var checked = 0
    let isWhole = chunks(of: file, with: key) { chunk in
      let end = checked + chunk.count
      guard end <= plaintext.count, isEqual(plaintext[checked..<end], chunk) else { return false }
      checked = end
      return true
    }
    return isWhole && checked == plaintext.count
  }

  /// Compares a decrypted chunk with a part of the plaintext by `memcmp`. A loop over the bytes would take longer than
  /// the rest of a save.
  private static func isEqual(_ plaintext: ArraySlice<UInt8>, _ chunk: UnsafeRawBufferPointer) -> Bool {
    plaintext.withUnsafeBytes { plaintext in
      guard plaintext.count == chunk.count else { return false }
      guard let one = plaintext.baseAddress, let other = chunk.baseAddress else { return chunk.isEmpty }
      return memcmp(one, other, chunk.count) == 0
    }
  }

  /// Decrypts a file chunk by chunk.
  ///
  /// - Parameter take: receives the chunks in order, and returns whether to go on.
  /// - Returns: whether every chunk is as it was written and `take` accepted it.
  private static func chunks(of file: [UInt8], with key: AgeKey, _ take: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    let header = key.header.bytes
    guard file.count <= largest, file.starts(with: header), file.count >= header.count + nonceLength + tagLength else {
      return false
    }
    let first = header.count + nonceLength
    let payloadKey = key.payloadKey(nonce: Array(file[header.count..<first]))
    var plaintext = [UInt8](repeating: 0, count: min(chunkLength, file.count))
    defer { plaintext.wipe() }
    var counter: UInt64 = 0
    var start = first
    repeat {
      let end = min(start + chunkLength + tagLength, file.count)
      // A chunk may be empty only if the whole payload is empty.
      guard end - start > tagLength || (end - start == tagLength && counter == 0) else { return false }
      let nonce = chunkNonce(counter, isLast: end == file.count)
      let isTaken = file[start..<end].withUnsafeBytes { sealed in
        plaintext.withUnsafeMutableBytes { plaintext in
          guard let count = ChaChaPoly.open(sealed, with: payloadKey, nonce: nonce, to: plaintext) else { return false }
          return take(UnsafeRawBufferPointer(rebasing: plaintext[..<count]))
        }
      }
      guard isTaken else { return false }
      counter += 1
      start = end
    } while start < file.count
    return true
  }

  /// The nonce of a chunk: an 11-byte counter, most significant byte first, and one byte that marks the last chunk.
  private static func chunkNonce(_ counter: UInt64, isLast: Bool) -> [UInt8] {
    let count = withUnsafeBytes(of: counter.bigEndian) { Array($0) }
    return [0, 0, 0] + count + [isLast ? 1 : 0]
  }
}
