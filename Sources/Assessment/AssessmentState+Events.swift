import Settings
import Vault

/// Handles events from outside, and adds the saving that is needed after each change.
extension AssessmentState {
  /// Handles the result of an effect, or another event.
  ///
  /// - Returns: the effects to carry out, in order.
  package mutating func receive(_ event: AssessmentEvent, now: Double) -> [Effect] {
    session.now = now
    switch event {
    case .contents(let contents): session.books = contents
    case .vault(let event): receive(event)
    case .sheet(let event): receive(event)
    case .wrote(let path, let failure): reportWritten(path, failure)
    case .savedSettings(let settings, let failure):
      let helplines = session.settings.settings.helplines
      session.saved(settings, failure)
      if session.settings.settings.helplines != helplines { return [.loadBooks] }
    case .idle:
      // Unsaved answers keep the vault open, and saving is tried again.
      session.keeping.isGivenUp = false
      return session.keeping.isOpen && !session.hasUnkept ? [.vault(.lock)] : []
    case .end(let signal): return [.end(status: 128 + signal)]
    }
    return []
  }

  /// Handles the end of writing a report: returns to where it was asked for, or shows on the page why it failed.
  private mutating func reportWritten(_ path: String, _ failure: String?) {
    session.unwritten = failure
    guard failure == nil else { return }
    session.notice = session.words(.fileDone, ["file": path])
    if case .reportFile = place { pop() }
    if place == .report { pop() }
  }

  /// Handles SIGINT: asks once if answers would be lost, then ends as an interrupted program does.
  package mutating func interrupt() -> [Effect] {
    if case .leave = place { return [.end(status: 130)] }
    guard session.hasAnswers else { return [.end(status: 130)] }
    push(.leave(status: 130))
    return []
  }

  /// Adds the vault actions that are needed to store new answers. Ending the program waits for them, and is cancelled
  /// if saving fails.
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

/// The result of an effect, or an event such as the passing of time.
package enum AssessmentEvent: Sendable {
  case contents(ContentBundle)
  case vault(VaultEvent)
  case sheet(SheetEvent)
  /// A report was written, or could not be, with the reason as one sentence.
  case wrote(path: String, failure: String?)
  case savedSettings(Settings, failure: SettingsFailure?)
  /// No key was pressed for as long as a vault may stay open.
  case idle
  /// A signal asks the program to end, or the terminal is gone.
  case end(signal: Int32)
}
