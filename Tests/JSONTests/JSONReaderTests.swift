import JSON
import Testing

@Suite struct JSONReaderTests {
  private func skip(_ json: String) throws(JSONError) {
    _ = try read(json) { (reader) throws(JSONError) in _ = try reader.skip() }
  }

  @Test func readsTexts() throws {
    func text(_ json: String) throws -> String {
      try read(json) { (reader) throws(JSONError) in try reader.string() }
    }
    #expect(try text(#""""#) == "")
    #expect(try text(#" "a\"\\\/\b\f\n\r\tz" "#) == "a\"\\/\u{8}\u{C}\n\r\tz")
    #expect(try text(#""\u0041\u00e9\uD83D\uDE00é😀""#) == "Aé😀é😀")
    for broken in [
      #"""#, #""\x""#, #""\u12""#, #""\uD83D""#, #""\uD83Dx""#, #""\uD83D\u0041""#, #""\uDE00""#, "\"\t\"", "a",
    ] {
      #expect(throws: JSONError.self) { try text(broken) }
    }
  }

  @Test func readsNumbers() throws {
    func number(_ json: String) throws -> Double {
      try read(json) { (reader) throws(JSONError) in try reader.number().double }
    }
    for (json, value) in [
      ("0", 0), ("-0", 0), ("6", 6), ("-12", -12), ("4.0", 4), ("1e2", 100), ("2.5E-1", 0.25), ("1e+1", 10),
      ("123456789012345680", 1.234_567_890_123_456_8e17), ("1e999", .infinity), ("-1e999", -.infinity),
    ] {
      #expect(try number(json) == value)
    }
    for broken in ["01", "-", "1.", ".5", "1e", "+1", "0x1", "1e+"] {
      #expect(throws: JSONError.self) { try number(broken) }
    }
  }

  @Test(arguments: [
    ("9007199254740993", true, 9_007_199_254_740_993), ("-9007199254740993", true, -9_007_199_254_740_993),
    ("9223372036854775807", true, Int.max), ("-9223372036854775808", true, Int.min),
    ("9223372036854775808", true, nil), ("1e20", true, nil), ("100000000000000000000", true, nil),
    ("3.0", true, 3), ("30e-1", true, 3), ("0.3E1", true, 3), ("-0.0", true, 0), ("0e99999999999999999999", true, 0),
    ("3.00000000000000000001", false, nil), ("1e-400", false, nil), ("25e-1", false, nil),
    ("1e99999999999999999999", true, nil), ("1e-99999999999999999999", false, nil),
  ])
  func numbersAreExact(json: String, isWhole: Bool, integer: Int?) throws {
    try read(json) { (reader) throws(JSONError) in
      let number = try reader.number()
      #expect(number.isWhole == isWhole && number.integer == integer && number.literal == json)
    }
  }

  @Test func skipsWhatIsWhole() throws {
    for whole in ["null", "true", " false ", "[]", "[1, [2], {}]", "{}", #"{"a":1,"b":{"c":[null]}}"#] {
      try skip(whole)
    }
    for broken in [
      "", "nul", "tru", "[", "[1,]", "[,1]", "[1 2]", "]", "{", "{,}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{a:1}",
      "1 2", "'a'", "\u{FEFF}{}",
    ] {
      #expect(throws: JSONError.self) { try skip(broken) }
    }
  }

  @Test func depthIsBounded() throws {
    func nested(_ depth: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: depth) + "0" + String(repeating: close, count: depth)
    }
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      try skip(nested(JSONReader.deepest, open, close))
      #expect(throws: JSONError.self) { try skip(nested(JSONReader.deepest + 1, open, close)) }
      #expect(throws: JSONError.self) { try skip(String(repeating: open, count: 100_000)) }
    }
    // Neighbours do not add up.
    try skip("[" + String(repeating: "[[]],", count: 1_000) + "[]]")
  }

  @Test func lengthIsBounded() throws {
    let blanks = [UInt8](repeating: 0x20, count: JSONReader.longest + 1)
    try blanks.withUnsafeBufferPointer { bytes in
      _ = try JSONReader(UnsafeBufferPointer(rebasing: bytes.dropFirst()))
      #expect(throws: JSONError.self) { try JSONReader(bytes) }
    }
  }

  @Test func keysThatStandTwice() throws {
    let json = #"{"a":1,"\u0061":2}"#
    let keys = try read(json) { (reader) throws(JSONError) in
      var keys: [String] = []
      try reader.object()
      while let key = try reader.key() {
        keys.append(key)
        try reader.skip()
      }
      return keys
    }
    #expect(keys == ["a", "a"])
    #expect(throws: JSONError.self) {
      try read(json) { (reader) throws(JSONError) in
        try reader.map { (reader) throws(JSONError) in try reader.integer() }
      }
    }
  }

  /// A column is what an editor shows, whatever the letters take in bytes.
  @Test(arguments: [
    (#"{"id":"äöü" "answers":{}}"#, 1, 13), (#"{"id":"सीता👩‍👩‍👧" 1}"#, 1, 13), ("{\"a\":1,\n \"e\u{301}é\":x}", 2, 7),
    ("[1,\r\n2,\r\n 3 4]", 3, 4), ("", 1, 1),
  ])
  func errorsTellTheirPlace(json: String, line: Int, column: Int) throws {
    let error = try #require(throws: JSONError.self) { try skip(json) }
    #expect(error.line == line && error.column == column, "\(error)")
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    for bytes: [UInt8] in [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
      let quoted = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
      #expect(throws: JSONError.self) { try read(quoted) { (reader) throws(JSONError) in try reader.skip() } }
    }
  }
}
