import Instrument
import Report

extension Session {
  /// The result as a report, always without tips: they are for the user alone, and they follow from private answers.
  package func report(hasAnswers: Bool, isAnonymous: Bool) -> ReportDocument? {
    guard let interview, let books else { return nil }
    var input = ReportInput(interview.answers, to: interview.questionnaire, form: interview.form)
    input.seconds = seconds
    input.name = givenName
    input.role = role
    input.relationship = relationship
    input.isAnonymous = isAnonymous
    input.includesAnswers = hasAnswers
    return ReportDocument(input, words: books.report, book: books.advice, care: books.care)
  }
}
