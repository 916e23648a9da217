import Assessment
import Instrument

/// A question with what was answered. A reference, because each key makes a page of it, reads it and draws it.
package final class QuestionBlock: Sendable {
  package let content: QuestionContent
  /// What is shown as answered, for each row.
  package let values: [Int?]
  /// What stands beside the answer, such as that it was skipped.
  package let notice: String?
  /// What is said where the question is left without an answer.
  package let openNotice: String
  package let isSkipped: Bool
  /// What the two people are called in statements.
  package let people: [(name: String, person: Person)]
  /// How to skip, and how to see why it is asked.
  package let skipLine: String
  package let whyLine: String

  /// The first row that shows no answer; nil where all do.
  package var firstOpenRow: Int? { values.firstIndex { $0 == nil } }

  package init(_ content: QuestionContent, _ session: borrowing Session) {
    let words = session.words
    self.content = content
    values = content.rows.map { session.shownValue(for: $0.person) }
    isSkipped = session.isShownSkipped
    let isSafety = content.section == .safety
    let notice: ScreenText? =
      if !content.takesAnswers {
        isSkipped ? .staysSkipped : .stays
      } else if isSkipped {
        isSafety ? .wasSkippedSafety : .wasSkipped
      } else {
        nil
      }
    self.notice = notice.map { words[$0] }
    openNotice = words[isSafety ? .safetyOpen : content.isPair ? .pairOpen : .singleOpen]
    people = [(session.names.partner, .partner), (words[.you], .me)]
    skipLine = words[content.isPair ? .skipLine : .skipLineSingle]
    whyLine = words[.whyLine]
  }
}
