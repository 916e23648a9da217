/// A text that is read without being copied where it stands there as it is: in ASCII and without escapes. Good for as long
/// as the bytes that it was read from.
package struct JSONText {
  /// nil where it had to be decoded.
  private let plain: UnsafeBufferPointer<UInt8>?
  private let decoded: String

  init(plain: UnsafeBufferPointer<UInt8>) {
    self.plain = plain
    decoded = ""
  }

  init(decoded: String) {
    plain = nil
    self.decoded = decoded
  }

  package var string: String { plain.map { String(decoding: $0, as: UTF8.self) } ?? decoded }

  /// Calls `body` with its bytes in UTF-8.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let plain { return body(plain) }
    var decoded = decoded
    return decoded.withUTF8(body)
  }

  package static func == (text: JSONText, word: StaticString) -> Bool {
    text.withBytes { bytes in
      guard bytes.count == word.utf8CodeUnitCount else { return false }
      for place in 0..<bytes.count where bytes[place] != word.utf8Start[place] { return false }
      return true
    }
  }
}
