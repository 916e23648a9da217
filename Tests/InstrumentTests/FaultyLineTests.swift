import Content
import Foundation
import Testing

@testable import Instrument
@testable import YAML

/// Makes small mistakes in the lines of the files of the program, one at a time, and checks the line that the first
/// diagnostic names. `Tests/Scripts/one-line-faults.py` makes all of them, and asks the program.
@Suite struct FaultyLineTests {
  enum Mistake: String, CaseIterable, Sendable {
    case missingColon, missingSpace, missingDashSpace, openingBracket, closingBracket, openingQuote, closingQuote

    /// `line` with this mistake, at each place where it can be made.
    func made(in line: String) -> [String] {
      switch self {
      case .missingColon: Self.removing(/^ *(?:- )*\w+(:)(?: |$)/, from: line)
      case .missingSpace: Self.removing(/^ *(?:- )*\w+:( )/, from: line)
      case .missingDashSpace: Self.removing(/^ *-( )/, from: line)
      case .openingBracket: Self.removingPunctuation("[{", from: line)
      case .closingBracket: Self.removingPunctuation("]}", from: line)
      case .openingQuote: Self.removingQuotes(remainder: 0, from: line)
      case .closingQuote: Self.removingQuotes(remainder: 1, from: line)
      }
    }

    private static func removing(_ pattern: Regex<(Substring, Substring)>, from line: String) -> [String] {
      guard let part = line.firstMatch(of: pattern)?.output.1 else { return [] }
      return [line.replacingCharacters(in: part.startIndex..<part.endIndex, with: "")]
    }

    /// Removes each of `characters` that is not inside quotation marks.
    private static func removingPunctuation(_ characters: String, from line: String) -> [String] {
      var isQuoted = false
      return line.indices.compactMap { index in
        if line[index] == "\"" { isQuoted.toggle() }
        return !isQuoted && characters.contains(line[index]) ? line.removing(index) : nil
      }
    }

    /// Removes each opening quotation mark (`remainder` 0) or each closing one (1).
    private static func removingQuotes(remainder: Int, from line: String) -> [String] {
      line.indices.filter { line[$0] == "\"" }.enumerated().filter { $0.offset % 2 == remainder }
        .map { line.removing($0.element) }
    }
  }

  /// Files, and how many of their lines are left out for each that is tried; none with `POISE_ALL_LINES` in the
  /// environment.
  static let files: [(name: String, step: Int)] = [
    ("romantic", 1), ("friendship", 7), ("family", 7), ("workplace", 7), ("advice", 29), ("sets", 29),
    ("plays-family", 29), ("plays-romantic", 29), ("words", 7), ("screens", 29), ("care", 3), ("helplines", 3),
    ("commands", 29), ("vault", 7), ("together", 7), ("sheets", 7), ("report", 7),
  ]
  /// Files that hold texts by key, as a translator writes them.
  static let words: Set = ["words", "screens", "commands", "vault", "together", "sheets", "report"]
  static let all = ProcessInfo.processInfo.environment["POISE_ALL_LINES"] != nil

  /// The faults of an instrument, or of words beside the English ones; of another file, only whether it is YAML.
  private func faults(_ text: String, of name: String) -> [Diagnostic] {
    if Library.ids.contains(name) { return Example.faults(text) }
    do throws(Diagnostics) {
      if Self.words.contains(name) {
        return try ContentFiles.differences(Array(text.utf8), from: name + ".yaml", file: "test.yaml")
      }
      _ = try YAMLReader.root(Array(text.utf8), file: "test.yaml", limits: Limits())
      return []
    } catch {
      return error.faults
    }
  }

  @Test(arguments: Mistake.allCases, files.indices) func namesTheLine(_ mistake: Mistake, _ index: Int) throws {
    let (name, step) = Self.files[index]
    let bytes = try #require(EmbeddedFiles.bytes("en/\(name).yaml"))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    var named = 0
    var wrong: [String] = []
    for (index, line) in lines.enumerated() where !line.hasPrefix("#") && (Self.all || index.isMultiple(of: step)) {
      for faulty in mistake.made(in: line) {
        let text = (lines[..<index] + [faulty] + lines[(index + 1)...]).joined(separator: "\n")
        // Some of these files are in order: a text may do without quotation marks.
        guard let found = faults(text, of: name).first else { continue }
        if found.line == index + 1 { named += 1 } else { wrong.append("line \(index + 1): \(found)") }
      }
    }
    if step == 1 { #expect(named >= 10) }
    #expect(
      Double(named) >= 0.95 * Double(named + wrong.count),
      "\(name): \(wrong.count) of \(named + wrong.count): \(wrong.prefix(5))")
  }

  @Test(arguments: [
    ("format: 1\nid: a\ntitle A\n", 3), ("format: 1\nid: a\ntitle A", 3), ("format: 1\nid: a\ntitle A\n\n\n# end\n", 3),
    ("format: 1\nroles: [a, b\n", 2), ("format: 1\nroles: {a: b\n\n", 2), ("format: 1\ntitle: \"A\n\n", 2),
  ]) func namesNoLinePastTheEnd(_ text: String, _ line: Int) {
    #expect(Example.faults(text).map(\.line) == [line])
  }

  @Test func tellsAMissingSpaceFromAMissingColon() {
    #expect(Example.faults("format: 1\ntitle:A\nid: a")[0].sentence.hasPrefix("lacks a space"))
    #expect(Example.faults("format: 1\ntitle A\nid: a")[0].sentence.hasPrefix("lacks a colon"))
    let dash = Example.faults("roles:\n  -id: a\n    label: b\n")[0]
    #expect(dash.line == 2)
    #expect(dash.sentence.hasPrefix("lacks a space after the dash"))
  }

  /// Such a key and the first one below it are read as one text.
  @Test(arguments: [
    ("format: 1\npages:\n  people\n    title: A\n", 3),
    ("pages:\n  # Who helps.\n  people\n\n    title: A\n    b: 1\n", 3),
  ])
  func tellsAMissingColonBeforeKeysThatAreIndentedFurther(_ text: String, _ line: Int) {
    let fault = faults(text, of: "advice").first
    #expect(fault?.line == line && fault?.sentence.hasPrefix("lacks a colon") == true, "\(String(describing: fault))")
  }

  /// A colon in the value makes a key of what stands before it.
  @Test(arguments: [
    ("title \"Rules: a start\"", "lacks a colon"), ("title:\"Rules: a start\"", "lacks a space"),
    ("title Rules: a start", "lacks a colon"),
  ])
  func tellsAMissingColonBeforeAValueWithAColon(_ line: String, _ message: String) throws {
    let title = try #require(Example.whole.split(separator: "\n").first { $0.hasPrefix("title:") })
    let faults = Example.faults(Example.whole.replacing(title, with: line))
    #expect(faults.count == 1 && faults[0].sentence.hasPrefix(message), "\(faults)")
    let number = try #require(
      Example.whole.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(of: title))
    #expect(faults.first?.line == number + 1)
  }

  /// In a text over several lines, the line of the brace is named and not that of the key.
  @Test(arguments: [">-", "|"], ["{column", "column}"])
  func namesTheLineOfABraceInALongText(_ style: String, _ wrong: String) {
    let text = "texts:\n  no_reference_group: \(style)\n    {file} {problem}\n\n    \(wrong)\n    more\n"
    let fault = faults(text, of: "commands").first { $0.field == "texts.no_reference_group" }
    #expect(fault?.line == 5, "\(String(describing: fault))")
  }

  @Test(arguments: [(" ", "lacks a colon"), (":", "lacks a space")])
  func tellsATranslatorOfAMissingColonBeforeAValueWithAColon(_ mark: String, _ message: String) {
    let text = "texts:\n  list_full: a\n  score_help_header\(mark)\"For a table: whether\"\n  people_for: b\n"
    let found = faults(text, of: "commands").filter { $0.field?.contains("score_help_header") == true }
    #expect(found.map(\.line) == [3] && found[0].sentence.hasPrefix(message), "\(found)")
  }

  @Test func ignoresAByteOrderMark() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(Example.faults(mark).map(\.message) == Example.faults("").map(\.message))
    #expect(Example.faults(mark)[0].sentence.hasPrefix("is empty"))
    #expect(Example.faults(mark + Array(Example.whole.utf8)) == [])
  }
}

extension String {
  fileprivate func removing(_ index: Index) -> String {
    var text = self
    text.remove(at: index)
    return text
  }
}

/// Letters that some scripts need are no faults.
@Suite struct ScriptTests {
  @Test(arguments: [
    "क्षितिज", "বাংলা", "தமிழ்", "น้ำ", "ខ្មែរ", "မြန်မာ", "مُحَمَّد", "می\u{200C}خواهم", "\u{61C}شما\u{200E}", "שָׁלוֹם\u{200F}", "ｶﾞ",
    "\u{1112}\u{1161}\u{11AB}", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "क्‍ष",
  ])
  func isInOrder(word: String) {
    #expect(Example.faults(Example.whole.replacing("Somebody who lives next door.", with: word)) == [])
  }
}
