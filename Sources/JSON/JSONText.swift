/// A string that is not copied if it is ASCII without escapes. It refers to the bytes from which it was read, and is
/// valid only as long as they are.
package struct JSONText {
  /// The bytes of the string; nil if it had to be decoded.
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

  /// Calls `body` with the string in UTF-8.
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
