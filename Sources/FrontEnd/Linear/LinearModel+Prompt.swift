import Text
import Pages
import Assessment
import Instrument

/// What is asked, and going from one prompt to the next.
extension LinearModel {
  /// The prompt as it is said, and said again after Enter alone.
  var promptLines: [String] {
    switch prompt {
    case .setup(let step): lines(of: step)
    case .question(let row, _): questionLines(row: row)
    case .review(let review): lines(of: review)
    case .safetyOpening:
      [words[.safetyTitle] + ". " + (session.questionnaire?.safetyOpening ?? "")]
        + [words[isRecorded ? .lineSafetyElsewhere : .lineSafety]]
        + options([words[.safetyChoiceAnswer], words[.safetyChoiceSkip]])
    case .result(let page): [whatNext(page)]
    case .trial(let trial): [moving(trial)]
    case .vault(let place, _): lines(of: place)
    case .leave: leaveLines
    }
  }

  /// The numbers that can be chosen; nil where there are none.
  var choices: ClosedRange<Int>? {
    switch prompt {
    case .setup(.who): range((session.books?.questionnaires ?? []).count)
    case .setup(.role): range((session.questionnaire?.roles ?? []).count + 1)
    case .setup(.form): range(Form.allCases.count)
    case .setup(.name), .setup(.how): nil
    case .question where !session.takesAnswers: nil
    case .question:
      session.interview.map { interview in
        interview.question?.isList == true ? 1...interview.choices.count : interview.choices
      }
    case .review(let review): range(listed(review).count + 1)
    case .safetyOpening: 1...2
    case .vault(let place, _): range(choiceCount(in: place))
    case .leave: range(leaveChoices.count)
    case .result(.overview): range(Base.allCases.count)
    case .result(.more): range(more.count)
    case .trial: 0...Base.allCases.count
    case .result: nil
    }
  }

  private func range(_ count: Int) -> ClosedRange<Int>? { count > 0 ? 1...count : nil }

  /// - Parameter text: the number as it was typed.
  mutating func choose(_ number: Int, _ text: String) -> LinearReply {
    guard let choices else { return reply([words(.lineNoNumbers, ["line": text.quoted])] + promptLines) }
    guard choices.contains(number) else {
      let values = ["line": text.quoted, "low": "\(choices.lowerBound)", "high": "\(choices.upperBound)"]
      return reply([words(.lineWrongNumber, values)] + promptLines)
    }
    switch prompt {
    case .setup(let step): return reply(choose(number, at: step))
    case .question(let row, let review): return reply(rate(number, row: row, returnsTo: review))
    case .review(let review): return reply(choose(number, in: review))
    case .safetyOpening:
      if number == 1 { session.beginPrivateQuestions() }
      return reply(go(to: number == 1 ? .question : .result))
    case .result(.more): return reply(choose(more: number))
    case .result: return reply(show(.base(number - 1)))
    case .trial(let trial): return reply(choose(number, in: trial))
    case .vault(let place, let from): return choose(number, in: place, from)
    case .leave(let from): return leave(leaveChoices[number - 1], from)
    }
  }

  /// Goes to where the sitting stands, and says what is asked there.
  mutating func go(to stage: Stage) -> [String] {
    if stage == .safetyOpening || stage == .result { session.isFinished = true }
    switch stage {
    case .setup: return goBack(before: nil)
    case .question: return ask(returnsTo: nil)
    case .review: return ask(.review(LinearReview(showsAll: false, origin: .end)))
    case .safetyOpening: return ask(.safetyOpening)
    case .result:
      session.finish()
      return show(.overview)
    }
  }

  mutating func ask(_ prompt: LinearPrompt) -> [String] {
    self.prompt = prompt
    return promptLines
  }

  /// Numbered, one a line.
  func options(_ texts: [String]) -> [String] {
    texts.enumerated().map { words(.lineOption, ["number": "\($0 + 1)", "text": $1.capitalizedAtStart]) }
  }

  private var leaveLines: [String] {
    // What was said is not gone with the result.
    let leaving: ScreenText = session.leaving == .leaveResult ? .leaveNothing : session.leaving
    let texts = [words[leaving], words[isRecorded ? .lineStaysElsewhere : .lineStays]]
    return [words[.leaveTitle] + " " + texts.joined(separator: " ")] + options(leaveChoices.map { words[$0] })
  }

  /// Keeping it is offered where there is something that is not kept.
  private var leaveChoices: [ScreenText] {
    let asks = canKeep && session.hasAnswers && !session.keeping.isOpen
    return [.leaveYes, .leaveNo] + (asks ? [.leaveKeep] : [])
  }

  private mutating func leave(_ choice: ScreenText, _ from: LinearPrompt) -> LinearReply {
    if choice == .leaveYes { return LinearReply([], isOver: true) }
    let back = ask(from)
    return reply(choice == .leaveKeep ? toVault() ?? back : back)
  }
}
