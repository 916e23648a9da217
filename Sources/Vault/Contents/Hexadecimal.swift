/// Bytes as text: two lower-case digits each.
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
