/// Writes JSON on one line, keys in the order in which they are written.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether a comma has to come before the next member.
  private var isAfterMember = false

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  mutating func object(_ members: (inout JSONWriter) -> Void) { enclose("{", "}", members) }
  mutating func array(_ members: (inout JSONWriter) -> Void) { enclose("[", "]", members) }

  mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    isAfterMember = false
  }

  mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  mutating func value(_ number: Int) { raw(String(number)) }

  /// The fewest digits that stand for the same number; null where there is none.
  mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return raw("null") }
    // Zero has no sign here, and a whole number no fraction.
    if let whole = Int(exactly: number) { raw(String(whole)) } else { raw(number.description) }
  }

  mutating func rounded(_ number: Double) { value(Self.meaningful(number)) }

  /// A number as far as it means something: six decimals of a percent are below anything the posterior resolves.
  static func meaningful(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }

  mutating func null() { raw("null") }

  /// A value that is JSON already.
  mutating func raw(_ json: String) {
    separate()
    bytes += json.utf8
  }

  mutating func lineEnd() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func separate() {
    if isAfterMember { bytes.append(UInt8(ascii: ",")) }
    isAfterMember = true
  }

  private mutating func enclose(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ members: (inout JSONWriter) -> Void)
  {
    separate()
    bytes.append(UInt8(ascii: open))
    isAfterMember = false
    members(&self)
    bytes.append(UInt8(ascii: close))
    isAfterMember = true
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
