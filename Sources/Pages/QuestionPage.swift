import Assessment
import Instrument

/// One question of the interview; of a pair, both ratings.
extension PageBuilder {
  var question: Page {
    guard let content = session.question else { return Page(session.title, [], commands: readingCommands) }
    return Page(content, session, commands: commands(content))
  }

  private func commands(_ content: QuestionContent) -> [Command] {
    let review = [Command(.openAnswers, .openReview(showsAll: false)), Command(.answers, .openReview(showsAll: true))]
    let why = Command(.why, .open(.note(.whyQuestion)))
    guard content.takesAnswers else {
      return [
        Command(.again, .answerAgain(nil)), Command(.back, .back), Command(.help), why, quit,
        Command(.goOnInLines, .goOn),
      ] + review
    }
    let choices = content.choices
    let digits = content.isList ? "1–\(choices.count)" : "\(choices.lowerBound)–\(choices.upperBound)"
    let skip: Binding = content.section == .safety ? .skip.named(.doSkipQuestion) : .skip
    return [
      Command(Binding(digits, .doAnswer)), Command(.next, .goOn), Command(.back, .back), Command(.help),
      Command(skip, .skip), why, Command(Binding(content.isList ? "↑↓" : "←→", .doChange)),
    ] + (content.isPair ? [Command(.otherRow)] : []) + [Command(.takeBack, .takeBack), Command(.clear), quit] + review
  }
}

extension Page {
  /// The page of the question that is asked, where it was made before and no more than its answer has changed; nil
  /// elsewhere. Each key that answers asks for it.
  ///
  /// - Parameter commands: those of the page before.
  package init?(ofSameQuestion state: borrowing AssessmentState, commands: [Command]) {
    guard case .question = state.place, let content = state.session.question else { return nil }
    self.init(content, state.session, commands: commands)
    notice = state.session.notice
  }

  fileprivate init(_ content: QuestionContent, _ session: borrowing Session, commands: [Command]) {
    self.init(
      content.title, position: content.position, [.question(QuestionBlock(content, session))], commands: commands)
    shortPosition = content.shortPosition
    progress = content.progress
  }
}

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

  init(_ content: QuestionContent, _ session: borrowing Session) {
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
