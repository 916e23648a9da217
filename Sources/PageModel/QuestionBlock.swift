import Assessment
import Instrument

/// A question with its answer. A class, because every key makes, reads and draws such a page.
package final class QuestionBlock: Sendable {
  package let content: QuestionContent
  /// The shown answer of each row; nil for none.
  package let values: [Int?]
  /// A note beside the answer, such as that the question was skipped.
  package let notice: String?
  /// The note to show when the user leaves the question without an answer.
  package let openNotice: String
  package let isSkipped: Bool
  /// The names by which statements mention the two people.
  package let people: [(name: String, person: Person)]
  /// Lines about how to skip the question, and how to see why it is asked.
  package let skipLine: String
  package let whyLine: String

  /// The first row without a shown answer; nil if all have one.
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
