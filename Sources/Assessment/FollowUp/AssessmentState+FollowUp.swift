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

  /// Adds a reply to its entry, in memory at once. New ratings are then shown beside the old ones.
  private mutating func keep(_ reply: FollowUpReply?) -> [Effect] {
    guard let reply, let id = session.followUp?.due.entry, case .open(let contents, let path) = session.keeping.vault
    else { return [] }
    session.keeping.vault = .open(contents.adding(reply, to: id, at: session.opening.clock.now()), path: path)
    session.forgetSitting()
    restart([.welcome, .vaultHome])
    if reply.outcome == nil { openCourse(of: id) }
    session.notice = session.books?.followUp?[.noted]
    return [.vault(.add(reply, to: id))]
  }
}
