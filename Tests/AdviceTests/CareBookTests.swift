import Content
import YAML
import Testing

@testable import Care

@Suite struct CareBookTests {
  @Test func everyPageIsThere() throws {
    let book = try CareBook.embedded()
    for page in CarePage.allCases {
      #expect(!book[page].title.isEmpty)
      #expect((2...6).contains(book[page].paragraphs.count))
    }
  }

  @Test func everyHelplineSaysWhomItServesAndWhereAndWhenItWasSeen() throws {
    let helplines = try CareBook.embedded().helplines
    #expect(helplines.count >= 4)
    #expect(helplines.allSatisfy { $0.serves != nil && $0.source != nil && $0.checked != nil })
    #expect(helplines[0].reach == ["1-800-799-7233", "TTY 1-800-787-3224", "text START to 88788"])
  }

  @Test func onesOwnComeFirst() throws {
    let text = "format: 1\nhelplines:\n- {place: Here, name: A friend, reach: [\"knock twice\"]}\n"
    let own = try Helpline.read([UInt8](text.utf8), file: "mine.yaml")
    let book = try CareBook.embedded().adding(own)
    #expect(book.helplines.first?.name == "A friend")
    #expect(try book.helplines.count == CareBook.embedded().helplines.count + 1)
  }

  /// The page is not for couples alone, and not for women alone.
  @Test(arguments: ["Men", "Women", "at work", "Older people", "migrants", "young people", "want to stop"])
  func thereIsALineFor(whom: String) throws {
    #expect(try CareBook.embedded().helplines.contains { $0.serves?.contains(whom) == true })
  }

  @Test func whatComesWithTheProgramHasToSayWhomItServes() {
    let text = "format: 1\nhelplines:\n- {place: Here, name: A, reach: [\"1\"], source: A page, checked: \"2025\"}\n"
    let faults = #expect(throws: Diagnostics.self) {
      try YAMLReader.read([UInt8](text.utf8), file: "ours.yaml") { Helpline.read($0, needsSource: true) }
    }
    #expect(faults?.faults.map(FaultWords.english.line).contains { $0.contains("lacks “for”") } == true)
    #expect(throws: Never.self) { try Helpline.read([UInt8](text.utf8), file: "mine.yaml") }
  }

  @Test func aFileThatCouldSteerTheTerminalIsRefused() {
    let text = "format: 1\nhelplines:\n- {place: Here, name: \"A\\e[2Jfriend\", reach: [\"1\"], checked: soon}\n"
    let faults = #expect(throws: Diagnostics.self) { try Helpline.read([UInt8](text.utf8), file: "mine.yaml") }
    #expect(
      faults?.faults.map(FaultWords.english.line) == [
        "mine.yaml:3: helplines[1].name: has the invisible character U+001B; take it out",
        "mine.yaml:3: helplines[1].checked: has to be a date such as 2026, 2026-07 or 2026-07-31, but says “soon”",
      ])
  }

  @Test(arguments: ["2026-02-31", "2026-13", "2026-7-1"]) func aDateThatNoCalendarHasIsRefused(date: String) {
    let text = "format: 1\nhelplines:\n- {place: Here, name: A, reach: [\"1\"], checked: \"\(date)\"}\n"
    #expect(throws: Diagnostics.self) { try Helpline.read([UInt8](text.utf8), file: "mine.yaml") }
  }

  @Test func nobodyIsToldThatThereIsNoDanger() throws {
    let book = try CareBook.embedded()
    let texts = CarePage.allCases.flatMap { book[$0].paragraphs }
    for words in ["no danger", "you are safe", "leave him", "leave her", "abuser", "victim", "power"] {
      #expect(!texts.contains { $0.lowercased().contains(words) }, "\(words)")
    }
  }
}
