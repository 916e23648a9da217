/// Writes JSON. Keys keep the order in which they are written.
///
/// Characters that could control a terminal or reverse the direction of text are escaped: control characters,
/// bidirectional controls (U+202A–U+202E, U+2066–U+2069) and line separators. So a text from outside is harmless
/// wherever it is shown.
package struct JSONWriter {
  private enum WritingState {
    /// A value comes next, and needs no separator before it.
    case value
    /// After an opening bracket.
    case opening
    case member
  }

  package private(set) var bytes: [UInt8] = []
  private var place = WritingState.value
  private var depth = 0
  private let isIndented: Bool

  /// - Parameter isIndented: whether to write each member on a line of its own, for people; otherwise everything is on
  ///   one line.
  package init(capacity: Int = 0, isIndented: Bool = false) {
    self.isIndented = isIndented
    bytes.reserveCapacity(capacity)
  }

  /// A string in quotation marks. Equal texts always get the same notation.
  package static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  // MARK: Objects and arrays

  package mutating func object(_ members: (inout JSONWriter) -> Void) { enclose("{", "}", members) }
  package mutating func array(_ members: (inout JSONWriter) -> Void) { enclose("[", "]", members) }

  package mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    place = .value
  }

  package mutating func field(_ key: String, _ value: (inout JSONWriter) -> Void) {
    self.key(key)
    value(&self)
  }

  package mutating func field(_ key: String, _ text: String) { field(key) { $0.value(text) } }
  package mutating func field(_ key: String, _ number: Int) { field(key) { $0.value(number) } }
  package mutating func field(_ key: String, _ number: Double?) { field(key) { $0.value(number) } }
  package mutating func field(_ key: String, _ flag: Bool) { field(key) { $0.raw(flag ? "true" : "false") } }

  package mutating func field(_ key: String, _ texts: [String]) {
    field(key) { json in json.array { json in for text in texts { json.value(text) } } }
  }

  /// Writes a member unless its text is nil.
  package mutating func field(_ key: String, ifAny text: String?) { if let text { field(key, text) } }

  // MARK: Values

  package mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  package mutating func value(_ number: Int) { raw(String(number)) }

  /// Writes a number with the fewest digits that identify it; nil as null.
  package mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    // Negative zero has no sign, and a whole number no fraction.
    if let whole = Int(exactly: number) {
      value(whole)
    } else if let millionths = Self.millionths(number) {
      decimal(millionths)
    } else {
      raw(number.description)
    }
  }

  package mutating func null() { raw("null") }

  /// Writes a value that already is JSON.
  package mutating func raw(_ json: String) {
    separate()
    bytes += json.utf8
  }

  /// Writes a value that already is JSON, or several ones separated by commas.
  package mutating func raw(_ json: [UInt8]) {
    separate()
    bytes += json
  }

  package mutating func lineEnd() { bytes.append(UInt8(ascii: "\n")) }

  /// Adds blanks, at least one, until the length is a multiple of `step`.
  package mutating func pad(toStepsOf step: Int) {
    let rest = bytes.count % step
    if rest > 0 || bytes.isEmpty { bytes += [UInt8](repeating: UInt8(ascii: " "), count: step - rest) }
  }

  // MARK: Bytes

  private mutating func separate() {
    if place == .member { bytes.append(UInt8(ascii: ",")) }
    if place != .value { breakLine() }
    place = .member
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func enclose(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ members: (inout JSONWriter) -> Void)
  {
    separate()
    bytes.append(UInt8(ascii: open))
    place = .opening
    depth += 1
    members(&self)
    depth -= 1
    if place == .member { breakLine() }
    bytes.append(UInt8(ascii: close))
    place = .member
  }

  /// The number in millionths, if six decimals represent it exactly; otherwise nil. With at most 15 digits this is also
  /// the shortest notation. Smaller numbers are written with an exponent.
  private static func millionths(_ number: Double) -> Int? {
    guard 0.001..<1e8 ~= abs(number) else { return nil }
    let scaled = (number * 1e6).rounded()
    return scaled / 1e6 == number ? Int(scaled) : nil
  }

  /// - Parameter millionths: not a multiple of a million.
  private mutating func decimal(_ millionths: Int) {
    separate()
    var rest = millionths.magnitude
    var decimals = 6
    while rest.isMultiple(of: 10) {
      rest /= 10
      decimals -= 1
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { digits in
      var start = digits.count
      func put(_ byte: UInt8) {
        start -= 1
        digits[start] = byte
      }
      // At least one digit comes before the decimal point.
      var place = 0
      while place <= decimals || rest > 0 {
        if place == decimals { put(UInt8(ascii: ".")) }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
        place += 1
      }
      if millionths < 0 { put(UInt8(ascii: "-")) }
      bytes += UnsafeBufferPointer(rebasing: digits[start...])
    }
  }

  /// A bit for each byte, set for ASCII that is not escaped: all but control characters, the quotation mark and the backslash.
  private static let plain: (UInt64, UInt64) = (~0 << 32 & ~(1 << 34), ~(1 << 63) & ~(1 << 28))

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // Fast path: most texts are names in ASCII.
      if utf8.allSatisfy({ $0 < 0x80 && ($0 < 0x40 ? Self.plain.0 : Self.plain.1) &>> UInt64($0) & 1 == 1 }) {
        bytes += utf8
        return
      }
      // Everything before `start` has been written.
      var start = 0
      var next = 0
      while next < utf8.count {
        guard let (escaped, length) = Self.escaped(utf8, next) else {
          next += 1
          continue
        }
        bytes += UnsafeBufferPointer(rebasing: utf8[start..<next])
        escape(escaped)
        next += length
        start = next
      }
      bytes += UnsafeBufferPointer(rebasing: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// - Returns: the character that begins at `place` and its length in bytes, if it has to be escaped; otherwise nil.
  private static func escaped(_ utf8: UnsafeBufferPointer<UInt8>, _ place: Int) -> (UInt16, length: Int)? {
    switch utf8[place] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return (UInt16(utf8[place]), 1)
    // The control characters U+0080–U+009F.
    case 0xC2 where utf8[place + 1] < 0xA0: return (UInt16(utf8[place + 1]), 2)
    case 0xE2:
      let character = 0x2000 | UInt16(utf8[place + 1] & 0x3F) << 6 | UInt16(utf8[place + 2] & 0x3F)
      return (0x2028...0x202E).contains(character) || (0x2066...0x2069).contains(character) ? (character, 3) : nil
    default: return nil
    }
  }

  private mutating func escape(_ character: UInt16) {
    bytes.append(UInt8(ascii: "\\"))
    switch character {
    case 0x22, 0x5C: bytes.append(UInt8(character))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in stride(from: 12, through: 0, by: -4) {
        bytes.append(Array("0123456789abcdef".utf8)[Int(character >> UInt16(shift)) & 15])
      }
    }
  }
}
