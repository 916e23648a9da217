import JSON

/// The valid range of each number in a vault. Only such numbers are written, and a vault with any other number is not
/// read, so that no later calculation overflows.
enum ContentsRange {
  /// Times: seconds since 1970, in the years 1…9999.
  static let time = -62_135_596_800...253_402_300_799
  /// Time zones: seconds ahead of UTC.
  static let zone = -86_400...86_400
  static let generation = 1...1 << 52
  /// Indices of questions.
  static let position = 0...1_000_000
  /// Ratings, and indices of labels.
  static let rating = 0...100
  /// Seconds spent on one question.
  static let seconds = 0.0...1e9

  static func time(_ seconds: Int) -> Int { min(max(seconds, time.lowerBound), time.upperBound) }
}

/// Why the decrypted contents of a vault cannot be used.
enum ContentsFault: Error, Equatable {
  case laterFormat
  case unexpected(JSONError)
}

extension JSONReader {
  package mutating func integer(in range: ClosedRange<Int>) throws(JSONError) -> Int {
    let value = try integer()
    guard range.contains(value) else { throw unexpected }
    return value
  }

  package mutating func double(in range: ClosedRange<Double>) throws(JSONError) -> Double {
    let value = try double()
    guard range.contains(value) else { throw unexpected }
    return value
  }
}

/// Bytes as text, with two lower-case hexadecimal digits for each byte.
enum Hexadecimal {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func isText(_ text: String, bytes: Int) -> Bool {
    text.utf8.count == bytes * 2
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
