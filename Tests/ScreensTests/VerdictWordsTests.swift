import Advice
import Foundation
import Instrument
import Report
import Scoring
import Terminal
import Testing

@testable import Assessment
import Pages

@testable import Screens
@testable import Study

/// Simulated results, read on every page, in every line and in every report: whoever is named as holding more is named
/// with the certainty of the verdict, and a base has the same verdict everywhere.
///
/// Of tips, titles, passages and reasons are read.
@Suite struct VerdictWordsTests {
  #if DEBUG
    private static let usual = 8
  #else
    private static let usual = 200
  #endif

  /// Results of each kind; `POISE_RESULTS` asks for more than the short run.
  static let count = ProcessInfo.processInfo.environment["POISE_RESULTS"].flatMap(Int.init) ?? usual

  /// True gaps by kind of couple.
  static let kinds: [(name: String, gaps: [Double])] = [
    ("equal", [0, 0, 0, 0, 0, 0]), ("uneven", [25, 35, 15, 20, 30, 10]), ("mixed", [30, -20, 10, -10, 0, 20]),
  ]

  @Test(arguments: kinds.indices) func certaintyIsSaidAndTheSameEverywhere(kind: Int) throws {
    let questionnaires = try Embedded.books.questionnaires
    var random = SeededGenerator(seed: UInt64(40 + kind))
    var problems: [String] = []
    let settings = Form.allCases.flatMap { form in Scenario.Noise.allCases.map { (form, $0) } }
    let drawn = settings.map { form, noise in
      let scenario = Scenario(name: Self.kinds[kind].name, gaps: Self.kinds[kind].gaps, form: form, noise: noise)
      return (scenario: scenario, latents: StudyInstrument.latents(scenario))
    }
    for number in 0..<Self.count where problems.count < 10 {
      let (scenario, latents) = drawn[number % drawn.count]
      let questionnaire = questionnaires[number / drawn.count % questionnaires.count]
      let answers = StudyInstrument.answers(scenario, latents, to: questionnaire, &random)
      let texts = try ResultTexts(answers, to: questionnaire, form: scenario.form)
      problems += texts.problems.map { "\(number): \($0)" }
    }
    #expect(problems == [])
  }

  /// The reader finds what it is there to find.
  @Test func aHolderWithoutCertaintyIsFound() throws {
    let texts = try ResultTexts(Answers(), to: #require(try Embedded.books.questionnaires.first), form: .brief)
    #expect(texts.reader.problems(in: "You hold more on rewards.").count == 1)
    #expect(texts.reader.problems(in: "By your answers Sam holds more.").count == 1)
    #expect(texts.reader.problems(in: "Sam is ahead on esteem.").count == 1)
    #expect(texts.reader.problems(in: "You clearly hold more on rewards, and probably on esteem.").count == 2)
    #expect(texts.reader.problems(in: "All in all, Sam probably holds more.").count == 1)
    #expect(texts.reader.problems(in: "rewards ├──●──┤ probably you").count == 1)
    #expect(texts.reader.problems(in: "rewards ├──●──┤ not answered enough").isEmpty)
    #expect(texts.reader.problems(in: "Sam holds more            you hold more").isEmpty)
  }
}

/// All that one result says to a person.
private struct ResultTexts {
  let reader: VerdictReader
  private var pages: [(name: String, lines: [String])] = []

  init(_ answers: Answers, to questionnaire: Questionnaire, form: Form) throws {
    let books = try Embedded.books
    var session = Session(words: books.words, opening: LaunchOptions(seed: 1))
    session.books = books
    session.choose(questionnaire)
    session.giveName("Sam")
    session.interview = Self.interview(answers, questionnaire, form)
    session.computeResult()
    reader = VerdictReader(try #require(session.result?.profile), books.advice.glossary, Names(partner: "Sam"))

    let layout = Layout(size: Size(columns: 120, rows: 40), capabilities: Capabilities())
    let places: [Place] = [.overview, .climate, .angles, .firstThought, .studies] + Base.allCases.map(Place.base)
    var state = AssessmentState(session, at: .more)
    _ = state.perform(.open(.whatIf), now: 0)
    for place in places + [.whatIf] {
      let page = PageBuilder(state, at: place).page
      let lines = PageLayout(page, PageView(page), words: books.words, layout).screen.body.lines.map(\.text)
      pages.append(("\(place)", lines + [Self.joined(lines)]))
    }
    let tips = try #require(session.result?.advice.tips)
    pages.append(
      (
        "tips",
        tips.flatMap { tip in
          [tip.title] + tip.passages.map(\.text)
            + (tip.relevanceBecause + tip.passages.flatMap(\.because)).map(\.words)
        }
      ))
    var input = ReportInput(answers, to: questionnaire, form: form)
    input.name = "Sam"
    let document = ReportDocument(input, words: books.report, book: books.advice, care: books.care)
    for format in ReportFormat.allCases {
      let text = document.rendered(as: format).replacing(/<[^>]*>/, with: "\n")
      let lines = text.split(separator: "\n").map(String.init)
      pages.append((format.rawValue, lines + (format == .text ? [Self.joined(lines)] : [])))
    }
  }

  /// An interview with these answers.
  private static func interview(_ answers: Answers, _ questionnaire: Questionnaire, _ form: Form) -> Interview {
    var interview = Interview(questionnaire, form: form, seed: 1)
    for (index, question) in interview.questions.enumerated() {
      interview.jump(to: index)
      switch question {
      case .global: answers.global.map { interview.answer($0) }
      case .pair(let item, _):
        for person in Person.allCases { answers.pair(item.id)[person].map { interview.answer($0, for: person) } }
      case .single(let item): answers.singles[item.id].map { interview.answer($0) }
      case .safety: break
      }
    }
    return interview
  }

  /// Lines that were broken, as running text; what only names the sides of an axis is left out.
  private static func joined(_ lines: [String]) -> String {
    lines.filter { !VerdictReader.isAxis($0) }.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  var problems: [String] {
    pages.flatMap { page in page.lines.flatMap { reader.problems(in: $0) }.map { "\(page.name): \($0)" } }
  }
}
