import Advice
import Care
import Instrument
import Report

extension Session {
  /// The data for the report of this result. It never includes tips, because they are only for the user and depend on
  /// private answers.
  package var reportInput: ReportInput? {
    guard let interview else { return nil }
    var input = ReportInput(interview.answers, to: interview.questionnaire, form: interview.form)
    input.seconds = seconds
    input.name = givenName
    input.label = label.text
    input.role = role
    input.relationship = relationship
    input.isAnonymous = !reportHasName
    input.includesAnswers = reportHasAnswers
    return input
  }

  /// Makes a session with a result, only for printing its pages.
  package init(printing report: ReportMaker, books: ContentBundle) {
    let input = report.input
    self.init(words: books.words, opening: LaunchOptions(seed: 1, countsTime: false))
    self.books = books
    questionnaire = input.questionnaire
    printedNames = report.names
    role = input.role
    relationship = input.relationship
    seconds = input.seconds
    reportHasAnswers = input.includesAnswers
    var interview = Interview(input.questionnaire, form: input.form, seed: 1)
    interview.restore(input.answers)
    self.interview = interview
    let advice = report.advice ?? Advice(tips: [], care: Care(report.profile, nil))
    result = Result(profile: report.profile, advice: advice)
  }
}
