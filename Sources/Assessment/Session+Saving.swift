import YAML
import Instrument
import Vault

/// What of this sitting is kept, and taking up what was kept.
extension Session {
  /// The answers so far, for the vault; nil before there are any.
  package var sitting: AssessmentRecord? {
    guard let interview, let instrument, hasAnswers else { return nil }
    return AssessmentRecord(
      interview, seconds: seconds, instrument: instrument, role: role?.id, relationship: relationship, name: givenName,
      label: label, begun: begun)
  }

  /// The sitting under way; nil before there are answers, and once it is an entry.
  package var draft: Draft? {
    guard let interview, let instrument, hasAnswers, entry == nil else { return nil }
    return Draft(
      interview, seconds: seconds, instrument: instrument, role: role?.id, relationship: relationship, name: givenName,
      label: label, begun: begun)
  }

  /// What has to be asked of the vault so that it holds what was answered; nil where it does, or was asked already.
  package var neededSave: VaultAction? {
    guard let contents = keeping.contents, !keeping.isWorking, !keeping.isGivenUp, !isReadOnly else { return nil }
    if isFinished, let sitting {
      var last: VaultAction?
      if let entry {
        // It may have been deleted since.
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

  /// Asks the vault for `save`.
  package mutating func ask(_ save: VaultAction) {
    keeping.asked = save
    if case (.keep(let draft), .open(let contents, let path)) = (save, keeping.vault) {
      keeping.vault = .open(contents.keeping(draft), path: path)
    }
  }

  /// Whether keeping this sitting would put it in the place of another one that is under way.
  package func replacesForeignDraft(_ contents: VaultContents) -> Bool {
    guard let kept = contents.draft?.sitting, let sitting, !keeping.replacesDraft else { return false }
    return !kept.isSame(as: sitting)
  }

  /// Whether all that was answered is on the disk, or on its way there.
  package var isKept: Bool {
    keeping.isOpen && keeping.isSaved && neededSave == nil && !keeping.isGivenUp && !isBesideDraft
  }

  /// Answers would be gone if the sitting were forgotten now.
  package var hasUnkept: Bool { hasAnswers && !isKept }

  /// Something would be gone if the program ended now.
  package var losesByLeaving: Bool { hasUnkept || keeping.isOpen && !keeping.isSaved }

  /// The vault holds another sitting under way, which stays, and so not this one.
  package var isBesideDraft: Bool { entry == nil && keeping.contents.map(replacesForeignDraft) ?? false }

  /// The vault is open and holds `contents`, on the disk too.
  package mutating func keepsNow(_ contents: VaultContents, _ path: String) {
    keeping.vault = .open(contents, path: path)
    keeping.failure = nil
    (keeping.isSaved, keeping.isGivenUp) = (true, false)
    adoptEntry(contents)
  }

  /// The vault is open and holds `contents`, in memory at least.
  package mutating func holds(_ contents: VaultContents) {
    keeping.vault = .open(contents, path: keeping.path)
    adoptEntry(contents)
  }

  /// What was just finished is the last entry.
  package mutating func adoptEntry(_ contents: VaultContents) {
    guard entry == nil, isFinished, let sitting, let last = contents.entries.last, last.sitting.isSame(as: sitting)
    else { return }
    entry = last.id
  }

  /// A vault is there, open or closed.
  package var hasVault: Bool {
    switch keeping.vault {
    case .unknown, .absent: false
    case .closed, .open: true
    }
  }

  // MARK: Taking up

  /// Goes on with what was under way, at the very question.
  ///
  /// - Throws: `Diagnostics` where its questionnaire cannot be read.
  package mutating func resume(_ draft: Draft) throws(Diagnostics) {
    let interview = try draft.interview()
    take(draft.sitting, interview)
    if label.isEmpty { label = opening.label }
  }

  /// Opens an entry, for reading, where its private questions begin: they are asked anew, because their answers are never
  /// kept and because things change.
  ///
  /// - Throws: `Diagnostics` where its questionnaire cannot be read.
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

  /// Forgets what this sitting is about and all answers to it. What was settled before the first screen stays.
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
