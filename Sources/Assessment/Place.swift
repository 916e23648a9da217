import Instrument
import Report
import Vault

/// A place in the program. Screens and lines show the same places.
package enum Place: Equatable, Sendable {
  // Before the questions
  case welcome
  case setup(SetupStep)

  // The questions
  /// The current question of the interview.
  case question
  case review(ReviewList)
  /// A question about the relationship as a whole.
  case context(ContextQuestion)
  /// The choice whether to answer the private questions.
  case safetyOpening(isFromResult: Bool)

  // The result
  case overview, base(Base), climate, tip(Int), people, ownConduct, more
  case angles, firstThought, studies, whatIf
  case report, reportFile(ReportFormat)

  // The vault
  case vaultIntro, vaultHome, vaultOptions
  case passphrase(PassphrasePurpose)
  case history, trend, trendBase(Base)
  /// A step of following up on a tip.
  case followUp(FollowUpStep)
  /// The history of an entry: what the user said later.
  case course
  case reminder, reminderDay
  /// Writing for oneself about a result.
  case writing(ExerciseStep)
  /// The page for typing the name of an entry.
  case label(Entry.ID)
  case confirm(Confirmation)
  /// The page shown after something could not be saved.
  case trouble
  /// The page for choosing another file for the vault.
  case elsewhere

  // Two people
  /// A step of making a sheet.
  case sheet(SheetStep)
  /// A step of choosing two sheets to compare.
  case files(FilesStep)
  /// A page of the combined result of two sheets.
  case joint(JointPart)

  // From several places
  case settings
  case note(Note)
  /// Asks for confirmation before the program ends with `status`.
  case leave(status: Int32)

  /// Whether the place is one of the tabs of a result.
  var isPageOfResult: Bool {
    switch self {
    case .overview, .base, .climate, .tip, .people, .ownConduct, .more: true
    default: false
    }
  }

  var isOfWriting: Bool { if case .writing = self { true } else { false } }

  /// Whether the place closes once the vault has carried out an action.
  package var waitsForVault: Bool {
    switch self {
    case .vaultIntro, .trouble, .elsewhere: true
    case .passphrase(let purpose): !purpose.isOfSheets
    default: false
    }
  }
}

/// The steps of a follow-up on an entry, in order.
package enum FollowUpStep: Equatable, Sendable {
  /// Asks whether the step was done.
  case outcome
  /// Asks what happened, in one line.
  case note
  /// Asks whether to keep the step.
  case next
  /// Offers another step.
  case other
  /// Introduces the rating of a few statements.
  case ratings
}

/// The pages of the writing exercise, in order.
package enum ExerciseStep: Equatable, Sendable {
  /// What it asks, and where the words go.
  case prompt
  /// How well it is tested; beside the others.
  case grounds
  /// Where it is written.
  case area
  /// What of it is kept.
  case keep
}

/// The steps of making a sheet, in order.
package enum SheetStep: Equatable, Sendable {
  /// The introduction.
  case page
  /// Asks which answers the sheet is made from.
  case source
  /// Shows every line that the sheet will contain.
  case contents
  /// Lets the user add optional lines.
  case lines
  /// Asks for the file to write.
  case file
  /// Tells where the file is, and how the other person can get it.
  case done
}

/// The steps of opening two sheets, before the passphrase.
package enum FilesStep: Equatable, Sendable {
  case mine, theirs, names
}

/// A page of the combined result of two sheets.
package enum JointPart: Equatable, Sendable {
  case overview, base(Base), views, talk, tips, reading
}

/// The list of answers, in which any answer can be opened.
package struct ReviewList: Equatable, Sendable {
  /// Where the list of answers was opened, and so where it leads on to.
  package enum Origin: Equatable, Sendable {
    /// The list was opened between two questions, and returns to the question at this index.
    case question(Int)
    /// All questions have been asked; the private questions or the result follow.
    case end
    case result
  }

  /// Whether the list shows all answers, or only unanswered and skipped questions.
  package var showsAll: Bool
  package var origin: Origin

  package init(showsAll: Bool, origin: Origin) {
    self.showsAll = showsAll
    self.origin = origin
  }

  /// Whether the list was opened before all questions have been asked.
  package var isUnderWay: Bool { if case .question = origin { true } else { false } }
}

/// The purpose for which a passphrase is typed.
package enum PassphrasePurpose: Equatable, Sendable {
  case open
  /// For a new vault, and a second time to confirm it.
  case create, createAgain(Secret)
  case delete(Entry.ID), deleteAll
  /// For changing a passphrase: the present one, the new one, and the new one again.
  case current, new(current: Secret), newAgain(current: Secret, new: Secret)
  /// For a new sheet, and a second time to confirm it.
  case sheet, sheetAgain(Secret)
  /// For opening two sheets; or only for sheet 0 or 1, if the first passphrase did not open it.
  case sheets, otherSheet(Int)

  /// Whether a new passphrase is being chosen.
  package var isNew: Bool {
    switch self {
    case .create, .createAgain, .new, .newAgain, .sheet, .sheetAgain: true
    case .open, .delete, .deleteAll, .current, .sheets, .otherSheet: false
    }
  }

  /// Whether the passphrase is for sheets, not for the vault.
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

/// A question to confirm before stored data is deleted or replaced.
package enum Confirmation: Equatable, Sendable {
  /// Starting a new assessment deletes the draft. With an entry, the new one has the setup of that entry.
  case dropDraft(for: Entry.ID?)
  /// Saving the present assessment replaces the draft of another one in the vault.
  case replaceDraft
}

/// A page with only a text to read.
package enum Note: Equatable, Sendable {
  case privacy
  /// People one can contact, shown while no result is open.
  case people
  /// Explains why the question is asked.
  case whyQuestion
  /// Explains why the tip at this index is shown.
  case whyTip(Int)
  /// Says that the first answers have been stored in this file.
  case kept(path: String)
  /// Says that the instrument of an entry cannot be read any more.
  case unreadable(instrument: String)
  /// Says that the vault cannot be locked, because it has unsaved changes.
  case cannotLock
}
