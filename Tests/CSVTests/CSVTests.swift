import CSV
import Testing
import Text

@Suite struct CSVTests {
  private func fields(_ text: String, separator: Character = ",") throws -> [String] {
    try Array(text.utf8).withUnsafeBufferPointer {
      try CSVRow.fields($0, separator: separator.asciiValue ?? 0)
    }
  }

  @Test(arguments: [
    ("a,b", ["a", "b"]), ("", [""]), (",", ["", ""]), (#""a,""b""",c"#, [#"a,"b""#, "c"]), ("a\r", ["a"]),
    (#"5" tall,b"#, [#"5" tall"#, "b"]), ("\"a\r\nb\",\"\"\r", ["a\r\nb", ""]), ("é,ü", ["é", "ü"]),
  ]) func rowsAreReadAsTheStandardHasThem(text: String, expected: [String]) throws {
    #expect(try fields(text) == expected)
    let swapped = text.replacing(",", with: "\u{0}").replacing(";", with: ",").replacing("\u{0}", with: ";")
    #expect(try fields(swapped, separator: ";") == expected.map { $0.replacing(",", with: ";") })
  }

  @Test(arguments: [
    ("a,\"b", FaultText.fieldOpen, 1), ("\"a\"b,c", .fieldGoesOn, 0),
    ("\"a\" ,c", .fieldGoesOn, 0),
  ]) func faultsNameTheField(text: String, problem: FaultText, field: Int) throws {
    #expect(throws: CSVRow.Fault.self) { try fields(text) }
    do { _ = try fields(text) } catch let fault as CSVRow.Fault {
      #expect(fault.problem == problem && fault.field == field)
    }
  }

  /// What the writer writes the reader reads, whatever is in it.
  @Test func readsWhatIsWritten() throws {
    let texts = ["a", "", "a,b", "say \"no\"", "\"", ";", "5\" tall", "ü"]
    for text in texts {
      let row = CSVTable.row([.text(text), .text("x")])
      #expect(try fields(String(row.dropLast())) == [text, "x"])
    }
  }
}
