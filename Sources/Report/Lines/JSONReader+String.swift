extension JSONReader {
  /// Reads a text, the opening quotation mark being next.
  mutating func string() throws(LineFault) -> String {
    advance()
    var start = position
    var text = ""
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        let last = try decoded(start)
        advance()
        return text.isEmpty ? last : text + last
      case UInt8(ascii: "\\"):
        text += try decoded(start)
        advance()
        text.unicodeScalars.append(try escape())
        start = position
      case 0..<0x20:
        throw fault("has a control character in a text")
      default:
        advance()
      }
    }
    throw fault("ends inside a text")
  }

  private func decoded(_ start: Int) throws(LineFault) -> String {
    guard let text = String(validating: slice(start..<position), as: UTF8.self) else {
      throw fault("has bytes in a text that are not UTF-8")
    }
    return text
  }

  private mutating func escape() throws(LineFault) -> Unicode.Scalar {
    guard let byte else { throw fault("ends inside a text") }
    advance()
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicode()
    default: throw fault("has an unknown escape in a text")
    }
  }

  private mutating func unicode() throws(LineFault) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Half of a pair (RFC 8259, 7): the other half has to follow.
    guard UTF16.isLeadSurrogate(first), take("\\"), take("u") else { throw fault("has half of a character in a text") }
    let second = try unit()
    guard UTF16.isTrailSurrogate(second) else { throw fault("has half of a character in a text") }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func unit() throws(LineFault) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("has an escape without four digits in a text")
      }
      value = value << 4 | UInt16(digit)
      advance()
    }
    return value
  }
}
