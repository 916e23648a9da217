import Advice
import Foundation
import Instrument
import Report
import Scoring
import Terminal
import Testing

@testable import Assessment
import Pages

@testable import FrontEnd
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
    #expect(texts.problems(in: "You hold more on rewards.").count == 1)
    #expect(texts.problems(in: "By your answers Sam holds more.").count == 1)
    #expect(texts.problems(in: "Sam is ahead on esteem.").count == 1)
    #expect(texts.problems(in: "You clearly hold more on rewards, and probably on esteem.").count == 2)
    #expect(texts.problems(in: "All in all, Sam probably holds more.").count == 1)
    #expect(texts.problems(in: "rewards ├──●──┤ probably you").count == 1)
    #expect(texts.problems(in: "rewards ├──●──┤ not answered enough").isEmpty)
    #expect(texts.problems(in: "Sam holds more            you hold more").isEmpty)
  }
}

/// All that one result says to a person.
private struct ResultTexts {
  private let profile: PowerProfile
  private let overall: [Verdict: String]
  private let short: [Verdict: String]
  private let words: [(base: Base, name: String)]
  private var pages: [(name: String, lines: [String])] = []

  init(_ answers: Answers, to questionnaire: Questionnaire, form: Form) throws {
    let books = try Embedded.books
    let (glossary, names) = (books.advice.glossary, Names(partner: "Sam"))
    overall = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, glossary.overall($0, names)) })
    short = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, glossary.short($0, names)) })
    words = Base.allCases.map { ($0, glossary.word($0, names).name) }
    var session = Session(words: books.words, opening: LaunchOptions(seed: 1))
    session.books = books
    session.choose(questionnaire)
    session.giveName("Sam")
    session.interview = Self.interview(answers, questionnaire, form)
    session.computeResult()
    profile = try #require(session.result?.profile)

    let layout = Layout(size: Size(columns: 120, rows: 40), capabilities: Capabilities())
    let places: [Place] = [.overview, .climate, .angles, .firstThought, .studies] + Base.allCases.map(Place.base)
    var state = AssessmentState(session, at: .more)
    _ = state.perform(.open(.whatIf), now: 0)
    for place in places + [.whatIf] {
      let page = PageBuilder(state, at: place).page
      let lines = PageLayout(page, PageView(page), words: books.words, layout).screen.body.lines.map(\.text)
      pages.append(("\(place)", lines + [Self.joined(lines)]))
    }
    var linear = LinearModel(books: books, opening: LaunchOptions(seed: 1))
    linear.session = session
    let spoken: [LinearPage] =
      [.overview, .climate, .angles, .firstThought, .studies] + Base.allCases.indices.map(LinearPage.base)
    pages.append(("lines", spoken.flatMap(linear.lines)))
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
    let document = ReportDocument(input, words: books.report, book: books.advice)
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
    lines.filter { !isAxis($0) }.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  private static func isAxis(_ line: String) -> Bool {
    line.wholeMatch(of: /(?i)\s*(Sam holds more\s+you hold more|Sam holds more|you hold more)\s*/) != nil
  }

  var problems: [String] {
    pages.flatMap { page in page.lines.flatMap { problems(in: $0) }.map { "\(page.name): \($0)" } }
  }

  /// What is wrong with one text.
  func problems(in text: String) -> [String] {
    if Self.isAxis(text) { return [] }
    var problems: [String] = []
    if text.contains("hold") { problems += problemsOfHolders(in: text) }
    // Statements and studies may say "ahead" of nobody in particular.
    for match in text.matches(of: /(?i)\b(?:you(?:'re| are)|Sam(?:'s| is)) (\w+ )?ahead\b/)
    where !["clearly ", "probably "].contains(match.1 ?? "") {
      problems.append("no certainty: \(text)")
    }
    for (verdict, sentence) in overall where verdict != profile.overall.verdict && text.contains(sentence) {
      problems.append("the whole: \(text)")
    }
    // A row or a line about one base ends or begins with its verdict.
    let single = overall.values.reduce(text) { $0.contains($1) ? $0.replacing($1, with: "") : $0 }
    let named = bases(in: single)
    if named.count == 1, let verdict = profile.bases[named[0]]?.verdict {
      let said = Verdict.allCases.filter { short[$0].map(single.contains) ?? false }
      if said.count == 1, said[0] != verdict { problems.append("\(named[0]): \(text)") }
    }
    return problems
  }

  private func problemsOfHolders(in text: String) -> [String] {
    var problems: [String] = []
    // The chance in a table says how sure it is by its number.
    for match in text.matches(of: /(?i)\b(Chance )?(?:you (\w+ )?hold|Sam (\w+ )?holds) more\b/)
    where match.1 == nil && !["clearly ", "probably "].contains(match.2 ?? match.3 ?? "") {
      problems.append("no certainty: \(text)")
    }
    let list = /(You|Sam) (clearly|probably) holds? more on ([^.]*?)(?:, and probably on ([^.]*?))?\./
    for match in text.matches(of: list) {
      let holder = match.1 == "You" ? Person.me : .partner
      let lists = [(match.2 == "clearly" ? Verdict.Certainty.clearly : .probably, match.3)]
      for (certainty, list) in lists + (match.4.map { [(.probably, $0)] } ?? []) {
        for base in bases(in: String(list)) {
          let holding = profile.bases[base]?.verdict.holding
          if holding?.holder != holder || holding?.certainty != certainty { problems.append("\(base): \(text)") }
        }
      }
    }
    return problems
  }

  private func bases(in text: String) -> [Base] {
    let text = text.lowercased()
    return words.filter { text.contains($0.name) }.map(\.base)
  }
}
