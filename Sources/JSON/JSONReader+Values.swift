extension JSONReader {
  // MARK: Any value

  /// Skips a value.
  ///
  /// - Returns: the bytes of the value.
  @discardableResult
  package mutating func skip() throws(JSONError) -> UnsafeBufferPointer<UInt8> {
    try source { (reader) throws(JSONError) in
      switch try reader.kind() {
      case .object:
        try reader.object()
        while try reader.key() != nil { try reader.skip() }
      case .array: try reader.array { (reader) throws(JSONError) in try reader.skip() }
      case .string: _ = try reader.string()
      case .number: _ = try reader.number()
      case .boolean: try reader.word(reader.byte == UInt8(ascii: "t") ? "true" : "false")
      case .null: try reader.word("null")
      }
    }.bytes
  }

  /// Reads a value, and returns the bytes that it was read from too.
  package mutating func source<Value>(
    of read: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> (value: Value, bytes: UnsafeBufferPointer<UInt8>) {
    skipSpace()
    let start = position
    let value = try read(&self)
    return (value, UnsafeBufferPointer(rebasing: bytes[start..<position]))
  }

  /// Skips the next value if it is null, and returns whether it was.
  package mutating func null() throws(JSONError) -> Bool {
    guard try kind() == .null else { return false }
    try word("null")
    return true
  }

  package mutating func boolean() throws(JSONError) -> Bool {
    guard try kind() == .boolean else { throw unexpected }
    let isTrue = byte == UInt8(ascii: "t")
    try word(isTrue ? "true" : "false")
    return isTrue
  }

  private mutating func word(_ word: StaticString) throws(JSONError) {
    let end = position + word.utf8CodeUnitCount
    let isThere =
      end <= bytes.count
      && bytes[position..<end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: end - position))
    guard isThere else { throw error(.jsonWord) }
    position = end
  }

  // MARK: Numbers

  package mutating func number() throws(JSONError) -> JSONNumber {
    skipSpace()
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    let isPlain = byte != UInt8(ascii: ".") && byte.map { $0 | 0x20 } != UInt8(ascii: "e")
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return JSONNumber(UnsafeBufferPointer(rebasing: bytes[start..<position]), isPlain: isPlain)
  }

  package mutating func integer() throws(JSONError) -> Int {
    guard let value = try number().integer else { throw unexpected }
    return value
  }

  /// A finite number.
  package mutating func double() throws(JSONError) -> Double {
    let value = try number().double
    guard value.isFinite else { throw unexpected }
    return value
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while let byte, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
    if position == start { throw error(.jsonNoDigits) }
  }

  // MARK: Texts

  package mutating func string() throws(JSONError) -> String {
    skipSpace()
    if let plain = plainString() { return String(decoding: plain, as: UTF8.self) }
    try expect("\"")
    var start = position
    var text = ""
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        let last = try decoded(from: start)
        position += 1
        return text.isEmpty ? last : text + last
      case UInt8(ascii: "\\"):
        text += try decoded(from: start)
        position += 1
        text.unicodeScalars.append(try escape())
        start = position
      case 0..<0x20: throw error(.jsonControl)
      default: position += 1
      }
    }
    throw error(.jsonOpenText)
  }

  /// The next string if it is ASCII without escapes; otherwise nil, and nothing is read.
  @inline(__always)
  mutating func plainString() -> UnsafeBufferPointer<UInt8>? {
    guard byte == UInt8(ascii: "\"") else { return nil }
    let start = position &+ 1
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "\""):
        position = end &+ 1
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
      case UInt8(ascii: "\\"), 0..<0x20, 0x80...: return nil
      default: end &+= 1
      }
    }
    return nil
  }

  /// The result of passing the next string to `read`. A nil result is an error.
  package mutating func string<Value>(_ read: (String) -> Value?) throws(JSONError) -> Value {
    guard let value = read(try string()) else { throw unexpected }
    return value
  }

  private func decoded(from start: Int) throws(JSONError) -> String {
    guard let text = String(validating: bytes[start..<position], as: UTF8.self) else {
      throw error(.jsonNotUtf8)
    }
    return text
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard let byte else { throw error(.jsonOpenText) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar()
    default: throw error(.jsonEscape)
    }
  }

  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Half of a surrogate pair (RFC 8259, 7); the other half has to follow.
    if UTF16.isLeadSurrogate(first), take("\\"), take("u") {
      let second = try codeUnit()
      if UTF16.isTrailSurrogate(second) { return UTF16.decode(UTF16.EncodedScalar([first, second])) }
    }
    throw error(.jsonHalfCharacter)
  }

  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error(.jsonEscapeDigits)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
