import Advice
import Instrument
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
    #expect(documents.map(\.result.advice?.care.state) == [.open, .careful, .closed])
    let texts = documents.map { $0.rendered(as: format) }
    #expect(texts[0] == texts[1] && texts[1] == texts[2])
  }

  @Test func saysWhetherThePrivateQuestionsWereAnswered() throws {
    let romantic = try #require(try Library.questionnaire("romantic"))
    let words = try ReportWords.embedded()
    let book = try Sample.book()
    func markdown(_ safety: SafetyAnswers) -> String {
      var input = ReportInput(Answers(), to: romantic, form: .full)
      input.care = Care(PowerProfile(Answers(), to: romantic, form: .full), safety)
      return ReportDocument(input, words: words, book: book).rendered(as: .markdown)
    }
    var safety = SafetyAnswers()
    #expect(markdown(safety).contains("You left the private questions out, so these tips are careful."))
    safety[.fear] = .serious
    #expect(markdown(safety).contains("You left some private questions open, so these tips are careful."))
    for concern in SafetyItem.Concern.allCases { safety[concern] = SafetyItem.Meaning.some }
    #expect(markdown(safety).contains("You answered the private questions."))
    // The sample asks none.
    #expect(try document(.serious).rendered(as: .markdown).contains("There are no private questions here"))
  }
}
