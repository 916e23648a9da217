import Vault
import YAML

/// Asks what came of a step, and stores the reply.
extension AssessmentState {
  mutating func follow(_ action: Action) -> [Effect] {
    switch action {
    case .openFollowUp: openFollowUp()
    case .openCourse(let id): openCourse(of: id)
    case .tellOutcome(let outcome):
      session.followUp?.outcome = outcome
      push(.followUp(.note))
    case .offerStep:
      if place == .followUp(.other) { session.followUp?.offerNext() } else { push(.followUp(.other)) }
    case .keepStep(let asksAgain): return keep(session.followUp?.reply(nil, asksAgain: asksAgain))
    case .takeStep: return keep(session.followUp?.reply(session.followUp?.offer, asksAgain: true))
    case .rateAgain: push(.question)
    default: break
    }
    return []
  }

  private mutating func openFollowUp() {
    guard let due = session.dueFollowUp, let record = session.keeping.contents?.entry(due.entry)?.sitting else {
      return
    }
    do throws(Diagnostics) {
      try session.beginFollowUp(due)
    } catch {
      return push(.note(.unreadable(record)))
    }
    push(.followUp(due.isOfRatings ? .ratings : .outcome))
  }

  private mutating func openCourse(of id: Entry.ID) {
    guard let entry = session.keeping.contents?.entry(id) else { return }
    do throws(Diagnostics) {
      session.course = try FollowUpCourse(entry)
      push(.course)
    } catch {
      push(.note(.unreadable(entry.sitting)))
    }
  }

  mutating func goBack(from step: FollowUpStep) {
    switch step {
    case .outcome, .ratings:
      session.forgetSitting()
      pop()
    case .note, .next, .other: pop()
    }
  }

  /// Stores the new ratings after the last statement was rated or skipped.
  mutating func keepRatings() -> [Effect] { keep(FollowUpReply(ratings: session.newRatings)) }

  /// Adds what was said to its entry. Ratings are shown beside those of the entry.
  private mutating func keep(_ reply: FollowUpReply?) -> [Effect] {
    guard let reply, let id = session.followUp?.due.entry, session.keeping.isOpen else { return [] }
    let effects = add(reply, to: id)
    session.forgetSitting()
    restart([.welcome, .vaultHome])
    if reply.isOfRatings { openCourse(of: id) }
    session.notice = session.books?.followUp?[.noted]
    return effects
  }

  /// Adds to an entry of the open vault what was said later, in memory at once.
  mutating func add(_ reply: FollowUpReply, to id: Entry.ID) -> [Effect] {
    guard case .open(let contents, let path) = session.keeping.vault else { return [] }
    session.keeping.vault = .open(contents.adding(reply, to: id, at: session.opening.clock.now()), path: path)
    return [.vault(.add(reply, to: id))]
  }
}
