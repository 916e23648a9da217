import Advice
import Assessment
import PageModel
import Vault

/// The writing exercise: the same pages for everybody, with the same lines, whatever was answered. Only the sentences of
/// the prompt differ.
extension PageBuilder {
  private var writingWords: WritingWords? { session.books?.writing }

  func writing(_ step: ExerciseStep) -> Page {
    guard let draft = session.writing, let texts = writingWords else { return Page("", [], commands: readingCommands) }
    return switch step {
    case .prompt: belowResult(prompt(draft, texts))
    case .grounds: grounds(texts)
    case .area: area(draft, texts)
    case .keep: keep(draft, texts)
    }
  }

  /// The entry under More.
  var writingEntry: (name: String, detail: String) {
    (writingWords?[.more] ?? "", writingWords?[.moreDetail] ?? "")
  }

  /// What an open vault offers today, as a choice on its first page; nil where nothing is due. It names no result and shows
  /// nothing that was written: that page comes up as soon as the passphrase is typed.
  var writingChoice: Choice? {
    guard let due = session.dueWriting, let texts = writingWords else { return nil }
    let values = ["number": "\(due.number)", "count": "\(PromptBook.times)", "date": due.day.description]
    return Choice(texts[.more], detail: texts(.homeDetail, values), .openWriting(due.entry))
  }

  private func prompt(_ draft: WritingDraft, _ texts: WritingWords) -> Page {
    let hasVault = session.entryForWriting != nil
    let values = ["number": "\(draft.number ?? 0)", "count": "\(PromptBook.times)"]
    let place = draft.number == nil ? texts[.placeAgain] : texts.part(.place) { values[String($0)] }
    let lead: [PageBlock] = [
      .text(texts[hasVault ? .whereVault : .whereNowhere], .quiet),
      // What is typed in lines stays in the window.
      .said(words[isRecorded ? .lineSafetyElsewhere : .lineSafety]), .blank, .text(draft.prompt.opening, .strong),
    ]
    let rest: [PageBlock] = [
      .blank, .text(texts[.how], .plain), .air, .text(texts[hasVault ? .timesVault : .times], .quiet),
    ]
    var page = Page(
      texts[.title], position: place, lead + draft.prompt.questions.map { PageBlock.bullet($0) } + rest,
      commands: [
        Command(.begin, .goOn), Command(.why.named(.doWhyTip), .open(.writing(.grounds))), Command(.back, .back),
        Command(.scroll), Command(.help),
      ])
    page.spokenChoices = [
      Choice(texts[.begin], .goOn), Choice(texts[.groundsTitle], .open(.writing(.grounds))),
      Choice(words[.doBack], .back),
    ]
    return page
  }

  private func grounds(_ texts: WritingWords) -> Page {
    var page = Page(
      texts[.groundsTitle], paragraphs([texts[.grounds], texts[.groundsFound], texts[.groundsLimits]]),
      commands: readingCommands)
    page.isSaidInPassing = true
    return page
  }

  private func area(_ draft: WritingDraft, _ texts: WritingWords) -> Page {
    let values = ["minutes": "\(draft.minutes(at: session.now))"]
    let minutes = texts.part(.minutes) { values[String($0)] }
    var field = TextInput(.area, text: draft.text, longest: FollowUpReply.maximumWritingLength)
    field.about = [draft.prompt.opening] + draft.prompt.questions
    var page = Page(
      texts[.title], position: minutes, [.field(field)],
      commands: [Command(.done, .goOn)]
        + typingCommands(.newLine).map { command in
          command.binding == .moveInText ? Command(.moveInArea) : command
        })
    page.shortPosition = texts.part(.minutesShort) { values[String($0)] }
    page.following = texts(.line, ["minutes": minutes])
    return page
  }

  /// What is kept; nothing, unless another choice is taken. Only where a vault can keep it.
  private func keep(_ draft: WritingDraft, _ texts: WritingWords) -> Page {
    var choices = [
      Choice(texts[.keepNothing], detail: texts[.keepNothingDetail], .keepWriting(.nothing)),
      Choice(texts[.keepDay], detail: texts[.keepDayDetail], .keepWriting(.day)),
    ]
    // Whoever wrote on paper has no words here.
    if !draft.isEmpty {
      choices.append(Choice(texts[.keepWords], detail: texts[.keepWordsDetail], .keepWriting(.words)))
    }
    return Page(texts[.keepTitle], [.choices(ChoiceList(choices))], commands: listCommands())
  }
}
