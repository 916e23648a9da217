import Assessment
import Instrument
import PageModel

/// The page with one question of the interview.
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
  /// The page of the current question, made again after only the answer changed; nil on other pages. It is faster than
  /// `PageBuilder`, because every answering key needs it.
  ///
  /// - Parameter commands: the commands of the page before.
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
