import Foundation
import Terminal
import TestTerminal
import Testing

@testable import Report

/// What somebody calls the other person may be anything: no format breaks, and none loses it.
@Suite struct NameTests {
  static let names =
    [
      "Sam", "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\"'&amp;&lt;", "-- >", "]]>",
      String(repeating: "Wolfeschlegel", count: 38) + "stein.", "שָׁלוֹם", "مُحَمَّد بن علي",
      "Zo\u{308}e\u{301}\u{323}\u{330}",
      "<\u{338}b>", "👩‍👩‍👧‍👦🇩🇪👍🏽", "=HYPERLINK(\"http://x\";\"y\")", "+1", "-2", "@SUM(1)", "＝1", "a,b\"c",
      "1. # * | `x` ~~y~~ [z](http://z)",
      "www.example.org https://example.org a@b.c", "{partner} {low}", "$x^2$ \\n", "山田太郎", "क्षि", "a\u{378}b",
    ] + WritingSample.all.map(\.text)

  /// What must not come through: it steers terminals or the direction of reading.
  static let steering = "a\u{1B}[31mb\u{7}\u{0}\u{9B}c\u{202E}d\u{2066}e\u{2028}f\ng\rh\ti\u{FEFF}"

  private func render(_ name: String, _ format: ReportFormat) throws -> String {
    try Sample.document {
      $0.name = name; $0.includesAnswers = true
    }.rendered(as: format)
  }

  /// The text between tags, with entities read, as a browser would have it.
  private func shown(_ html: String) throws -> String {
    let body = try #require(html.split(separator: "<body>").last)
    var text = String(body).replacing(/<[^>]*>/, with: "")
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      // Scalar by scalar, as browsers do: a combining mark may follow.
      text = text.replacingOccurrences(of: entity, with: sign, options: .literal)
    }
    return text
  }

  @Test(arguments: names) func isWholeInHTML(_ name: String) throws {
    let html = try render(name, .html)
    #expect(try shown(html).contains(name))
    // The same tags as with a harmless name, but for those that keep it apart.
    func tags(_ html: String) -> [String] {
      html.matches(of: /<[^>]*>/).map { String($0.output).replacing(/data-label="[^"]*"/, with: "") }
        .filter { !$0.contains("bdi>") }
    }
    let isCut = name.count > ReportName.maximum
    #expect(
      tags(html).filter { $0 == "<li>" }.count == tags(try render("Sam", .html)).filter { $0 == "<li>" }.count
        + (isCut ? 1 : 0))
    #expect(
      tags(html).filter { !$0.hasSuffix("li>") } == tags(try render("Sam", .html)).filter { !$0.hasSuffix("li>") })
    #expect(html.matches(of: /<bdi>/).count == html.matches(of: /<\/bdi>/).count)
  }

  @Test(arguments: names) func isWholeInJSONAndCSV(_ name: String) throws {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(try render(name, .json).utf8)) as? [String: Any])
    #expect(json["partner"] as? String == name)
    let rows = CSVReader.rows(try render(name, .csv))
    #expect(rows.allSatisfy { $0.count == 4 })
    let written = try #require(rows.first { $0[0] == "name_of_partner" }?[1])
    #expect(written == name || written == "'" + name)
    for cell in rows.joined() where Double(cell) == nil {
      #expect(!["=", "+", "-", "@", "＝"].contains { cell.hasPrefix($0) }, "\(cell)")
    }
  }

  @Test(arguments: names) func isWholeInText(_ name: String) throws {
    let text = try render(name, .text)
    for line in text.split(separator: "\n") { #expect(CharacterWidth.of(line) <= TextReport.width, "\(line)") }
    // A long name goes over several lines.
    #expect(text.replacing("\n", with: "").contains(name) || text.replacing("\n", with: " ").contains(name))
  }

  /// Names up to 40 letters stand in tables and charts.
  @Test(arguments: [
    "Wolfeschlegelstein", "Wolfeschlegelsteinhausenbergerdorff", "Anne-Sophie-Charlotte", "தமிழ்ச்செல்வியம்மாள்",
  ])
  func isNeverBrokenInText(_ name: String) throws {
    let lines = try render(name, .text).split(separator: "\n")
    for line in lines {
      #expect(CharacterWidth.of(line) <= TextReport.width, "\(line)")
      // A part of the name at the end of a line would go on in the next.
      let end = line.split(separator: " ").last ?? ""
      let isPart = end.count > 2 && name.hasPrefix(end) && end.count < name.count
      #expect(!isPart, "\(line)")
    }
  }

  @Test(arguments: names) func isWholeInMarkdown(_ name: String) throws {
    let markdown = try render(name, .markdown)
    let lines = markdown.split(separator: "\n")
    // A bar that was escaped is no border.
    let tables = lines.filter { $0.hasPrefix("|") }.map { $0.replacing("\\|", with: "").count { $0 == "|" } }
    let harmless = try render("Sam", .markdown).split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(tables == harmless.map { $0.count { $0 == "|" } })
    // Outside the fences, what was escaped is what was typed.
    let unescaped = markdown.replacing(/\\([!-\/:-@\[-`{-~])/) { $0.output.1 }
    #expect(unescaped.contains(name))
    let outside = markdown.split(separator: "```", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
    #expect(!outside.contains(/[^\\]<[a-z\/]/))
  }

  @Test(arguments: ReportFormat.allCases) func dropsWhatSteers(_ format: ReportFormat) throws {
    let text = try render(Self.steering, format)
    for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\u{2068}" && scalar != "\u{2069}" {
      let category = scalar.properties.generalCategory
      #expect(![.control, .format, .lineSeparator, .paragraphSeparator].contains(category), "\(scalar.value)")
    }
    #expect(text.contains("a[31mbc"))
  }

  /// "You clearly holds more" would turn a report against its reader.
  @Test(arguments: ["you", "You", " me ", "I", "nobody", "no one", "clearly"]) func aWordThatIsNoNameIsTakenAsNone(
    _ name: String
  ) throws {
    #expect(try Sample.document { $0.name = name }.title == "Your partner and you")
  }

  @Test func keepsALongNameShortInSentences() throws {
    let document = try Sample.document { $0.name = Self.names[6] }
    #expect(document.title.count < 60)
    #expect(document.facts.last?.contains(Self.names[6]) == true)
  }

  @Test func keepsApartWhatRunsFromRightToLeft() throws {
    #expect(try render("שָׁלוֹם", .html).contains("<h1><bdi>שָׁלוֹם</bdi> and you</h1>"))
    #expect(try render("שָׁלוֹם", .markdown).hasPrefix("# \u{2068}שָׁלוֹם\u{2069} and you\n"))
    #expect(try !render("Sam", .html).contains("<bdi>"))
  }

  @Test(arguments: ReportFormat.allCases) func isNowhereIfAnonymous(_ format: ReportFormat) throws {
    let name = "Xanthippe"
    let document = try Sample.document {
      $0.name = name; $0.isAnonymous = true; $0.includesAnswers = true
    }
    #expect(!document.rendered(as: format).contains(name))
    #expect(document.title == "Your partner and you")
  }
}
