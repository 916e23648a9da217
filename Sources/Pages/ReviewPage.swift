import PageModel
import Text
import Assessment
import Instrument

/// The list of answers, and the choice whether to answer the private questions.
extension PageBuilder {
  /// The page with unanswered and skipped questions, or with all answers. Any of them can be opened, and changed unless
  /// it belongs to a stored entry.
  func review(_ list: ReviewList) -> Page {
    let listedQuestions = listedQuestions(list)
    let goOn = Choice(goOnLabel(list), .goOn)
    let questions = listedQuestions.map { index in
      let entry = session.entry(at: index)
      let answer = session.answer(at: index, missing: words[.reviewOpen]).joined(separator: ", ")
      return Choice(
        entry, detail: session.answer(at: index).joined(separator: " · "), said: (entry, answer.capitalizedAtStart),
        .jump(index))
    }
    let again = session.isReadOnly ? [Command(.again, .answerAgain(nil))] : []
    // Shows the same list again.
    let same: Binding =
      list.showsAll ? Binding("", letter: "a", .doAnswers) : Binding("", letter: "r", .lineDoOpen)
    let other =
      list.showsAll
      ? Command(Binding("a", ["a"], letter: "r", .doOnlyOpen), .openReview(showsAll: false))
      : Command(Binding("a", ["a"], letter: "a", .doAllAnswers), .openReview(showsAll: true))
    return Page(
      words[list.showsAll ? .reviewTitleAll : .reviewTitle],
      [
        .text(lead(list, listedQuestions.count), .plain), .blank,
        .choices(ChoiceList([goOn] + questions, digits: .none, isSpaced: false, apart: 1)),
      ],
      commands: [Command(.choose)] + again + [
        Command(.change), Command(.back, .back), Command(.help), Command(.filter), other, quit,
        Command(.goOnInLines, .goOn),
        Command(same, .openReview(showsAll: list.showsAll)),
      ])
  }

  /// The indices of the questions in the list, without private ones.
  private func listedQuestions(_ list: ReviewList) -> [Int] {
    guard let interview = session.interview else { return [] }
    guard case .question(let asked) = list.origin else {
      return list.showsAll ? Array(0..<interview.firstSafetyQuestion) : interview.unanswered
    }
    // Questions that were not asked yet are left out, and so is the current one.
    let known = min(session.reached + 1, interview.firstSafetyQuestion)
    return list.showsAll ? Array(0..<known) : interview.unanswered.filter { $0 < known && $0 != asked }
  }

  private func lead(_ list: ReviewList, _ count: Int) -> String {
    guard let interview = session.interview, list.isUnderWay, !list.showsAll else {
      return session.reviewLead(showsAll: list.showsAll)
    }
    let left = max(interview.firstSafetyQuestion - session.reached - 1, 0)
    return words(.lineReviewSoFar, ["count": "\(count)", "left": "\(left)"])
  }

  private func goOnLabel(_ list: ReviewList) -> String {
    guard case .question(let index) = list.origin, let interview = session.interview else { return words[.reviewGoOn] }
    let place = interview.place(of: index)
    return words(.lineReviewReturn, ["number": "\(place.number)", "count": "\(place.count)"])
  }

  /// The introduction to the private questions, and the choice to leave them out.
  var safetyOpening: Page {
    let choices = [
      Choice(words[.safetyChoiceAnswer], .choosePrivate(true)),
      Choice(words[.safetyChoiceSkip], .choosePrivate(false)),
    ]
    // Nothing is selected at first, so that a key meant for the previous question decides nothing here.
    return Page(
      words[.safetyTitle],
      [
        .text(session.questionnaire?.safetyOpening ?? "", .plain),
        .said(words[isRecorded ? .lineSafetyElsewhere : .lineSafety]), .blank,
        .choices(ChoiceList(choices, digits: .move, first: nil)),
      ],
      commands: listCommands() + [
        Command(Binding("", letter: "s", .doLeaveOut), .choosePrivate(false)),
        Command(Binding("", letter: "r", .lineDoOpen), .openReview(showsAll: false)),
        Command(Binding("", letter: "a", .doAnswers), .openReview(showsAll: true)),
      ])
  }
}
