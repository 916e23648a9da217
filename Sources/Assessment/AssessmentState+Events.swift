import Settings
import Vault

/// What the outside world tells, and what has to be saved after each change.
extension AssessmentState {
  /// - Returns: what is to be done, in order.
  package mutating func receive(_ event: AssessmentEvent, now: Double) -> [Effect] {
    session.now = now
    switch event {
    case .contents(let contents): session.books = contents
    case .vault(let event): receive(event)
    case .sheet(let event): receive(event)
    case .wrote(let path, let failure): wrote(path, failure)
    case .savedSettings(let settings, let failure):
      let helplines = session.settings.settings.helplines
      session.saved(settings, failure)
      if session.settings.settings.helplines != helplines { return [.loadBooks] }
    case .idle:
      // Answers that are not saved yet keep the vault open, and saving is tried again.
      session.keeping.isGivenUp = false
      return session.keeping.isOpen && !session.hasUnkept ? [.vault(.lock)] : []
    case .end(let signal): return [.end(status: 128 + signal)]
    }
    return []
  }

  /// A report was written: back to where it was asked for. Where it was not, its page says why.
  private mutating func wrote(_ path: String, _ failure: String?) {
    session.unwritten = failure
    guard failure == nil else { return }
    session.notice = session.words(.fileDone, ["file": path])
    if case .reportFile = place { pop() }
    if place == .report { pop() }
  }

  /// An interrupt: asks once where answers would be lost, then ends as an interrupted program does.
  package mutating func interrupt() -> [Effect] {
    if case .leave = place { return [.end(status: 130)] }
    guard session.hasAnswers else { return [.end(status: 130)] }
    push(.leave(status: 130))
    return []
  }

  /// Adds what the vault has to be asked for, so that it holds what was answered. An end waits for that, and is forgotten
  /// where saving fails.
  package mutating func addingSaves(to effects: [Effect]) -> [Effect] {
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
}

/// What came of an effect, or of time going by.
package enum AssessmentEvent: Sendable {
  case contents(ContentBundle)
  case vault(VaultEvent)
  case sheet(SheetEvent)
  /// A report was written, or why not, in one sentence.
  case wrote(path: String, failure: String?)
  case savedSettings(Settings, failure: SettingsFailure?)
  /// Nothing was typed for as long as a vault may stay open.
  case idle
  /// A signal asks for the end, or the terminal is gone.
  case end(signal: Int32)
}
