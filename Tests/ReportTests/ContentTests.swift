import Foundation
import Instrument
import Testing

@testable import Report

@Suite struct ContentTests {
  @Test func withoutAnswersNoAnswerIsThere() throws {
    let csv = CSVReader.rows(try Sample.document().rendered(as: .csv))
    let book = Codebook(Sample.questionnaire, words: try ReportWords.embedded(), glossary: try .embedded())
    let names = Set(book.variables.filter { book.item($0) != nil }.map(\.name) + ["first_thought"])
    let ratings = csv.filter { names.contains($0[0]) }
    // 18 for both people, three for one, and the first thought.
    #expect(ratings.count == 40)
    for row in ratings { #expect(row[1].isEmpty && row[2] == "left_out" && row[3].isEmpty) }
    let json = try Sample.document().rendered(as: .json)
    #expect(!json.contains("\"answers\"") && !json.contains("\"item\""))
    for format in [ReportFormat.text, .markdown, .html] {
      #expect(!(try Sample.document().rendered(as: format).contains("thing 1 of reward")))
    }
  }

  @Test func withAnswersEveryAnswerIsThere() throws {
    let document = try Sample.document { $0.includesAnswers = true }
    for format in [ReportFormat.text, .markdown, .html] {
      let text = document.rendered(as: format)
      for number in 1...3 { #expect(text.contains("thing \(number) of expert")) }
      #expect(text.contains("You rely on Sam."))
    }
    let rows = Dictionary(
      uniqueKeysWithValues: CSVReader.rows(document.rendered(as: .csv)).map { ($0[0], Array($0.dropFirst())) })
    #expect(rows["reward_1_me"] == ["6", "", "always"])
    #expect(rows["coercive_2_partner"] == ["", "skipped", ""])
    #expect(rows["coercive_3_me"] == ["", "unanswered", ""])
    #expect(rows["enemy_1"] == ["", "skipped", ""])
    #expect(rows["first_thought"] == ["2", "", "The same"])
  }

  @Test func theBriefFormSaysWhatItDidNotAsk() throws {
    let document = try Sample.document {
      $0.form = .brief; $0.includesAnswers = true
    }
    let rows = Dictionary(
      uniqueKeysWithValues: CSVReader.rows(document.rendered(as: .csv)).map { ($0[0], Array($0.dropFirst())) })
    #expect(rows["reward_3_me"] == ["", "not_asked", ""])
    #expect(rows["climate_candour"] == ["", "not_asked", ""])
    #expect(!document.rendered(as: .text).contains("thing 3 of"))
  }

  /// The names that files get, those that people give them, and what `poise doctor` looks for in them.
  @Test func eachFormatKnowsItsFiles() throws {
    for format in ReportFormat.allCases {
      #expect(ReportFormat(fileNamed: "mine." + format.ending.uppercased()) == format)
      #expect(try Sample.document().rendered(as: format).contains(format.mark))
    }
    let endings = ["htm", "html", "md", "markdown", "json", "csv", "txt"].map { ReportFormat(fileNamed: "a." + $0) }
    #expect(endings == [.html, .html, .markdown, .markdown, .json, .csv, .text])
    #expect(ReportFormat(fileNamed: "a.pdf") == nil && ReportFormat(fileNamed: nil) == nil)
  }

  @Test func withoutTipsNoTipIsThere() throws {
    for format in ReportFormat.allCases {
      #expect(!(try Sample.document { $0.care = nil }.rendered(as: format).contains("tip called")))
      #expect(try Sample.document().rendered(as: format).contains("tip called") || format == .csv)
    }
  }

  @Test func anEmptyResultIsWhole() throws {
    let document = try Sample.document { $0.answers = Answers() }
    for format in ReportFormat.allCases { #expect(!document.rendered(as: format).isEmpty) }
    let first = "Too little was answered to say how it stands all in all. At least three of the six are needed."
    #expect(document.result?.summary.first == first)
  }

  /// The page stands alone, and even an injected script would not run.
  @Test func htmlLoadsNothing() throws {
    let html = try Sample.document().rendered(as: .html)
    #expect(html.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"))
    let tags = html.matches(of: /<[^>]*>/).map { String($0.output).lowercased() }
    for word in ["<script", "<link", "<img", " src=", " href=", " style=", " onload", "http:", "https:"] {
      #expect(!tags.contains { $0.contains(word) }, "\(word)")
    }
    for word in ["url(", "@import"] { #expect(!html.contains(word)) }
    // The title of the window tells nothing.
    #expect(html.contains("<title>Poise</title>"))
    #expect(html.matches(of: /role="img"/).count == 4 && html.matches(of: /<desc id/).count == 4)
  }

  @Test func everyVariableOfAResultIsInTheCodebook() throws {
    let document = try Sample.document { $0.includesAnswers = true }
    let book = Codebook(Sample.questionnaire, words: try ReportWords.embedded(), glossary: try .embedded())
    let names = book.variables.map(\.name)
    #expect(document.records.map(\.variable.name) == names)
    #expect(Set(names).count == names.count)
    for record in document.records {
      switch record.value {
      case .missing(let reason): #expect(book.missing(record.variable).contains(reason), "\(record.variable.name)")
      case .integer(let number):
        let labels = book.labels(record.variable)
        #expect(labels.isEmpty || labels.contains { $0.code == "\(number)" })
        #expect(book.range(record.variable)?.contains(number) ?? true)
      case .decimal(let number):
        let range = try #require(book.range(record.variable))
        #expect((Double(range.lowerBound)...Double(range.upperBound)).contains(number))
      case .text: break
      }
    }
  }
}
