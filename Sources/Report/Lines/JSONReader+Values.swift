extension JSONReader {
  /// Reads a number.
  ///
  /// - Returns: infinite where it is too large.
  mutating func number() throws(LineFault) -> Double {
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
    if isPlain, position - start <= 15 {
      let isNegative = bytes[start] == UInt8(ascii: "-")
      let value = bytes[(start + (isNegative ? 1 : 0))..<position].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      return Double(isNegative ? -value : value)
    }
    return Double(String(decoding: bytes[start..<position], as: UTF8.self)) ?? .infinity
  }

  /// Reads any value and drops it.
  ///
  /// - Returns: its bytes as they stand there.
  @discardableResult
  mutating func skip(depth: Int = depth) throws(LineFault) -> UnsafeBufferPointer<UInt8> {
    guard depth > 0 else { throw fault("has too many values inside one another") }
    let kind = try kind()
    let start = position
    switch kind {
    case .object:
      try object()
      while try key() != nil { try skip(depth: depth - 1) }
    case .array:
      try expect("[")
      if !skips("]") {
        repeat { try skip(depth: depth - 1) } while skips(",")
        try expect("]")
      }
    case .string: _ = try string()
    case .number: _ = try number()
    case .boolean: try word(byte == UInt8(ascii: "t") ? "true" : "false")
    case .null: try word("null")
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<position])
  }

  private mutating func digits() throws(LineFault) {
    let start = position
    while let byte, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
    if position == start { throw fault("has a number without digits") }
  }

  private mutating func word(_ word: StaticString) throws(LineFault) {
    let end = position + word.utf8CodeUnitCount
    let isThere =
      end <= bytes.count
      && bytes[position..<end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: end - position))
    guard isThere else { throw fault("has a word that is none of true, false and null") }
    position = end
  }
}
