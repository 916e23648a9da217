/// A number as it is written in JSON, exact whatever its length. It refers to the bytes from which it was read, and is
/// valid only as long as they are.
package struct JSONNumber {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether the number has no fraction: 3, 3.0 and 30e-1 have none.
  package let isWhole: Bool
  /// The value as an integer; nil if it has a fraction or does not fit into `Int`.
  package let integer: Int?

  /// - Parameters:
  ///   - bytes: a number in JSON notation.
  ///   - isPlain: whether it has neither a decimal point nor an exponent.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    self.bytes = bytes
    if isPlain, bytes.count <= 18 {
      let isNegative = bytes.first == UInt8(ascii: "-")
      let value = bytes[(isNegative ? 1 : 0)...].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      (isWhole, integer) = (true, isNegative ? -value : value)
    } else {
      (isWhole, integer) = Self.whole(String(decoding: bytes, as: UTF8.self).lowercased())
    }
  }

  /// The number as it is written.
  package var literal: String { String(decoding: bytes, as: UTF8.self) }

  /// The number as it is written, cut after 40 digits for messages.
  package var shown: String { literal.count <= 40 ? literal : literal.prefix(40) + "…" }

  /// The nearest floating-point number; infinite if the number is too large.
  package var double: Double { integer.flatMap(Double.init(exactly:)) ?? Double(literal) ?? .infinity }

  private static func whole(_ text: String) -> (isWhole: Bool, integer: Int?) {
    let parts = text.split(separator: "e")
    let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".")
    let fraction = mantissa.dropFirst().first ?? ""
    var digits = Array((mantissa[0] + fraction).drop { $0 == "0" })
    if digits.isEmpty { return (true, 0) }
    // An exponent that overflows `Int` is larger than any number of digits could make up for.
    let written = parts.count < 2 ? 0 : Int(parts[1]) ?? (parts[1].hasPrefix("-") ? Int.min / 2 : Int.max / 2)
    var exponent = min(max(written, Int.min / 2), Int.max / 2) - fraction.count
    while digits.last == "0" {
      digits.removeLast()
      exponent += 1
    }
    if exponent < 0 { return (false, nil) }
    // A number of more than 19 digits does not fit into `Int`.
    if exponent > 19 { return (true, nil) }
    return (true, Int((text.hasPrefix("-") ? "-" : "") + String(digits) + String(repeating: "0", count: exponent)))
  }
}
