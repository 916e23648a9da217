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
