import Text
import Pages
import Assessment
import Instrument

/// The questions: each rating of a pair is asked by itself.
extension LinearModel {
  /// Asks the question where the interview stands, from the first rating that is open.
  mutating func ask(returnsTo review: LinearReview?) -> [String] {
    guard let interview = session.interview, let question = interview.question else { return go(to: session.stage) }
    since = session.now
    if question.section != .safety { reached = max(reached, interview.position) }
    let isNew = introduced.insert(question.section).inserted
    let opening = isNew ? introduction(question, interview) : []
    return opening + ask(.question(row: session.firstOpenRow ?? 0, returnsTo: review))
  }

  /// What is said once, before the first question of a section.
  private func introduction(_ question: Question, _ interview: Interview) -> [String] {
    let count = interview.place(of: interview.position).count
    let values = [
      "section": words[question.section.name].capitalizedAtStart, "count": "\(count)",
      "time": interview.questionnaire.timeFrame,
    ]
    switch question.section {
    case .global, .safety: return [words(count == 1 ? .lineSectionOne : .lineSection, values)]
    case .pairs: return [words(.lineSectionPairs, values), scale(interview)]
    case .singles:
      let isScaleKnown = introduced.contains(.pairs)
      return [words(.lineSectionSingles, values)] + (isScaleKnown ? [] : [scale(interview)])
    }
  }

  func scale(_ interview: Interview) -> String {
    let rating = interview.questionnaire.rating
    let labels = rating.range.map { words(.lineScalePoint, ["number": "\($0)", "label": rating.label($0)]) }
    return words(.lineScale, ["labels": labels.joined(separator: ", ")])
  }

  func questionLines(row: Int) -> [String] {
    guard let interview = session.interview, let question = interview.question else { return [] }
    let place = interview.place(of: interview.position)
    let statement = question.statement(about: question.rows[row], names)
    let labels = question.labels(names)
    var values = ["number": "\(place.number)", "count": "\(place.count)", "statement": statement]
    var lines: [String]
    switch question.section {
    case .global: lines = [statement] + options(labels)
    case .safety:
      // Few and short: one line is heard at once, and the same choices are not lines of their own each time.
      let choices = labels.enumerated().map {
        words(.lineInlineOption, ["number": "\($0 + 1)", "label": $1])
      }
      values["options"] = choices.joined(separator: "; ")
      lines = [words(.lineQuestionList, values)]
    case .pairs, .singles: lines = [words(row == 0 ? .lineQuestion : .lineQuestionAgain, values)]
    }
    if let notice = notice(question, interview, row: row) { lines.append(notice) }
    return lines
  }

  /// What was answered before.
  private func notice(_ question: Question, _ interview: Interview, row: Int) -> String? {
    if session.isShownSkipped {
      if !session.takesAnswers { return words[.staysSkipped] }
      return words[question.section == .safety ? .wasSkippedSafety : .wasSkipped]
    }
    guard let value = session.shownValue(for: question.rows[row]) else {
      return session.takesAnswers ? nil : words[.stays]
    }
    let rating = interview.questionnaire.rating
    let answer =
      question.isList
      ? "“\(question.labels(names)[value])”"
      : words(.lineRated, ["number": "\(value)", "label": rating.label(value)])
    return words(session.takesAnswers ? .lineSoFar : .lineWas, ["answer": answer])
  }

  mutating func rate(_ number: Int, row: Int, returnsTo review: LinearReview?) -> [String] {
    guard let interview = session.interview, let question = interview.question else { return promptLines }
    // Lists count from 1; the ratings are their own numbers.
    let value = question.isList ? number - 1 + interview.choices.lowerBound : number
    session.answer(value, for: question.rows[row])
    return goOn(fromRow: row, review)
  }

  /// To the next rating, or the next question.
  mutating func goOn(fromRow row: Int, _ review: LinearReview?) -> [String] {
    guard let question = session.interview?.question else { return promptLines }
    if row + 1 < question.rows.count { return ask(.question(row: row + 1, returnsTo: review)) }
    return leaveQuestion(review)
  }

  mutating func skip(_ review: LinearReview?) -> [String] {
    session.skip()
    return leaveQuestion(review)
  }

  private mutating func leaveQuestion(_ review: LinearReview?) -> [String] {
    session.spend(since: since)
    if let review { return ask(.review(review)) }
    session.interview?.goOn()
    return go(to: session.stage)
  }

  mutating func goBack(fromRow row: Int, _ review: LinearReview?) -> [String] {
    if row > 0 { return ask(.question(row: row - 1, returnsTo: review)) }
    session.spend(since: since)
    if let review { return ask(.review(review)) }
    return go(to: session.goBackFromQuestion())
  }
}
