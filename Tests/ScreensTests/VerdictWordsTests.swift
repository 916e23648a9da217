import Advice
import Content
import Foundation
import Instrument
import Printing
import Report
import Scoring
import Terminal
import Testing

@testable import Assessment
import Pages

@testable import Screens
@testable import Study
@testable import Vault

/// Simulated results, read on every page, in every line and in every report: whoever is named as holding more is named
/// with the certainty of the verdict, and a base has the same verdict everywhere.
///
/// Of tips, titles, passages and reasons are read; results before it are those of a vault, and answers are tried out.
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
    var earlier: [String: [Entry]] = [:]
    for number in 0..<Self.count where problems.count < 10 {
      let (scenario, latents) = drawn[number % drawn.count]
      let questionnaire = questionnaires[number / drawn.count % questionnaires.count]
      let answers = StudyInstrument.answers(scenario, latents, to: questionnaire, &random)
      let history = earlier[questionnaire.id] ?? []
      let texts = try ResultTexts(answers, to: questionnaire, form: scenario.form, after: history)
      problems += texts.problems.map { "\(number): \($0)" }
      earlier[questionnaire.id] = history.suffix(1) + [texts.entry]
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
    #expect(texts.reader.problems(in: "On rewards you moved ahead of Sam.").count == 1)
    #expect(texts.reader.problems(in: "Moved toward you.").isEmpty)
  }
}

/// All that one result says to a person.
private struct ResultTexts {
  let reader: VerdictReader
  /// The result as a vault keeps it.
  let entry: Entry
  private(set) var problems: [String] = []

  private static let day = 86_400

  /// - Parameter history: results of the same questionnaire, the oldest first.
  init(_ answers: Answers, to questionnaire: Questionnaire, form: Form, after history: [Entry] = []) throws {
    let books = try Embedded.books
    var session = Session(words: books.words, opening: LaunchOptions(seed: 1))
    session.books = books
    session.choose(questionnaire)
    session.giveName("Sam")
    let interview = Self.interview(answers, questionnaire, form)
    session.interview = interview
    session.computeResult()
    reader = VerdictReader(try #require(session.result?.profile), books.advice.glossary, Names(partner: "Sam"))
    entry = try Self.entry(interview, finished: (history.last?.finished ?? 0) + 60 * Self.day)
    var contents = VaultContents(id: "")
    contents.entries = history + [entry]
    session.keeping.vault = .open(contents, path: "vault.age")
    session.trend = Trend(of: entry.id, in: contents)

    let places: [Place] =
      [.overview, .climate, .angles, .firstThought, .studies, .history, .trend] + Base.allCases.map(Place.base)
    let state = AssessmentState(session, at: .more)
    for place in places { read(lines(place, state), as: "\(place)") }
    readTrend(state)
    readTrial(state)
    readSuperlatives(state)
    let tips = try #require(session.result?.advice.tips)
    try readSituations(tips, session)
    problems += Self.unsupported(try #require(session.result?.profile))
    read(
      tips.flatMap { tip in
        [tip.title] + tip.passages.map(\.text)
          + (tip.relevanceBecause + tip.passages.flatMap(\.because)).map(\.words)
      }, as: "tips")
    var input = ReportInput(answers, to: questionnaire, form: form)
    input.name = "Sam"
    let document = ReportDocument(input, books: books)
    for format in ReportFormat.allCases {
      let text = document.rendered(as: format).replacing(/<[^>]*>/, with: "\n")
      let lines = text.split(separator: "\n").map(String.init)
      read(lines + (format == .text ? [Self.joined(lines)] : []), as: format.rawValue)
    }
  }

  private mutating func read(_ lines: [String], as name: String, by reader: VerdictReader? = nil) {
    problems += lines.flatMap { (reader ?? self.reader).problems(in: $0) }.map { "\(name): \($0)" }
  }

  /// A page as it is laid out, line by line and as running text.
  private func lines(_ place: Place, _ state: AssessmentState) -> [String] {
    let page = PageBuilder(state, at: place).page
    let layout = Layout(size: Size(columns: 120, rows: 40), capabilities: Capabilities())
    let words = state.session.words
    let screen = PageLayout(page, PageView(page), words: words, layout).screen
    let panes = ([screen.body.lines] + screen.panes.map(\.lines)).map { $0.map(\.text) }
    return panes.flatMap { $0 + [Self.joined($0)] }
  }

  /// What a tip is about is said with the verdict on its base, unless that is clear.
  private mutating func readSituations(_ tips: [Tip], _ session: Session) throws {
    let (profile, glossary) = (try #require(session.result?.profile), try #require(session.books?.advice.glossary))
    for tip in tips where tip.hasPlay {
      let item = try #require(session.questionnaire?.items.first { $0.id == tip.item })
      let verdict = item.base.flatMap { profile.bases[$0]?.verdict } ?? .notScored
      let said = tip[.situation].map(\.text).joined(separator: " ")
      if verdict.holding?.certainty != .clearly, !said.contains(glossary.short(verdict, session.names)) {
        problems.append("situation, \(verdict): \(said)")
      }
    }
  }

  /// The overall verdict names nobody whom no base names, and nobody clearly by one base of several.
  private static func unsupported(_ profile: PowerProfile) -> [String] {
    guard let holding = profile.overall.verdict.holding else { return [] }
    let verdicts = profile.bases.values.map(\.verdict)
    let named = verdicts.count { $0.holder == holding.holder }
    let against: Verdict = holding.holder == .me ? .partnerHoldsMore : .iHoldMore
    let needed = holding.certainty == .clearly ? min(2, verdicts.count { $0 != .notScored }) : 1
    let isBorne = named >= needed && (holding.certainty == .probably || !verdicts.contains(against))
    return isBorne ? [] : ["all in all \(profile.overall.verdict): \(verdicts)"]
  }

  /// What is called the greatest, strongest or weakest is so by the numbers that are shown, and alone.
  private mutating func readSuperlatives(_ state: AssessmentState) {
    guard let profile = state.session.result?.profile, let glossary = state.session.books?.advice.glossary else {
      return
    }
    let gaps = Base.allCases.compactMap { base in
      profile.bases[base]?.shownGap.map { (base: base, size: abs($0.estimate).rounded()) }
    }
    let most = gaps.map(\.size).max() ?? 0
    let greatest = gaps.filter { $0.size >= most - 9 }.map(\.base)
    for line in lines(.overview, state) where line.contains("The greatest gap: ") {
      let isTrue = greatest.count == 1 && line.contains("gap: \(glossary.word(greatest[0], state.session.names).name),")
      if !isTrue { problems.append("greatest: \(line)") }
    }
    let rows = lines(.climate, state).compactMap { line -> (line: String, level: Int)? in
      let found = line.matches(of: /(?:low|in between|high), (\d+)/)
      return found.count == 1 ? Int(found[0].1).map { (line, $0) } : nil
    }
    for (word, isBeyond) in [("strongest", { $0 >= $1 }), ("weakest", { $0 <= $1 })] as [(String, (Int, Int) -> Bool)] {
      for row in rows where row.line.contains(word) && rows.count(where: { isBeyond($0.level, row.level) }) > 1 {
        problems.append("\(word): \(row.line)")
      }
    }
  }

  /// Each day of a base over time says the verdict of that day.
  private mutating func readTrend(_ state: AssessmentState) {
    let session = state.session
    guard let trend = session.trend, let glossary = session.books?.advice.glossary else { return }
    for base in Base.allCases {
      let lines = lines(.trendBase(base), state)
      read(lines, as: "over time")
      for point in trend.points {
        let said = glossary.short(point.profile.bases[base]?.verdict ?? .notScored, trend.names)
        let line = lines.first { $0.contains(session.day(point)) } ?? ""
        if !line.hasSuffix(said) { problems.append("\(base): \(line)") }
      }
    }
  }

  /// The answers of one base moved, and the smallest change of another.
  private mutating func readTrial(_ state: AssessmentState) {
    var state = state
    _ = state.perform(.open(.whatIf), now: 0)
    for actions in [
      [.chooseTrial(.expert), .moveTrial(1), .moveTrial(1)], [Action.chooseTrial(.reward), .findSmallestTrial],
    ] {
      for action in actions { _ = state.perform(action, now: 0) }
      guard let trial = state.session.trial, let glossary = state.session.books?.advice.glossary else { return }
      read(
        lines(.whatIf, state), as: "what if",
        by: VerdictReader(trial.whatIf.profile, glossary, Names(partner: "Sam")))
    }
  }

  private static func entry(_ interview: Interview, finished: Int) throws -> Entry {
    let questionnaire = interview.questionnaire
    let file = EmbeddedFiles.bytes("en/\(questionnaire.id).yaml") ?? []
    let instrument = try #require(StoredInstrument(questionnaire, file: file))
    let sitting = AssessmentRecord(
      interview, seconds: [:], instrument: instrument, role: nil, name: "Sam", begun: finished)
    return Entry(id: "\(finished)", finished: finished, zone: 0, sitting: sitting)
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
}
