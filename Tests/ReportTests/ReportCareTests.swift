import Care
import Instrument
import Printing
import Scoring
import Testing

@testable import Report

/// A report with tips looks the same whatever was answered in private. The sample book has the same passages for all states,
/// so whatever differs here is something else that gives the state away.
@Suite struct ReportCareTests {
  private func document(_ fear: SafetyItem.Meaning) throws -> ReportDocument {
    var safety = SafetyAnswers()
    for concern in SafetyItem.Concern.allCases { safety[concern] = SafetyItem.Meaning.none }
    safety[.fear] = fear
    let whole = Sample.profile
    var bases = whole.bases
    // The sample asks nothing about consequences, and what is not known is never open.
    bases[.coercive] = Comparison(me: 20, partner: 20, relative: nil, verdict: .aboutEqual, answered: 4)
    let profile = PowerProfile(
      bases: bases, outcomeControl: whole.outcomeControl, overall: whole.overall, climate: whole.climate,
      globalComparison: whole.globalComparison, quality: whole.quality)
    return try Sample.document { $0.care = Care(profile, safety) }
  }

  @Test(arguments: ReportFormat.allCases) func noFormatTellsTheStatesApart(_ format: ReportFormat) throws {
    let documents = try SafetyItem.Meaning.allCases.map(document)
    #expect(documents.map(\.result?.advice?.care.state) == [.open, .careful, .closed])
    let texts = documents.map { $0.rendered(as: format) }
    #expect(texts[0] == texts[1] && texts[1] == texts[2])
  }

  /// With the real advice, whose sentences differ between the states, their number stays the same.
  @Test(arguments: [ReportFormat.markdown, .html, .json]) func everyStateHasTheSameLines(_ format: ReportFormat) throws
  {
    let questionnaires = try Library.ids.map { try #require(try Library.questionnaire($0)) }
    let books = try Sample.embeddedBooks.get()
    var random = SeededGenerator(seed: 14)
    var open = 0
    for number in 0..<160 {
      var input = ReportInput(
        Self.answers(to: questionnaires[number % questionnaires.count], &random),
        to: questionnaires[number % questionnaires.count], form: number % 3 == 0 ? .brief : .full)
      let profile = PowerProfile(input.answers, to: input.questionnaire, form: input.form)
      var cares = SafetyItem.Meaning.allCases.map { fear in
        var safety = SafetyAnswers()
        for concern in SafetyItem.Concern.allCases { safety[concern] = SafetyItem.Meaning.none }
        safety[.fear] = fear
        return Care(profile, safety)
      }
      guard cares.map(\.state) == [.open, .careful, .closed] else { continue }
      var own = SafetyAnswers()
      for concern in SafetyItem.Concern.allCases { own[concern] = SafetyItem.Meaning.none }
      own[.ownConduct] = .serious
      cares.append(Care(profile, own))
      open += 1
      let lengths = cares.map { care in
        input.care = care
        let text = ReportDocument(input, books: books).rendered(as: format)
        return format == .json ? text.split(separator: "\"part\"").count : text.split(separator: "\n").count
      }
      #expect(Set(lengths).count == 1, "\(number): \(lengths)")
    }
    #expect(open > 20)
  }

  /// Random answers around a random level for each base, which makes for many calm results.
  private static func answers(to questionnaire: Questionnaire, _ random: inout SeededGenerator) -> Answers {
    func rating(_ middle: Int) -> Int { min(max(middle + Int(random.next() % 3) - 1, 0), 6) }
    var answers = Answers()
    let climate = Int(random.next() % 4) + 3
    for item in questionnaire.items {
      let turned = { (rating: Int) in item.isReversed ? 6 - rating : rating }
      if let base = item.base {
        let middle = base == .coercive ? 1 : Int(random.next() % 3) + 2
        answers.pairs[item.id] = .init(me: turned(rating(middle)), partner: turned(rating(middle)))
      } else {
        answers.singles[item.id] = turned(rating(climate))
      }
    }
    return answers
  }

  /// Names of sets and passages would tell the state to anybody who has the program.
  @Test func dataNameNoSet() throws {
    let text = try document(.serious).rendered(as: .json)
    #expect(text.contains("A step of") && text.contains("honest_finding"))
    for id in ["honest_set", "honest_own", "honest_research", "honest_meaning", "replies_"] {
      #expect(!text.replacing("A step of \(id)", with: "").contains(id), "\(id)")
    }
  }

  /// Whoever reads the tips finds people to reach, and nobody who finds the file learns of private questions.
  @Test(arguments: [ReportFormat.text, .markdown, .html]) func tipsComeWithPeopleAndWithoutANote(_ format: ReportFormat)
    throws
  {
    let romantic = try #require(try Library.questionnaire("romantic"))
    let care = try CareBook.embedded()
    func report(_ state: Care?) throws -> String {
      var input = ReportInput(Answers(), to: romantic, form: .full)
      input.care = state
      return ReportDocument(input, books: try Sample.books.get()).rendered(as: format)
    }
    let profile = PowerProfile(Answers(), to: romantic, form: .full)
    let text = try report(Care(profile, nil))
    #expect(text.contains(care[.people].title) && !text.contains("rivate questions"))
    #expect(care.helplines.allSatisfy { text.contains($0.place) })
    #expect(!(try report(nil)).contains(care[.people].title))
  }
}
