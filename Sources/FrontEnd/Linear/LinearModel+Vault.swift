import Pages
import Assessment
import Vault

/// The vault, line by line.
extension LinearModel {
  // MARK: What the program tells

  /// - Returns: what is said about it, and what is to be done next.
  package mutating func take(_ news: VaultEvent) -> LinearReply {
    let wasOpen = session.keeping.isOpen
    switch news {
    case .absent(let path), .deleted(let path):
      session.keeping.vault = .absent(path: path)
      return LinearReply([])
    case .closed(let path):
      session.keeping.vault = .closed(path: path)
      return LinearReply([])
    case .locked(let path):
      session.forgetSitting()
      session.keeping.vault = .closed(path: path)
      return reply([words[.passphraseLocked]] + ask(.vault(.closed, from: nil)))
    case .open(let contents, let path), .kept(let contents, let path):
      let isSavedAgain = wasOpen && !session.keeping.isSaved
      session.keepsNow(contents, path)
      if wasOpen { return reply(isSavedAgain ? [words[.lineSavedAgain]] : []) }
      return reply(opened(contents, path))
    case .notKept(let sentence, let contents): return failed(sentence, contents)
    case .failed(let sentence, let contents): return failed(sentence, contents)
    }
  }

  private mutating func opened(_ contents: VaultContents, _ path: String) -> [String] {
    guard session.hasAnswers else { return ask(.vault(.home, from: nil)) }
    let from = origin
    if session.result == nil, session.replacesForeignDraft(contents) { return ask(.vault(.replace, from: from)) }
    return [words(.keptDone, ["path": path])] + ask(from)
  }

  private mutating func failed(_ sentence: String, _ contents: VaultContents?) -> LinearReply {
    guard let contents else { return reply([sentence] + promptLines) }
    let wasSaved = session.keeping.isSaved
    session.keepsNow(contents, session.keeping.path)
    (session.keeping.isSaved, session.keeping.failure) = (false, sentence)
    if session.neededSave != nil { session.keeping.isGivenUp = true }
    // Said once, not with every answer.
    return reply(wasSaved ? [words(.lineNotSaved, ["reason": sentence])] : [])
  }

  /// What the vault has to be asked for after a line, so that it holds what was answered; nil where it does.
  package var neededSave: VaultAction? {
    session.neededSave ?? (session.keeping.isOpen && !session.keeping.isSaved ? .save : nil)
  }

  /// - Parameter secret: what was typed.
  package mutating func take(_ secret: Secret, for passphrase: LinearPassphrase) -> LinearReply {
    if secret.isEmpty { return reply([words[.passphraseEmpty]] + promptLines) }
    switch passphrase {
    case .open: return request(.vault(.open(secret)))
    case .create:
      do throws(VaultError) {
        _ = try secret.asNewPassphrase()
        return LinearReply([], request: .passphrase(.createAgain(secret)))
      } catch {
        return LinearReply(reply([error.description]).lines, request: .passphrase(.create))
      }
    case .createAgain(let first):
      if first == secret { return request(.vault(.create(secret))) }
      return LinearReply(reply([words[.passphraseDiffers]]).lines, request: .passphrase(.create))
    }
  }

  private func request(_ request: LinearRequest) -> LinearReply {
    LinearReply(reply([words[.passphraseWorking]]).lines, request: request)
  }

  // MARK: What is asked

  /// Where one came from; what is asked next where one came from nowhere.
  private var origin: LinearPrompt {
    if case .vault(_, let from?) = prompt { return from }
    return prompt
  }

  /// To the vault from anywhere; nil where there can be none.
  mutating func toVault() -> [String]? {
    let from = if case .vault(_, let from) = prompt { from } else { prompt as LinearPrompt? }
    switch session.keeping.vault {
    case .unknown: return nil
    case .absent: return ask(.vault(.offer, from: from))
    case .closed: return ask(.vault(.closed, from: from))
    case .open where session.hasUnkept:
      session.keeping.isGivenUp = false
      return session.isBesideDraft ? ask(.vault(.replace, from: from)) : promptLines
    case .open: return ask(.vault(.home, from: from))
    }
  }

  /// Why what was to be kept is not, in one sentence; nil where it is, or was not to be kept.
  package var lossReason: String? { session.losesByLeaving ? session.keeping.failure : nil }

  /// Answers would be gone if the vault were locked now.
  package var hasUnkept: Bool { session.hasUnkept }

  func lines(of place: LinearVault) -> [String] {
    switch place {
    case .closed: [words[.lineVault]] + options([words[.lineVaultOpen], words[.doWithout]])
    case .offer: promise + options([words[.doPassphrase], words[.lineVaultNotNow]])
    case .home:
      session.vaultNews
        + session.vaultChoices.map(texts).enumerated().map { index, choice in
          words(
            .lineOptionDetail, ["number": "\(index + 1)", "text": choice.name, "detail": choice.detail])
        } + [words[.lineVaultCommands]]
    case .history:
      [words[.historyLead]]
        + session.entriesNewestFirst.enumerated().map { index, entry in
          words(
            .lineOptionDetail,
            ["number": "\(index + 1)", "text": session.title(entry), "detail": session.detail(entry)]) + "."
        }
    case .entry(let id):
      (session.keeping.contents?.entry(id).map { [session.title($0) + "."] } ?? [])
        + options([words[.doOpen], words[.doOverTime], words[.doAgain]])
    case .reminder: [words[.vaultRemind] + "."] + options(session.reminderTexts)
    case .drop(let entry):
      [words(.confirmDrop, session.keepingValues)]
        + options([words[.confirmDropNo], words[entry == nil ? .keptNew : .doAgain]])
    case .replace:
      [words(.confirmReplace, session.keepingValues)]
        + options([words[.confirmReplaceNo], words[.confirmReplaceYes]])
    }
  }

  /// Of the vault itself only the reminder is here: passphrases and deleting have commands of their own.
  private func texts(of choice: VaultHomeScreen.Choice) -> (name: String, detail: String) {
    guard choice == .vault else { return session.texts(of: choice) }
    let reminder = session.keeping.contents?.reminder?.description
    return (words[.vaultRemind], reminder.map { words(.vaultReminder, ["date": $0]) } ?? words[.reminderLead])
  }

  private var promise: [String] {
    guard let promise = session.books?.vault.promise else { return [] }
    return [promise.opening, promise.protectsHeading + " " + promise.protects.joined(separator: "; ") + "."]
      + [promise.exposesHeading + " " + promise.exposes.joined(separator: "; ") + "."]
      + [promise.closing, words(.keepWhere, ["path": session.keeping.path])]
  }

  func choiceCount(in place: LinearVault) -> Int {
    switch place {
    case .closed, .offer, .drop, .replace: 2
    case .entry: 3
    case .home: session.vaultChoices.count
    case .history: session.entriesNewestFirst.count
    case .reminder: session.reminderTexts.count
    }
  }

  // MARK: What is chosen

  mutating func choose(_ number: Int, in place: LinearVault, _ from: LinearPrompt?) -> LinearReply {
    switch place {
    case .closed:
      if number == 1 { return LinearReply([], request: .passphrase(.open)) }
      return reply(from.map { ask($0) } ?? goOn(after: nil))
    case .offer:
      if number == 1 { return LinearReply([], request: .passphrase(.create)) }
      return reply(from.map { ask($0) } ?? promptLines)
    case .home: return choose(session.vaultChoices[number - 1], from)
    case .history: return reply(ask(.vault(.entry(session.entriesNewestFirst[number - 1].id), from: from)))
    case .entry(let id): return reply(number == 3 ? answerAgain(id) : open(id, overTime: number == 2, from))
    case .reminder:
      let day = session.reminderDay(number)
      prompt = .vault(.home, from: from)
      return LinearReply([], request: .vault(.remind(day)), saysPrompt: true)
    case .drop(let entry):
      guard number == 2 else { return reply(ask(.vault(.home, from: from))) }
      if let entry { return reply(beginAgain(entry)) }
      session.forgetSitting()
      session.keeping.replacesDraft = true
      return reply(goOn(after: nil))
    case .replace:
      if number == 2 { session.keeping.replacesDraft = true }
      return reply(from.map { ask($0) } ?? promptLines)
    }
  }

  private mutating func choose(_ choice: VaultHomeScreen.Choice, _ from: LinearPrompt?) -> LinearReply {
    switch choice {
    case .goOn: return reply(goOnWithDraft())
    case .new:
      if session.keeping.contents?.draft != nil { return reply(ask(.vault(.drop(for: nil), from: from))) }
      session.forgetSitting()
      return reply(goOn(after: nil))
    case .history: return reply(ask(.vault(.history, from: from)))
    case .vault: return reply(ask(.vault(.reminder, from: from)))
    }
  }

  private mutating func goOnWithDraft() -> [String] {
    guard let draft = session.keeping.contents?.draft else { return promptLines }
    do {
      try session.resume(draft)
    } catch {
      return [session.unreadable(draft.sitting).text] + promptLines
    }
    introduced = []
    reached = draft.position
    return go(to: session.stage)
  }

  /// The entry that a letter is about: the one that is open, or that was chosen from the list.
  var entryAtHand: Entry.ID? {
    switch prompt {
    case .vault(.entry(let id), _): id
    case .vault, .leave, .setup: nil
    default: session.isReadOnly ? session.entry : nil
    }
  }

  /// To the first question of a new assessment like an entry. Where another one is under way, that is asked about first.
  mutating func answerAgain(_ id: Entry.ID) -> [String] {
    session.keeping.contents?.draft == nil ? beginAgain(id) : ask(.vault(.drop(for: id), from: nil))
  }

  private mutating func beginAgain(_ id: Entry.ID) -> [String] {
    guard let entry = session.keeping.contents?.entry(id) else { return promptLines }
    do {
      try session.answerAgain(entry)
    } catch {
      return [session.unreadable(entry.sitting).text] + promptLines
    }
    session.keeping.replacesDraft = true
    (introduced, reached) = ([], 0)
    return ask(returnsTo: nil)
  }

  private mutating func open(_ id: Entry.ID, overTime: Bool, _ from: LinearPrompt?) -> [String] {
    guard let contents = session.keeping.contents, let entry = contents.entry(id) else { return promptLines }
    if overTime {
      let lines = Trend(of: id, in: contents).map(trendLines) ?? [session.unreadable(entry.sitting).text]
      return lines + ask(.vault(.history, from: from))
    }
    do {
      try session.open(entry)
    } catch {
      return [session.unreadable(entry.sitting).text] + promptLines
    }
    introduced = []
    reached = session.interview?.firstSafetyQuestion ?? 0
    return go(to: session.stageAfterReview)
  }

  mutating func goBack(from place: LinearVault, _ from: LinearPrompt?) -> [String]? {
    switch place {
    case .closed, .offer, .home, .replace: return from.map { ask($0) } ?? [words[.lineFirst]] + promptLines
    case .history, .drop, .reminder: return ask(.vault(.home, from: from))
    case .entry: return ask(.vault(.history, from: from))
    }
  }
}
