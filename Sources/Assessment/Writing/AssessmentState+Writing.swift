import Vault

/// The writing exercise: a prompt, a page to write on, and what is kept of it.
///
/// Its pages are the same in every state of care; only the sentences of the prompt differ. What a vault keeps is the same as
/// well: a day, and the words where the user wants that, but never the prompt.
extension AssessmentState {
  mutating func practiseWriting(_ action: Action) -> [Effect] {
    switch action {
    case .openWriting(let id): open(id, isForWriting: true)
    case .write(let text): session.writing?.text = String(text.prefix(FollowUpReply.maximumWritingLength))
    case .keepWriting(let keeping): return keep(keeping)
    default: break
    }
    return []
  }

  mutating func goOn(from step: ExerciseStep) -> [Effect] {
    switch step {
    case .prompt: push(.writing(.area))
    case .area where session.entryForWriting != nil: push(.writing(.keep))
    case .area, .keep: return keep(.nothing)
    case .grounds: pop()
    }
    return []
  }

  /// Adds a line behind what was written.
  mutating func writeLine(_ line: String) {
    guard let text = session.writing?.text else { return }
    _ = practiseWriting(.write(text + line + "\n"))
  }

  /// The writing ends; back to where it was opened.
  private mutating func keep(_ keeping: WritingKeeping) -> [Effect] {
    guard let writing = session.writing else { return [] }
    remove { $0.isOfWriting }
    session.writing = nil
    let entry = keeping == .nothing ? nil : session.entryForWriting
    guard let entry else {
      session.notice = session.books?.writing?[.gone]
      return []
    }
    session.notice = session.books?.writing?[keeping == .words ? .kept : .noted]
    return add(FollowUpReply(writing: keeping == .words ? writing.text : ""), to: entry)
  }
}

extension Session {
  /// The entry that what is written belongs to; nil where no open vault holds this result.
  package var entryForWriting: Entry.ID? { entry.flatMap { keeping.contents?.entry($0)?.id } }

  /// What the open vault offers today; nil for nothing.
  package var dueWriting: DueWriting? {
    guard let contents = keeping.contents, let today = opening.clock.today else { return nil }
    return DueWriting(in: contents, on: today, day: opening.clock.day)
  }

  /// Minutes count from the first time that the page to write on is shown.
  mutating func beginClock() {
    let now = now
    if writing?.begun == nil { writing?.begun = now }
  }

  /// - Returns: false where there is no result to draw a prompt for.
  mutating func beginWriting() -> Bool {
    let kept = entryForWriting.flatMap { keeping.contents?.entry($0)?.followUps } ?? []
    let times = kept.count { $0.reply.writing != nil }
    guard let result, let prompt = books?.prompts?.prompt(result.profile, result.advice.care, time: times) else {
      return false
    }
    writing = WritingDraft(prompt, timesBefore: times)
    return true
  }
}
