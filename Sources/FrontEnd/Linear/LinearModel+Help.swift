import Pages
import Assessment

/// What can be typed.
extension LinearModel {
  /// The letters that do something now, with what they do.
  var commands: [(command: LinearCommand, text: ScreenText)] {
    let common: [(LinearCommand, ScreenText)] =
      (canKeep ? [(.vault, session.doVault)] : [])
      + [(.privacy, .doPrivacy), (.help, .lineDoHelp), (.quit, .doQuit)]
    let again: [(LinearCommand, ScreenText)] = entryAtHand == nil ? [] : [(.again, .doAgain)]
    let lists: [(LinearCommand, ScreenText)] = [(.open, .lineDoOpen), (.answers, .doAnswers)] + again
    switch prompt {
    case .setup(.name): return [(.back, .doBack), (.skip, .lineDoLeaveEmpty)] + common
    case .setup(.role): return [(.back, .doBack), (.skip, .doSkipQuestion)] + common
    case .setup: return [(.back, .doBack)] + common
    case .question where !session.takesAnswers:
      return [(.next, .lineDoNext), (.back, .doBack), (.why, .doWhy)] + lists + common
    case .question:
      let skip: ScreenText = session.interview?.question?.section == .safety ? .doSkipQuestion : .doSkip
      let own: [(LinearCommand, ScreenText)] = [
        (.next, .lineDoKeep), (.back, .doBack), (.skip, skip), (.why, .doWhy), (.clear, .doClear),
      ]
      return own + lists + common
    case .review: return [(.next, .lineDoNext), (.back, .doBack)] + lists + common
    case .safetyOpening: return [(.back, .doBack), (.skip, .doLeaveOut)] + lists + common
    case .result(.tip):
      return [(.next, .lineDoNext), (.back, .doBack), (.why, .doWhyTip)] + lists + common
    case .result: return [(.next, .lineDoNext), (.back, .doBack)] + lists + common
    case .trial:
      let own: [(LinearCommand, ScreenText)] = [
        (.more, .lineDoMore), (.less, .lineDoLess), (.other, .doOtherRow), (.smallest, .doSmallest), (.back, .doBack),
      ]
      return own + common
    case .vault: return [(.back, .doBack)] + again + common
    case .leave: return [(.back, .doBack), (.quit, .doQuit), (.help, .lineDoHelp)]
    }
  }

  var help: [String] {
    var lines = [words[.lineHelp] + ":"]
    if case .question = prompt, let interview = session.interview, interview.question?.isList == false {
      lines.append(scale(interview))
    } else if let choices {
      let values = ["low": "\(choices.lowerBound)", "high": "\(choices.upperBound)"]
      lines.append(words(.lineHelpNumber, values) + ".")
    }
    if prompt == .setup(.name) { lines.append(words(.lineHelpName, [:]) + ".") }
    if case .trial = prompt { lines.append(labelled("0", words[.doReset]) + ".") }
    lines += commands.map { labelled(String($0.command.rawValue), words[$0.text]) + "." }
    return lines + [words[.lineHelpEnter] + ".", words[.lineHelpLeave] + "."]
  }
}
