import Instrument
import Report
import Vault

/// Where somebody is in the program. Screens and lines show the same places.
package enum Place: Equatable, Sendable {
  // Before the questions
  case welcome
  case setup(SetupStep)

  // The questions
  /// The question at the interview's position.
  case question
  case review(ReviewList)
  /// A question about the relationship as a whole.
  case context(ContextQuestion)
  /// Whether to answer the private questions.
  case safetyOpening(isFromResult: Bool)

  // The result
  case overview, base(Base), climate, tip(Int), people, ownConduct, more
  case angles, firstThought, studies, whatIf
  case report, reportFile(ReportFormat)

  // The vault
  case vaultIntro, vaultHome, vaultOptions
  case passphrase(PassphrasePurpose)
  case history, trend, trendBase(Base)
  /// Coming back to a step of the tips.
  case followUp(FollowUpStep)
  /// What came of an entry.
  case course
  case reminder, reminderDay
  /// What an entry is called.
  case label(Entry.ID)
  case confirm(Confirmation)
  /// Something could not be saved.
  case trouble
  /// Another file for the vault.
  case elsewhere

  // Two people
  /// Making a sheet.
  case sheet(SheetStep)
  /// Naming two sheets that are to be laid side by side.
  case files(FilesStep)
  /// What both sheets come to.
  case joint(JointPart)

  // From several places
  case settings
  case note(Note)
  /// Asks before the program ends with `status`.
  case leave(status: Int32)

  /// One of the pages of a result that lie side by side.
  var isPageOfResult: Bool {
    switch self {
    case .overview, .base, .climate, .tip, .people, .ownConduct, .more: true
    default: false
    }
  }

  /// Goes away once the vault has done what it was asked for.
  package var waitsForVault: Bool {
    switch self {
    case .vaultIntro, .trouble, .elsewhere: true
    case .passphrase(let purpose): !purpose.isOfSheets
    default: false
    }
  }
}

/// What is asked some time after an entry, in order.
package enum FollowUpStep: Equatable, Sendable {
  /// Whether the step was done.
  case outcome
  /// What happened, in one line.
  case note
  /// Whether the step stays.
  case next
  /// A step that can be taken in place of it.
  case other
  /// Before a few statements are rated again.
  case ratings
}

/// The steps of making a sheet, in order.
package enum SheetStep: Equatable, Sendable {
  /// What everybody reads first.
  case page
  /// Which answers it is made from.
  case source
  /// Every line that it will hold.
  case contents
  /// Lines that are in it only where they are chosen.
  case lines
  /// Where it is written.
  case file
}

/// What is asked about two sheets before their passphrase.
package enum FilesStep: Equatable, Sendable {
  case mine, theirs, names
}

/// A page of what two sheets come to.
package enum JointPart: Equatable, Sendable {
  case overview, base(Base), views, talk, tips, reading
}

/// A list of answers, any of which can be opened.
package struct ReviewList: Equatable, Sendable {
  /// Where going on from the list leads.
  package enum Origin: Equatable, Sendable {
    /// The list was opened between two questions; it leads back to the question at this index.
    case question(Int)
    /// All questions were asked; the private ones or the result follow.
    case end
    case result
  }

  /// All answers, or only the open and skipped questions.
  package var showsAll: Bool
  package var origin: Origin

  package init(showsAll: Bool, origin: Origin) {
    self.showsAll = showsAll
    self.origin = origin
  }

  /// Opened between two questions, while others are still to come.
  package var isUnderWay: Bool { if case .question = origin { true } else { false } }
}

/// What a passphrase is typed for.
package enum PassphrasePurpose: Equatable, Sendable {
  case open
  /// For a new vault; typed a second time to be sure.
  case create, createAgain(Secret)
  case delete(Entry.ID), deleteAll
  /// Changing it: the present one, the new one, and the new one again.
  case current, new(current: Secret), newAgain(current: Secret, new: Secret)
  /// For a new sheet; typed a second time to be sure.
  case sheet, sheetAgain(Secret)
  /// For two sheets, or for the one of them, 0 or 1, that it did not open.
  case sheets, otherSheet(Int)

  /// A passphrase that does not exist yet.
  package var isNew: Bool {
    switch self {
    case .create, .createAgain, .new, .newAgain, .sheet, .sheetAgain: true
    case .open, .delete, .deleteAll, .current, .sheets, .otherSheet: false
    }
  }

  /// The vault has no part in it.
  package var isOfSheets: Bool {
    switch self {
    case .sheet, .sheetAgain, .sheets, .otherSheet: true
    default: false
    }
  }

  package var isDeleting: Bool {
    switch self {
    case .delete, .deleteAll: true
    default: false
    }
  }
}

/// What is asked once before something kept is gone.
package enum Confirmation: Equatable, Sendable {
  /// Starting a new assessment deletes the draft. With an entry, the new one is set up like it.
  case dropDraft(for: Entry.ID?)
  /// Saving the present assessment replaces a different draft in the vault.
  case replaceDraft
}

/// A text on its own.
package enum Note: Equatable, Sendable {
  case privacy
  /// People one can reach, where no result is open.
  case people
  /// Why the question is asked.
  case whyQuestion
  /// Why the tip at this index is shown.
  case whyTip(Int)
  /// The first answers are kept in this file.
  case kept(path: String)
  /// The instrument of a record cannot be read any more.
  case unreadable(instrument: String)
  /// The vault holds something that is not saved, so it cannot be locked.
  case cannotLock
}
