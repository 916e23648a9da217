import Crypto
import FoundationEssentials
import Glibc

/// A whole age file: header, nonce, and the payload in chunks of 64 KiB, each sealed with ChaCha20-Poly1305.
package enum AgeFile {
  /// The largest file that is read or written, in bytes.
  package static let largest = 64 * 1024 * 1024
  package static let nonceLength = 16
  private static let chunk = 64 * 1024
  private static let tag = 16

  /// - Parameter nonce: 16 random bytes, never used with `key` before.
  package static func seal(_ plaintext: [UInt8], with key: AgeKey, nonce: [UInt8]) throws -> [UInt8] {
    let payloadKey = key.payloadKey(nonce: nonce)
    var file = key.header.bytes + nonce
    file.reserveCapacity(file.count + plaintext.count + (plaintext.count / chunk + 1) * tag)
    var counter: UInt64 = 0
    var start = 0
    repeat {
      let end = min(start + chunk, plaintext.count)
      let box = try ChaChaPoly.seal(
        plaintext[start..<end], using: payloadKey, nonce: chunkNonce(counter, isLast: end == plaintext.count))
      file += box.ciphertext
      file += box.tag
      counter += 1
      start = end
    } while start < plaintext.count
    return file
  }

  /// - Returns: nil where any byte of the file is not as it was written, or the file does not begin with `key.header`.
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

  /// Whether `file` opens and holds `plaintext`.
  static func holds(_ file: [UInt8], _ plaintext: [UInt8], with key: AgeKey) -> Bool {
    var checked = 0
    let isWhole = chunks(of: file, with: key) { chunk in
      let end = checked + chunk.count
      guard end <= plaintext.count, isEqual(plaintext[checked..<end], chunk) else { return false }
      checked = end
      return true
    }
    return isWhole && checked == plaintext.count
  }

  /// Walking both byte by byte takes longer than all the rest of a save.
  private static func isEqual(_ plaintext: ArraySlice<UInt8>, _ chunk: Data) -> Bool {
    plaintext.withUnsafeBytes { one in
      chunk.withUnsafeBytes { other in
        guard one.count == other.count else { return false }
        guard let first = one.baseAddress, let second = other.baseAddress else { return one.isEmpty }
        return memcmp(first, second, one.count) == 0
      }
    }
  }

  /// - Parameter take: gets the chunks in their order, and says whether to go on.
  /// - Returns: whether every chunk is as it was written, and was taken.
  private static func chunks(of file: [UInt8], with key: AgeKey, _ take: (Data) -> Bool) -> Bool {
    let header = key.header.bytes
    guard file.count <= largest, file.starts(with: header), file.count >= header.count + nonceLength + tag else {
      return false
    }
    let first = header.count + nonceLength
    let payloadKey = key.payloadKey(nonce: file[header.count..<first])
    var counter: UInt64 = 0
    var start = first
    repeat {
      let end = min(start + chunk + tag, file.count)
      // Only an empty payload has an empty chunk.
      guard end - start > tag || (end - start == tag && counter == 0),
        let nonce = try? chunkNonce(counter, isLast: end == file.count),
        let box = try? ChaChaPoly.SealedBox(
          nonce: nonce, ciphertext: file[start..<end - tag], tag: file[end - tag..<end]),
        let opened = try? ChaChaPoly.open(box, using: payloadKey), take(opened)
      else { return false }
      counter += 1
      start = end
    } while start < file.count
    return true
  }

  /// Eleven bytes that count the chunks, most significant first, and one that marks the last chunk.
  private static func chunkNonce(_ counter: UInt64, isLast: Bool) throws -> ChaChaPoly.Nonce {
    let count = withUnsafeBytes(of: counter.bigEndian) { Array($0) }
    return try ChaChaPoly.Nonce(data: [0, 0, 0] + count + [isLast ? 1 : 0])
  }
}
