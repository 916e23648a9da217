import Vault
import YAML

/// Handles actions on the vault and their results.
extension AssessmentState {
  // MARK: Actions

  mutating func openVault() -> [Effect] {
    switch session.keeping.vault {
    case .unknown: break
    case .absent: push(.vaultIntro)
    case .closed:
      session.keeping.failure = nil
      push(.passphrase(.open))
      return [.vault(.prepare)]
    case .open where session.hasUnkept:
      // Try to save again. If the vault holds the draft of another assessment, ask the user first.
      session.keeping.isGivenUp = false
      if session.isBesideDraft { push(.confirm(.replaceDraft)) }
    case .open:
      // Leaving the result ends the last chance to correct its answers.
      if session.isFinished { session.forgetSitting() }
      restart([.welcome, .vaultHome])
    }
    return []
  }

  mutating func useVault(_ action: Action) -> [Effect] {
    switch action {
    case .passphrase(let secret): return take(secret)
    case .goOnWithoutVault:
      pop()
      pushSetup(after: nil)
      return [.vault(.release)]
    case .resumeDraft: resumeDraft()
    case .beginNew:
      if session.keeping.contents?.draft != nil { push(.confirm(.dropDraft(for: nil))) } else { beginNew() }
    case .answerAgain(let id): answerAgain(id)
    case .openEntry(let id): open(id)
    case .openTrend(let id): openTrend(of: id)
    case .remind(let day):
      pop()
      return [.vault(.remind(day))]
    case .lockVault where session.hasUnkept: push(.note(.cannotLock))
    case .lockVault: return [.vault(.lock)]
    case .confirm: confirm()
    case .saveAgain: return [.vault(.save)]
    case .goOnUnsaved:
      session.keeping.isGivenUp = true
      pop()
    default: break
    }
    return []
  }

  private mutating func resumeDraft() {
    guard let draft = session.keeping.contents?.draft else { return }
    do {
      try session.resume(draft)
      push(place(of: session.stage))
    } catch {
      push(.note(.unreadable(draft.sitting)))
    }
  }

  private mutating func beginNew() {
    session.forgetSitting()
    pushSetup(after: nil)
  }

  /// - Parameter isForWriting: its result leads to the writing exercise.
  mutating func open(_ id: Entry.ID, isForWriting: Bool = false) {
    guard let entry = session.keeping.contents?.entry(id) else { return }
    do {
      try session.open(entry)
      session.isForWriting = isForWriting
      push(place(of: session.stageAfterReview))
    } catch {
      push(.note(.unreadable(entry.sitting)))
    }
  }

  private mutating func openTrend(of id: Entry.ID) {
    guard let contents = session.keeping.contents, let entry = contents.entry(id) else { return }
    session.trend = Trend(of: id, in: contents)
    push(session.trend == nil ? .note(.unreadable(entry.sitting)) : .trend)
  }

  /// - Parameter id: the entry; nil for the open one.
  private mutating func answerAgain(_ id: Entry.ID?) {
    guard let id = id ?? (session.isReadOnly ? session.entry : nil) else { return }
    if session.keeping.contents?.draft == nil { beginAgain(id) } else { push(.confirm(.dropDraft(for: id))) }
  }

  /// Begins a new assessment with the setup of an entry. Going back from its first question leads to the vault.
  private mutating func beginAgain(_ id: Entry.ID) {
    guard let entry = session.keeping.contents?.entry(id) else { return }
    do throws(Diagnostics) {
      try session.answerAgain(entry)
    } catch {
      return push(.note(.unreadable(entry.sitting)))
    }
    session.keeping.replacesDraft = true
    restart([.welcome, .vaultHome, .question])
  }

  private mutating func confirm() {
    guard case .confirm(let confirmation) = place else { return }
    switch confirmation {
    case .dropDraft(let entry?): beginAgain(entry)
    case .dropDraft(nil):
      pop()
      beginNew()
      session.keeping.replacesDraft = true
    case .replaceDraft:
      session.keeping.replacesDraft = true
      pop()
    }
  }

  // MARK: Passphrases

  private mutating func take(_ secret: Secret) -> [Effect] {
    guard case .passphrase(let purpose) = place, !session.keeping.isWorking else { return [] }
    session.keeping.failure = nil
    guard !secret.isEmpty else { return refuse(.passphraseEmpty) }
    switch purpose {
    case .open: return ask(.open(secret))
    case .create: if isUsable(secret) { replace(.passphrase(.createAgain(secret))) }
    case .createAgain(let first):
      if first == secret { return ask(.create(secret)) }
      replace(.passphrase(.create))
      return refuse(.passphraseDiffers)
    case .delete(let id): return ask(.delete(id, secret))
    case .deleteAll: return ask(.deleteAll(secret))
    case .current: replace(.passphrase(.new(current: secret)))
    case .new(let current):
      if isUsable(secret) { replace(.passphrase(.newAgain(current: current, new: secret))) }
    case .newAgain(let current, let new):
      if new == secret {
        replace(.passphrase(.current))
        return ask(.changePassphrase(from: current, to: new))
      }
      replace(.passphrase(.new(current: current)))
      return refuse(.passphraseDiffers)
    case .sheet: if isUsable(secret) { replace(.passphrase(.sheetAgain(secret))) }
    case .sheetAgain, .sheets, .otherSheet: return take(secret, for: purpose)
    }
    return []
  }

  /// Shows why a passphrase is refused; the user can type another one.
  package mutating func refuse(_ text: ScreenText) -> [Effect] {
    session.keeping.failure = session.words[text]
    return []
  }

  /// Whether a new passphrase is acceptable. Checked before the user has to type it a second time.
  private mutating func isUsable(_ new: Secret) -> Bool {
    do throws(VaultError) {
      _ = try new.asNewPassphrase()
      return true
    } catch {
      session.keeping.failure = session.books?.vault.sentence(error) ?? error.description
      return false
    }
  }

  private mutating func ask(_ action: VaultAction) -> [Effect] {
    session.keeping.isWorking = true
    return [.vault(action)]
  }

  // MARK: Events

  /// Handles the result of a vault action.
  mutating func receive(_ event: VaultEvent) {
    let wasWorking = session.keeping.isWorking
    if event.endsWork { session.keeping.isWorking = false }
    switch event {
    case .absent(let path): handleClosed(.absent(path: path))
    case .closed(let path): handleClosed(.closed(path: path))
    case .open(let contents, let path): open(contents, path, wasWorking: wasWorking)
    case .kept(let contents, let path):
      session.keeping.asked = nil
      if !session.keeping.isSaved { removePlacesWaitingForVault() }
      session.noteSaved(contents, path)
    case .notKept(let sentence, let contents):
      session.keeping.asked = nil
      session.keeping.failure = sentence
      postponedEnd = nil
      handleUnsaved(contents)
    case .failed(let sentence, let contents): handleFailure(sentence, contents)
    case .locked(let path):
      session.forgetSitting()
      handleClosed(.closed(path: path))
      restart([.welcome, .passphrase(.open)])
      session.keeping.failure = session.words[.passphraseLocked]
    case .deleted(let path):
      session.forgetSitting()
      handleClosed(.absent(path: path))
      session.notice = session.books?.vault[.deletedAll]
      restart([.welcome])
    }
  }

  /// Handles that no vault is open any more.
  private mutating func handleClosed(_ vault: VaultState.Vault) {
    (session.keeping.vault, session.keeping.asked) = (vault, nil)
    session.scoredEntries = [:]
  }

  private mutating func open(_ contents: VaultContents, _ path: String, wasWorking: Bool) {
    let before = session.keeping.contents
    session.noteSaved(contents, path)
    guard let before else { return handleOpened(contents, path) }
    // The passphrase was for deleting or changing something.
    if wasWorking {
      session.notice =
        session.books?.vault[contents.entries.count < before.entries.count ? .deletedEntry : .changed]
    }
    removePlacesWaitingForVault()
  }

  /// Handles that a vault was opened or made.
  private mutating func handleOpened(_ contents: VaultContents, _ path: String) {
    guard session.hasAnswers else { return restart([.welcome, .vaultHome]) }
    removePlacesWaitingForVault()
    let asks = session.result == nil && session.replacesForeignDraft(contents)
    push(asks ? .confirm(.replaceDraft) : .note(.kept(path: path)))
  }

  private mutating func handleFailure(_ sentence: String, _ contents: VaultContents?) {
    session.keeping.failure = sentence
    let waits = path.contains { $0.place.waitsForVault }
    guard let contents else {
      // The passphrase was given in advance and failed, so show the prompt.
      if !waits { push(.passphrase(.open)) }
      return
    }
    // Places that wait for the vault show the error beside the typed text.
    if waits { session.noteOpen(contents) } else { handleUnsaved(contents) }
  }

  /// Handles that `contents` could not be saved and are only in memory.
  private mutating func handleUnsaved(_ contents: VaultContents) {
    session.noteOpen(contents)
    session.keeping.isSaved = false
    // If the answers are not even in memory there, stop asking, or it would go on without end.
    if session.neededSave != nil { session.keeping.isGivenUp = true }
    if place != .trouble { push(.trouble) }
  }
}

extension Note {
  static func unreadable(_ record: AssessmentRecord) -> Note {
    .unreadable(instrument: "\(record.instrument.id) \(record.instrument.version)")
  }
}
