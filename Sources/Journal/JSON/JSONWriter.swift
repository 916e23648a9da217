/// Writes JSON without blanks, piece by piece, so that pieces that did not change need not be written anew.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  mutating func object(_ fields: (inout JSONWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    fields(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  mutating func array<Elements: Sequence>(_ elements: Elements, _ write: (Elements.Element, inout JSONWriter) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for element in elements {
      separate()
      write(element, &self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A field of the object that is being written.
  mutating func field(_ name: String, _ value: (inout JSONWriter) -> Void) {
    separate()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    value(&self)
  }

  mutating func field(_ name: String, _ value: String) { field(name) { $0.string(value) } }
  mutating func field(_ name: String, _ value: Int) { field(name) { $0.integer(value) } }

  mutating func integer(_ value: Int) { bytes += String(value).utf8 }

  /// - Parameter value: finite.
  mutating func number(_ value: Double) {
    if let whole = Int(exactly: value) { integer(whole) } else { bytes += String(value).utf8 }
  }

  mutating func null() { bytes += "null".utf8 }

  /// JSON that was written before.
  mutating func raw(_ json: [UInt8]) { bytes += json }

  /// Elements that were written before, with commas between them.
  mutating func rawArray(_ elements: [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    bytes += elements
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0..<0x20, 0x7F:
        bytes += "\\u00".utf8
        bytes += Hexadecimal.text([byte]).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Blanks up to a whole number of steps, at least one of them.
  mutating func pad(toStepsOf step: Int) {
    let rest = bytes.count % step
    if rest > 0 || bytes.isEmpty { bytes += repeatElement(UInt8(ascii: " "), count: step - rest) }
  }

  mutating func wipe() { bytes.wipe() }

  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }
}
