import YAML
import Instrument
import Vault

/// Decides what of this sitting is stored, and restores what was stored.
extension Session {
  /// The answers so far as a record for the vault; nil if there are none.
  package var sitting: AssessmentRecord? {
    guard let interview, let instrument, hasAnswers else { return nil }
    return AssessmentRecord(
      interview, seconds: seconds, instrument: instrument, role: role?.id, relationship: relationship, name: givenName,
      label: label, begun: begun)
  }

  /// The unfinished sitting as a draft for the vault; nil if there are no answers, or if it already is an entry.
  package var draft: Draft? {
    guard let interview, let instrument, hasAnswers, entry == nil else { return nil }
    return Draft(
      interview, seconds: seconds, instrument: instrument, role: role?.id, relationship: relationship, name: givenName,
      label: label, begun: begun)
  }

  /// The vault action that is needed to store the answers; nil if they are stored or the action has been requested.
  package var neededSave: VaultAction? {
    guard let contents = keeping.contents, !keeping.isWorking, !keeping.isGivenUp, !isReadOnly else { return nil }
    if isFinished, let sitting {
      var last: VaultAction?
      if let entry {
        // The entry may have been deleted meanwhile.
        guard let kept = contents.entry(entry) else { return nil }
        last = .finish(kept.sitting, kept.step)
      }
      if case .finish? = keeping.asked { last = keeping.asked }
      let save = VaultAction.finish(sitting, shownStep)
      return last == save ? nil : save
    }
    guard let draft, draft != contents.draft, !replacesForeignDraft(contents) else { return nil }
    return .keep(draft)
  }

  /// Asks the vault to save a draft or a finished entry.
  package mutating func ask(_ save: VaultAction) {
    keeping.asked = save
    if case (.keep(let draft), .open(let contents, let path)) = (save, keeping.vault) {
      keeping.vault = .open(contents.withDraft(draft), path: path)
    }
  }

  /// Whether saving this sitting would replace the draft of another one.
  package func replacesForeignDraft(_ contents: VaultContents) -> Bool {
    guard let kept = contents.draft?.sitting, let sitting, !keeping.replacesDraft else { return false }
    return !kept.isSame(as: sitting)
  }

  /// Whether all answers are on the disk, or being written.
  package var isKept: Bool {
    keeping.isOpen && keeping.isSaved && neededSave == nil && !keeping.isGivenUp && !isBesideDraft
  }

  /// Whether answers would be lost if the sitting were dropped now.
  package var hasUnkept: Bool { hasAnswers && !isKept }

  /// Whether anything would be lost if the program ended now.
  package var losesByLeaving: Bool { hasUnkept || keeping.isOpen && !keeping.isSaved }

  /// Whether the vault keeps the draft of another sitting, so that this one is not saved.
  package var isBesideDraft: Bool { entry == nil && keeping.contents.map(replacesForeignDraft) ?? false }

  /// Remembers that the vault is open and that `contents` are saved.
  package mutating func noteSaved(_ contents: VaultContents, _ path: String) {
    keeping.vault = .open(contents, path: path)
    keeping.failure = nil
    (keeping.isSaved, keeping.isGivenUp) = (true, false)
    adoptEntry(contents)
  }

  /// Remembers that the vault is open with `contents`, which may be only in memory.
  package mutating func noteOpen(_ contents: VaultContents) {
    keeping.vault = .open(contents, path: keeping.path)
    adoptEntry(contents)
  }

  /// Links this sitting to the last entry of the vault, which was just made from it.
  package mutating func adoptEntry(_ contents: VaultContents) {
    guard entry == nil, isFinished, let sitting, let last = contents.entries.last, last.sitting.isSame(as: sitting)
    else { return }
    entry = last.id
  }

  /// Whether a vault exists, open or closed.
  package var hasVault: Bool {
    switch keeping.vault {
    case .unknown, .absent: false
    case .closed, .open: true
    }
  }

  // MARK: Continuing

  /// Continues a draft at the question where it was left.
  ///
  /// - Throws: `Diagnostics` if its questionnaire cannot be read.
  package mutating func resume(_ draft: Draft) throws(Diagnostics) {
    let interview = try draft.interview()
    take(draft.sitting, interview)
    if label.isEmpty { label = opening.label }
  }

  /// Opens an entry for reading, at the private questions. These are asked again, because their answers are never
  /// stored and because circumstances change.
  ///
  /// - Throws: `Diagnostics` if its questionnaire cannot be read.
  package mutating func open(_ entry: Entry) throws(Diagnostics) {
    var interview = try entry.sitting.interview()
    interview.jump(to: interview.firstSafetyQuestion)
    take(entry.sitting, interview)
    (self.entry, isFinished, isReadOnly, reached) = (entry.id, true, true, interview.firstSafetyQuestion)
  }

  private mutating func take(_ sitting: AssessmentRecord, _ interview: Interview) {
    forgetSitting()
    questionnaire = interview.questionnaire
    role = interview.questionnaire.roles.first { $0.id == sitting.role }
    relationship = sitting.relationship
    giveName(sitting.name)
    label = sitting.label
    self.interview = interview
    instrument = sitting.instrument
    seconds = sitting.seconds
    begun = sitting.begun
  }

  /// Drops the assessment and all answers. The options given at the start stay.
  package mutating func forgetSitting() {
    let before = self
    self = Session(words: words, opening: opening)
    (books, now, settings, nextSeed) = (before.books, before.now, before.settings, before.nextSeed)
    (scoredEntries, notice) = (before.scoredEntries, before.notice)
    (keeping.vault, keeping.isSaved, keeping.asked) = (
      before.keeping.vault, before.keeping.isSaved, before.keeping.asked
    )
  }
}
