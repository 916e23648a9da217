import Testing

@testable import Report

@Suite struct JSONReaderTests {
  private func read<Value>(
    _ text: String, _ body: (inout JSONReader) throws(LineFault) -> Value
  ) throws(LineFault) -> Value {
    let bytes = Array(text.utf8)
    let result: Result<Value, LineFault> = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      return Result { () throws(LineFault) in
        let value = try body(&reader)
        try reader.end()
        return value
      }
    }
    return try result.get()
  }

  @Test func readsTexts() throws {
    func text(_ json: String) throws -> String {
      try read(json) { reader throws(LineFault) in
        _ = try reader.kind()
        return try reader.string()
      }
    }
    #expect(try text(#""""#) == "")
    #expect(try text(#" "a\"\\\/\b\f\n\r\tz" "#) == "a\"\\/\u{8}\u{C}\n\r\tz")
    #expect(try text(#""\u0041\u00e9\uD83D\uDE00é😀""#) == "Aé😀é😀")
    for broken in [
      #"""#, #""\x""#, #""\u12""#, #""\uD83D""#, #""\uD83Dx""#, #""\uD83D\u0041""#, #""\uDE00""#, "\"\t\"",
    ] {
      #expect(throws: LineFault.self) { try text(broken) }
    }
  }

  @Test func readsNumbers() throws {
    func number(_ json: String) throws -> Double {
      try read(json) { reader throws(LineFault) in try reader.number() }
    }
    for (json, value) in [
      ("0", 0), ("-0", 0), ("6", 6), ("-12", -12), ("4.0", 4), ("1e2", 100), ("2.5E-1", 0.25), ("1e+1", 10),
      ("123456789012345680", 1.234_567_890_123_456_8e17), ("1e999", .infinity),
    ] {
      #expect(try number(json) == value)
    }
    for broken in ["01", "-", "1.", ".5", "1e", "+1", "0x1", "1e+"] {
      #expect(throws: LineFault.self) { try number(broken) }
    }
  }

  @Test func skipsWhatIsWhole() throws {
    func skip(_ json: String) throws { _ = try read(json) { reader throws(LineFault) in try reader.skip() } }
    for whole in ["null", "true", " false ", "[]", "[1, [2], {}]", "{}", #"{"a":1,"b":{"c":[null]}}"#] {
      try skip(whole)
    }
    for broken in [
      "", "nul", "tru", "[", "[1,]", "[1 2]", "]", "{", "{,}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{a:1}", "1 2",
      "'a'", String(repeating: "[", count: 100_000),
    ] {
      #expect(throws: LineFault.self) { try skip(broken) }
    }
  }
}
