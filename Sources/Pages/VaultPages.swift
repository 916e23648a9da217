import Assessment
import Instrument
import PageModel
import Vault

/// The pages about the vault.
extension PageBuilder {
  /// The page about what a vault protects against and what not, before the first one is made.
  var vaultIntro: Page {
    var blocks: [PageBlock] = []
    if let promise = session.books?.vault.promise {
      blocks = [.text(promise.opening, .strong), .blank]
      for (heading, points) in [
        (promise.protectsHeading, promise.protects), (promise.exposesHeading, promise.exposes),
      ] {
        blocks += [.drawn(.text(heading, .strong))] + points.map { .drawn(.bullet($0)) }
        blocks += [.said(heading + " " + points.joined(separator: "; ") + "."), .blank]
      }
      blocks.append(.text(promise.closing, .plain))
    }
    blocks += [.blank, .text(words(.keepWhere, ["path": session.keeping.path]), .quiet)]
    var page = Page(
      words[.keepTitle], blocks,
      commands: [
        Command(.next, .open(.passphrase(.create))), Command(.back, .back), Command(.scroll),
        Command(.help),
      ])
    page.spokenChoices = [
      Choice(words[.doPassphrase], .open(.passphrase(.create))), Choice(words[.lineVaultNotNow], .back),
    ]
    return page
  }

  /// The page about the contents of the open vault, and what can be done next.
  var vaultHome: Page {
    let contents = session.keeping.contents
    var choices: [Choice] = []
    if let draft = contents?.draft {
      choices.append(Choice(words[.keptGoOn], detail: session.place(of: draft), .resumeDraft))
    }
    let newDetail: ScreenText = contents?.draft == nil ? .keptNewDetail : .keptNewDetailDrops
    choices.append(Choice(words[.keptNew], detail: words[newDetail], .beginNew))
    choices += [followUpChoice, writingChoice].compactMap(\.self)
    if let newest = session.entriesNewestFirst.first {
      let count = session.entriesNewestFirst.count
      let values = ["count": "\(count)", "date": session.day(newest)]
      choices.append(
        Choice(
          words[.keptHistory], detail: words(count == 1 ? .keptHistoryOne : .keptHistoryDetail, values),
          .open(.history)))
    }
    choices.append(Choice(words[.keptVault], detail: words[.keptVaultDetail], .open(.vaultOptions)))
    choices.append(Choice(sheets?[.besides] ?? "", detail: sheets?[.besidesDetail], .laySideBySide))
    return Page(
      words[.keptTitle],
      session.vaultNews.map { .text($0, .plain) } + [.blank, .choices(ChoiceList(choices))],
      commands: listCommands() + [quit])
  }

  /// The page about the vault itself: its path, its reminder, its passphrase, and how to delete it.
  var vaultOptions: Page {
    var blocks: [PageBlock] = [.text(words(.vaultWhere, ["path": session.keeping.path]), .plain)]
    if let reminder = session.keeping.contents?.reminder {
      blocks.append(.text(words(.vaultReminder, ["date": reminder.description]), .plain))
    }
    let choices = [
      Choice(words[.vaultRemind], .open(.reminder)),
      Choice(words[.vaultPassphrase], .open(.passphrase(.current))),
      Choice(words[.vaultLock], .lockVault),
      Choice(words[.vaultDelete], .open(.passphrase(.deleteAll))),
    ]
    return Page(words[.vaultTitle], blocks + [.blank, .choices(ChoiceList(choices))], commands: listCommands())
  }

  /// The page for typing a passphrase.
  func passphrase(_ purpose: PassphrasePurpose) -> Page {
    var field = TextInput(.secret, longest: Secret.longest)
    if session.keeping.isWorking {
      (field.note, field.noteTone) = (words[.passphraseWorking], .plain)
    } else if let failure = session.keeping.failure {
      (field.note, field.noteTone) = (failure, .strong)
    } else {
      (field.note, field.noteTone) = (words[.passphraseHidden], .quiet)
    }
    field.isBusy = session.keeping.isWorking
    field.spokenChoice = words[purpose == .open ? .lineVaultOpen : purpose.isNew ? .doPassphrase : .lineDoType]
    // With no answers yet, the user can begin without the vault.
    let isAtStart = purpose == .open && !session.hasAnswers
    let send: Binding = purpose.isDeleting ? .send.named(.doDelete) : .send
    var commands = typingCommands(send, isSecret: true)
    if isAtStart { commands.insert(Command(.without, .goOnWithoutVault), at: 1) }
    let opening: [PageBlock] =
      purpose == .open
      ? [.drawn(.text(words[.passphraseOpen], .plain)), .said(words[.lineVault])]
      : [.text(lead(purpose), .plain)]
    var page = Page(passphraseTitle(purpose), opening + [.blank, .field(field)], commands: commands)
    if !field.isBusy {
      page.spokenChoices = [
        purpose == .open
          ? Choice(words[.doWithout], isAtStart ? .goOnWithoutVault : .back) : Choice(words[.lineVaultNotNow], .back)
      ]
    }
    return page
  }

  private func passphraseTitle(_ purpose: PassphrasePurpose) -> String {
    switch purpose {
    case .create, .createAgain, .new, .newAgain: words[.passphraseTitleNew]
    case .deleteAll: words[.vaultDelete]
    case .delete: words[.passphraseTitleDelete]
    case .open, .current: words[.passphraseTitle]
    case .sheet, .sheetAgain, .sheets, .otherSheet: sheets?[.passphraseTitle] ?? ""
    }
  }

  private func lead(_ purpose: PassphrasePurpose) -> String {
    switch purpose {
    case .open: words[.passphraseOpen]
    case .create, .new: words[.passphraseNew]
    case .sheet: sheets?[.agree] ?? ""
    case .sheets: sheets?[.askSheets] ?? ""
    case .otherSheet(let file): sheets?(.askOneMore, ["path": session.sideBySide?.paths[file] ?? ""]) ?? ""
    case .createAgain(let secret), .newAgain(_, let secret), .sheetAgain(let secret):
      words[strength(secret)] + " " + words[.passphraseAgain]
    case .current: words[.passphraseCurrent]
    case .delete(let id):
      words(.passphraseDelete, ["what": session.keeping.contents?.entry(id).map(session.title) ?? ""])
    case .deleteAll: words(.passphraseDeleteAll, session.keepingValues)
    }
  }

  /// A sentence about the strength of a new passphrase, before it is typed again.
  private func strength(_ secret: Secret) -> ScreenText {
    switch secret.strength {
    case .weak: .passphraseWeak
    case .fair: .passphraseFair
    case .strong: .passphraseStrong
    }
  }

  /// The page for choosing the day of the reminder, from which the vault says at opening that the next assessment is
  /// due.
  var reminder: Page {
    var choices = Session.reminders.map { reminder in
      let day = session.opening.clock.day(after: reminder.days)
      return Choice(words(reminder.text, ["date": day?.description ?? ""]), .remind(day))
    }
    choices.append(Choice(words[.reminderOther], .turn(.reminderDay)))
    choices.append(Choice(words[.reminderNone], .remind(nil)))
    return Page(
      words[.reminderTitle],
      [.text(words[.reminderLead], .plain), .blank, .choices(ChoiceList(choices, isSpaced: false))],
      commands: listCommands())
  }

  /// The page for typing another day for the reminder.
  var reminderDay: Page {
    let example = session.opening.clock.day(after: 60)?.description ?? "2027-01-31"
    let text = session.keeping.contents?.reminder?.description ?? ""
    let field = TextInput(
      .text, text: text, longest: 10,
      note: session.isTypedWrong ? words(.dayWrong, ["example": example]) : nil)
    return Page(
      words[.reminderTitle], [.text(words(.dayLead, ["example": example]), .plain), .blank, .field(field)],
      commands: typingCommands(.choose, keeping: text))
  }

  /// The page that asks before stored data is deleted or replaced. The choice that loses nothing comes first.
  func confirm(_ confirmation: Confirmation) -> Page {
    let texts: (title: ScreenText, lead: ScreenText, no: ScreenText, yes: ScreenText) =
      switch confirmation {
      case .dropDraft(nil): (.keptNew, .confirmDrop, .confirmDropNo, .keptNew)
      case .dropDraft: (.doAgain, .confirmDrop, .confirmDropNo, .doAgain)
      case .replaceDraft: (.keepTitle, .confirmReplace, .confirmReplaceNo, .confirmReplaceYes)
      }
    let choices = [Choice(words[texts.no], .back), Choice(words[texts.yes], .confirm)]
    return Page(
      words[texts.title],
      [
        .text(words(texts.lead, session.keepingValues), .plain), .blank,
        .choices(ChoiceList(choices, isSpaced: false)),
      ], commands: listCommands())
  }

  /// The page after something could not be saved. Nothing is lost yet, and it offers other ways.
  ///
  /// It may appear while the user is answering, so digits choose nothing here.
  var trouble: Page {
    let choices = [
      Choice(words[.troubleAgain], .saveAgain), Choice(words[.troubleElsewhere], .open(.elsewhere)),
      Choice(words[.troubleWithout], .goOnUnsaved),
    ]
    var page = Page(
      words[.troubleTitle],
      [
        .text(session.keeping.failure ?? "", .plain), .air, .text(words[.troubleSafe], .strong), .air,
        .choices(ChoiceList(choices, digits: .none, isSpaced: false)),
      ], commands: [Command(.choose), Command(.change), Command(.back.named(.doQuit), .back), Command(.help)])
    page.next = .goOnUnsaved
    // Answers from a script would be taken for choices.
    page.isSaidInPassing = !session.opening.countsTime
    return page
  }

  /// The page for typing another file for the vault, if the first one could not be written.
  var elsewhere: Page {
    let field = TextInput(.text, longest: 200, note: session.keeping.failure)
    return Page(
      words[.troubleElsewhere],
      [.text(words(.elsewhereLead, session.keepingValues), .plain), .blank, .field(field)],
      commands: typingCommands(.send.named(.doWrite)))
  }
}

extension Session {
  /// The proposed reminders, in days from now. A shorter time would show only a good or a bad week.
  static let reminders: [(days: Int, text: ScreenText)] = [
    (28, .reminderMonth), (91, .reminderQuarter), (182, .reminderHalfYear),
  ]
}
