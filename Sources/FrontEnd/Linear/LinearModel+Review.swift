import Text
import Pages
import Assessment
import Instrument

/// What is still open, and all answers. Those of an entry are listed for reading.
extension LinearModel {
  /// Indices of the questions in the list; never of the private ones.
  func listed(_ review: LinearReview) -> [Int] {
    guard let interview = session.interview else { return [] }
    let known = review.isUnderWay ? min(reached + 1, interview.firstSafetyQuestion) : interview.firstSafetyQuestion
    if review.showsAll { return Array(0..<known) }
    // The question that is asked now is no news.
    return interview.unanswered.filter { $0 < known && review.origin != .question($0) }
  }

  func lines(of review: LinearReview) -> [String] {
    var entries = listed(review).enumerated().map { place, index in
      let answer = session.answer(at: index, missing: words[.reviewOpen]).joined(separator: ", ")
      return words(
        .lineReviewEntry,
        ["number": "\(place + 2)", "text": session.entry(at: index), "answer": answer.capitalizedAtStart])
    }
    if review.isKnown { entries = [words[.lineReviewList]] }
    return [lead(review)] + options([goOn(review)]) + entries
  }

  private func lead(_ review: LinearReview) -> String {
    if let interview = session.interview, review.isUnderWay, !review.showsAll {
      let left = max(interview.firstSafetyQuestion - reached - 1, 0)
      return words(.lineReviewSoFar, ["count": "\(listed(review).count)", "left": "\(left)"])
    }
    return words[review.showsAll ? .reviewTitleAll : .reviewTitle] + ". "
      + session.reviewLead(showsAll: review.showsAll)
  }

  private func goOn(_ review: LinearReview) -> String {
    guard case .question(let index) = review.origin, let interview = session.interview else {
      return words[.reviewGoOn]
    }
    let place = interview.place(of: index)
    return words(.lineReviewReturn, ["number": "\(place.number)", "count": "\(place.count)"])
  }

  mutating func choose(_ number: Int, in review: LinearReview) -> [String] {
    if number == 1 { return goOn(from: review) }
    let index = listed(review)[number - 2]
    session.interview?.jump(to: index)
    var next = review
    // The list of what is open changes with each answer; that of all answers keeps its numbers.
    next.isKnown = review.showsAll
    return ask(returnsTo: next)
  }

  mutating func goOn(from review: LinearReview) -> [String] {
    switch review.origin {
    case .question(let index):
      session.interview?.jump(to: index)
      return ask(returnsTo: nil)
    case .end: return go(to: session.stageAfterReview)
    case .result: return go(to: .result)
    }
  }

  mutating func goBack(from review: LinearReview) -> [String] {
    review.origin == .end && !session.isReadOnly ? go(to: session.goBackFromReview()) : goOn(from: review)
  }

  /// Opens a list from wherever the sitting stands.
  mutating func review(showsAll: Bool) -> [String]? {
    switch prompt {
    case .question(_, let review?): return ask(.review(LinearReview(showsAll: showsAll, origin: review.origin)))
    case .question(_, nil):
      guard let position = session.interview?.position else { return nil }
      session.spend(since: since)
      return ask(.review(LinearReview(showsAll: showsAll, origin: .question(position))))
    case .review(let review): return ask(.review(LinearReview(showsAll: showsAll, origin: review.origin)))
    case .safetyOpening: return ask(.review(LinearReview(showsAll: showsAll, origin: .end)))
    case .result, .trial: return ask(.review(LinearReview(showsAll: showsAll, origin: .result)))
    case .setup, .vault, .leave: return nil
    }
  }
}

extension LinearReview {
  /// Opened between two questions, while others are still to come.
  var isUnderWay: Bool { if case .question = origin { true } else { false } }
}
