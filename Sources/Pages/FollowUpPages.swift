import Assessment
import Instrument
import PageModel
import Scoring
import Text
import Vault

/// Pages of a follow-up on an entry: what came of the step, whether to keep it, and a few statements to rate again.
/// They are the same for everybody, because they use only the contents of the vault.
extension PageBuilder {
  private var followUps: FollowUpWords? { session.books?.followUp }

  /// The follow-up that is due today, as a choice on the first page of an open vault; nil if none is due.
  ///
  /// It does not mention the step, and it is not selected first, because the page appears as soon as the passphrase is
  /// typed, when somebody else may be watching.
  var followUpChoice: Choice? {
    guard let due = session.dueFollowUp, let texts = followUps else { return nil }
    let values = ["date": due.day.description]
    return due.isOfRatings
      ? Choice(texts[.homeRatings], detail: texts(.homeRatingsDetail, values), .openFollowUp)
      : Choice(texts[.home], detail: texts(.homeDetail, values), .openFollowUp)
  }

  func followUp(_ step: FollowUpStep) -> Page {
    guard let draft = session.followUp, let texts = followUps else { return Page("", [], commands: readingCommands) }
    return switch step {
    case .outcome: outcome(draft, texts)
    case .note: followUpNote(texts)
    case .next: nextStep(draft, texts)
    case .other: otherStep(draft, texts)
    case .ratings: ratings(draft, texts)
    }
  }

  private func outcome(_ draft: FollowUpDraft, _ texts: FollowUpWords) -> Page {
    let values = ["date": draft.due.day.description]
    return questionPage(
      texts[.outcomeTitle],
      [
        .text(texts(draft.due.isMatter ? .matterFrom : .stepFrom, values), .quiet), .text(draft.due.step.text, .strong),
        .blank,
        .text(texts[.outcomeAsk], .plain),
      ],
      [
        Choice(texts[.outcomeDone], .tellOutcome(.done)), Choice(texts[.outcomeTried], .tellOutcome(.tried)),
        Choice(texts[.outcomeNotYet], .tellOutcome(.notYet)), wentBadlyChoice(texts),
      ], note: texts[.outcomeAny])
  }

  /// A choice for when something bad happened. It is offered wherever a step is asked about, because anything may have
  /// happened.
  private func wentBadlyChoice(_ texts: FollowUpWords) -> Choice {
    Choice(texts[.badly], detail: texts[.badlyDetail], .open(.note(.people)))
  }

  private func followUpNote(_ texts: FollowUpWords) -> Page {
    Page(
      texts[.noteTitle],
      [
        .text(texts[.noteLead], .plain), .blank,
        .field(TextInput(.text, longest: FollowUpReply.maximumNoteLength)),
      ], commands: typingCommands(.send) + [Command(Binding("", letter: "s", .lineDoLeaveEmpty), .submit(""))])
  }

  private func nextStep(_ draft: FollowUpDraft, _ texts: FollowUpWords) -> Page {
    let other = draft.offer.map { _ in Choice(texts[.nextOther], detail: texts[.nextOtherDetail], .offerStep) }
    let choices: [Choice?] = [
      Choice(texts[.nextKeep], detail: texts[.nextKeepDetail], .keepStep(asksAgain: true)), other,
      Choice(texts[.nextEnough], detail: texts[.nextEnoughDetail], .keepStep(asksAgain: false)), wentBadlyChoice(texts),
    ]
    return questionPage(
      texts[.nextTitle],
      [.text(texts[draft.due.isMatter ? .nextMatter : .nextLead], .quiet), .text(draft.due.step.text, .strong)],
      choices.compactMap(\.self))
  }

  private func otherStep(_ draft: FollowUpDraft, _ texts: FollowUpWords) -> Page {
    let more = draft.others.count > 1 ? [Choice(texts[.otherMore], .offerStep)] : []
    return questionPage(
      texts[.otherTitle], [.text(texts[.otherLead], .quiet), .text(draft.offer?.text ?? "", .strong)],
      [Choice(texts[.otherTake], .takeStep)] + more + [Choice(texts[.otherKeep], .back)])
  }

  private func ratings(_ draft: FollowUpDraft, _ texts: FollowUpWords) -> Page {
    let finished = session.keeping.contents?.entry(draft.due.entry).map(session.day) ?? ""
    let values = ["count": "\(session.interview?.questions.count ?? 0)", "date": finished]
    return questionPage(
      texts[.ratingsTitle], [.text(texts(.ratingsLead, values), .plain)],
      [Choice(texts[.ratingsYes], .rateAgain), Choice(texts[.ratingsNot], .back)])
  }

  private func questionPage(_ title: String, _ blocks: [PageBlock], _ choices: [Choice], note: String? = nil) -> Page {
    let note: [PageBlock] = note.map { [.blank, .text($0, .quiet)] } ?? []
    return Page(
      title, blocks + [.blank, .choices(ChoiceList(choices, isSpaced: false))] + note, commands: listCommands())
  }

  // MARK: The outcome

  /// The page with everything that was said later about an entry, the newest first, and then its step.
  var course: Page {
    guard let course = session.course, let texts = followUps else { return Page("", [], commands: readingCommands) }
    let entry = course.entry
    var blocks: [PageBlock] = entry.followUps.isEmpty ? [.text(texts[.courseNothing], .plain), .blank] : []
    for (followUp, ratings) in zip(entry.followUps, course.ratings).reversed() {
      let day = session.day(followUp)
      if let ratings {
        blocks.append(.text(texts(.courseRated, ["date": day]), .plain))
        blocks += self.blocks(of: ratings, course.names, texts)
      } else if let writing = followUp.reply.writing {
        blocks.append(.text(texts(.courseWrote, ["date": day]), .plain))
        blocks += writing.split(separator: "\n").map { .indented(String($0), .plain) }
      } else {
        blocks += self.blocks(of: followUp.reply, day, texts)
      }
      blocks.append(.blank)
    }
    if let step = entry.step {
      blocks.append(.text(texts(.courseMatter, ["date": session.day(entry), "step": step.text]), .plain))
    }
    blocks += [.blank, .text(texts[.coursePeople], .quiet)]
    return Page(
      texts[.courseTitle], position: session.title(entry), blocks,
      commands: readingCommands + [Command(.reachPeople, .open(.note(.people)))])
  }

  private func blocks(of reply: FollowUpReply, _ day: String, _ texts: FollowUpWords) -> [PageBlock] {
    let outcome = FollowUpText.told(reply.outcome ?? .notYet)
    let note = reply.note.isEmpty ? "" : " " + reply.note.quotedWhole
    let next = reply.next.map { [PageBlock.indented(texts(.courseNext, ["step": $0.text]), .plain)] } ?? []
    return [.text(texts(.courseStep, ["date": day, "step": texts[outcome]]) + note, .plain)] + next
  }

  /// The old and the new ratings side by side, and their result.
  private func blocks(of ratings: NewRatings, _ names: Names, _ texts: FollowUpWords) -> [PageBlock] {
    let items = ratings.rows.map { row in
      let answers = [Person.partner, .me].map { person in
        let name = person == .me ? words[.you] : names.partner.capitalizedAtStart
        let now = row.now[person].map(String.init) ?? texts[.courseUnrated]
        let values = ["name": name, "then": row.then[person].map(String.init) ?? "–", "now": now]
        return (person: person, text: texts(.courseRating, values))
      }
      let statement = row.item.statement.ofEither
      let said = ["statement": statement, "ratings": answers.map(\.text).joined(separator: "; ")]
      return ItemAnswers(statement: statement, answers: answers, note: nil, said: texts(.courseSaid, said))
    }
    return [.itemAnswers(items), .text(sentence(ratings, names, texts), .plain)]
      + (ratings.mayBeNoise ? [.text(words[.trendNoise], .quiet)] : [])
  }

  private func sentence(_ ratings: NewRatings, _ names: Names, _ texts: FollowUpWords) -> String {
    guard let change = ratings.change, let base = ratings.base else { return texts[.courseUnscored] }
    func points(_ number: Double) -> String { "\(Int(abs(number).rounded()))" }
    let moved: FollowUpText = change.estimate > 0 ? .courseMovedMe : .courseMovedPartner
    return texts(
      change.isChanged ? moved : .courseSame,
      [
        "base": glossary?.word(base, names).name ?? "", "points": points(change.estimate),
        "noise": points(change.noise), "partner": names.partner,
      ])
  }
}
