import Assessment
import YAML
import Vault

/// The vault: news of it, and what has to be asked of it.
extension Model {
  /// When an open vault is to be locked, by the clock of messages; nil where none is open or it stays open.
  package var locksAt: Double? {
    guard session.keeping.isOpen, let limit = session.opening.lockSeconds else { return nil }
    return lastKey + limit
  }

  /// Whatever changed: the vault has to hold what was answered. An end waits for that, and is forgotten where it fails.
  mutating func keeping(_ effects: [Effect]) -> [Effect] {
    var effects = effects
    if let save = session.neededSave {
      session.ask(save)
      effects.append(.vault(save))
    }
    guard session.keeping.asked != nil else {
      defer { postponedEnd = nil }
      return effects + (postponedEnd.map { [$0] } ?? [])
    }
    if let end = effects.firstIndex(where: \.isEnd) { postponedEnd = effects.remove(at: end) }
    return effects
  }

  mutating func take(_ news: VaultEvent) {
    let wasWorking = session.keeping.isWorking
    if news.endsWork { session.keeping.isWorking = false }
    switch news {
    case .absent(let path): close(.absent(path: path))
    case .closed(let path): close(.closed(path: path))
    case .open(let contents, let path): open(contents, path, wasWorking: wasWorking)
    case .kept(let contents, let path):
      session.keeping.asked = nil
      if !session.keeping.isSaved { popVaultScreens() }
      session.keepsNow(contents, path)
    case .notKept(let sentence, let contents):
      session.keeping.asked = nil
      session.keeping.failure = sentence
      postponedEnd = nil
      miss(contents)
    case .failed(let sentence, let contents): fail(sentence, contents)
    case .locked(let path):
      session.forgetSitting()
      close(.closed(path: path))
      restart([WelcomeScreen(), PassphraseScreen(.open, note: .passphraseLocked)])
    case .deleted(let path):
      session.forgetSitting()
      close(.absent(path: path))
      session.keeping.notice = session.books?.vault[.deletedAll]
      restart([WelcomeScreen()])
    }
  }

  /// No vault is open.
  private mutating func close(_ vault: VaultState.Vault) {
    (session.keeping.vault, session.keeping.asked) = (vault, nil)
  }

  private mutating func open(_ contents: VaultContents, _ path: String, wasWorking: Bool) {
    let before = session.keeping.contents
    session.keepsNow(contents, path)
    guard let before else { return opened(contents, path) }
    // A passphrase was asked for to delete or to change something.
    if wasWorking {
      session.keeping.notice =
        session.books?.vault[contents.entries.count < before.entries.count ? .deletedEntry : .changed]
    }
    popVaultScreens()
  }

  /// The vault was closed until now, or was not there.
  private mutating func opened(_ contents: VaultContents, _ path: String) {
    // Its time begins here: where the passphrase was given, there was no key yet.
    lastKey = session.now
    guard session.hasAnswers else {
      restart([WelcomeScreen(), VaultHomeScreen()])
      return
    }
    popVaultScreens()
    let asks = session.result == nil && session.replacesForeignDraft(contents)
    push(asks ? ConfirmScreen(.replaceDraft) : NoteScreen(session.words, keptIn: path))
  }

  private mutating func fail(_ sentence: String, _ contents: VaultContents?) {
    session.keeping.failure = sentence
    guard let contents else {
      // The passphrase was not typed here.
      if !waitsForVault { push(PassphraseScreen(.open)) }
      return
    }
    // Those that wait for the vault show the sentence beside what was typed.
    if waitsForVault { return session.holds(contents) }
    miss(contents)
  }

  /// Asks the first question of a new assessment like the entry; back leads to what the vault holds.
  mutating func beginAgain(_ id: Entry.ID) {
    guard let entry = session.keeping.contents?.entry(id) else { return }
    do throws(Diagnostics) {
      try session.answerAgain(entry)
    } catch {
      return push(session.unreadable(entry.sitting))
    }
    session.keeping.replacesDraft = true
    restart([WelcomeScreen(), VaultHomeScreen(), QuestionScreen(session)])
  }

  /// `contents` are in memory only.
  private mutating func miss(_ contents: VaultContents) {
    session.holds(contents)
    session.keeping.isSaved = false
    // What is not even in memory there would be asked for without end.
    if session.neededSave != nil { session.keeping.isGivenUp = true }
    if screen is TroubleScreen { return }
    push(TroubleScreen())
  }
}
