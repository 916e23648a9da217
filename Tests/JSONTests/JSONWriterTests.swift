import Glibc
import JSON
import Testing

@Suite struct JSONWriterTests {
  private func json(isIndented: Bool = false, _ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(isIndented: isIndented)
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func writesMembersInTheirOrder() {
    func write(_ json: inout JSONWriter) {
      json.object { json in
        json.field("b", 1)
        json.field("a", ["x", "y"])
        json.field("none", ifAny: nil)
        json.field("some", ifAny: "z")
        json.field("empty") { json in json.object { _ in } }
        json.field("list") { json in
          json.array { json in
            json.value(0.5)
            json.value(Double?.none)
            json.value(-0.0)
            json.array { _ in }
          }
        }
        json.field("flag", true)
      }
    }
    #expect(
      json(write)
        == #"{"b":1,"a":["x","y"],"some":"z","empty":{},"list":[0.5,null,0,[]],"flag":true}"#)
    #expect(
      json(isIndented: true, write) == """
        {
          "b": 1,
          "a": [
            "x",
            "y"
          ],
          "some": "z",
          "empty": {},
          "list": [
            0.5,
            null,
            0,
            []
          ],
          "flag": true
        }
        """)
  }

  /// The fewest digits that stand for the same number, however it is written.
  @Test func numbersAreWrittenAsTheirDescription() {
    for step in 0..<20_000 {
      // Spread evenly, by the golden ratio.
      let share = (Double(step) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
      let size = pow(10, 18 * share - 8)
      for number in [size, (size * 1e6).rounded() / 1e6, (size * 100).rounded() / 100, size.rounded() + 1e-6] {
        for number in [number, -number] where number.rounded() != number {
          #expect(json { $0.value(number) } == number.description)
        }
      }
    }
    for number in [0.001, 0.0010001, 0.000999, 0.1 + 0.2, 99_999_999.999999, 100_000_000.5, 70.83333333333333] {
      #expect(json { $0.value(number) } == number.description)
    }
  }

  /// Whatever the text, it comes back, and nothing in what is written steers a terminal.
  @Test func textsAreHarmlessAndComeBack() throws {
    let scalars = (0...0x2FFF).compactMap(Unicode.Scalar.init) + ["\u{FEFF}", "\u{FFFF}", "😀", "\u{E0001}"]
    for scalar in scalars {
      for text in [String(scalar), "a\(scalar)b", "é\(scalar)\(scalar)"] {
        let quoted = JSONWriter.quoted(text)
        let steers = quoted.unicodeScalars.contains {
          $0.properties.generalCategory == .control || (0x2028...0x202E).contains($0.value)
            || (0x2066...0x2069).contains($0.value)
        }
        #expect(!steers, "\(quoted)")
        let again = try read(quoted) { (reader) throws(JSONError) in try reader.string() }
        #expect(again.unicodeScalars.elementsEqual(text.unicodeScalars))
      }
    }
    #expect(
      JSONWriter.quoted("\"\\/\n\r\t\u{8}\u{C}\u{1}\u{7F}\u{9B}\u{202E}é\u{200D}")
        == #""\"\\/\n\r\t\b\f\u0001\u007f\u009b\u202eé"# + "\u{200D}\"")
  }
}
