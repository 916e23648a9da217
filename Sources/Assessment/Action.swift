import Text
import Instrument
import Report
import Settings
import Vault

/// What the user does at a place. Front ends only translate keys or typed lines into actions.
package enum Action: Equatable, Sendable {
  // MARK: Moving

  /// Shows a place. Going back from it returns to the present one.
  case open(Place)
  /// Shows a place instead of the present one.
  case turn(Place)
  /// Returns to the previous place.
  case back
  /// Goes on to what follows the present place: the next step, the next question, or the result.
  case goOn
  /// Goes to the vault, or to an explanation of vaults if there is none yet.
  case openVault
  case leave(status: Int32)

  // MARK: Before the questions

  /// Chooses the questionnaire at this index of the menu.
  case chooseQuestionnaire(Int)
  /// Chooses the role at this index; an index past the last role chooses none.
  case chooseRole(Int)
  case begin(Form)
  /// Submits a typed line: a name, a path or a date.
  case submit(String)

  // MARK: The questions

  /// Answers the question with a rating or a choice, for `person` if the item is paired.
  case answer(Int, Person?)
  case clear(Person?)
  /// Removes the rating that was given last.
  case takeBack
  /// Marks the question as not applicable, and goes on.
  case skip
  /// Opens the question at this index from the list of answers.
  case jump(Int)
  /// Opens the list of answers: all of them, or only the unanswered ones.
  case openReview(showsAll: Bool)
  /// Chooses the answer at this index to a question about the relationship as a whole; nil for no answer.
  case chooseContext(Int?)
  /// Chooses whether to answer the private questions.
  case choosePrivate(Bool)
  /// Begins a new assessment with the setup of an entry; nil for the open entry.
  case answerAgain(Entry.ID?)

  // MARK: The result

  case orderBases
  /// Switches the axis of gaps between the narrowest that fits and the full one.
  case toggleCloseAxis
  case chooseTrial(Base)
  case switchTrialPerson
  /// Changes the rating in the What-if page by −1 or 1.
  case moveTrial(Int)
  case findSmallestTrial
  case resetTrial
  case toggleReportAnswers
  case toggleReportName

  // MARK: The vault

  case passphrase(Secret)
  /// Leaves the passphrase prompt, and begins an assessment without the vault.
  case goOnWithoutVault
  case resumeDraft
  case beginNew
  case openEntry(Entry.ID)
  case openTrend(Entry.ID)
  /// Shows what was said later about an entry.
  case openCourse(Entry.ID)
  /// Sets the day of the reminder; nil for none.
  case remind(CalendarDate?)
  case lockVault
  case confirm
  case saveAgain
  case goOnUnsaved

  // MARK: Follow-up of a step

  /// Opens the follow-up that is due today.
  case openFollowUp
  case tellOutcome(FollowUp.StepOutcome)
  /// Keeps the present step, and says whether to ask about it again.
  case keepStep(asksAgain: Bool)
  /// Offers another step; repeated calls offer further ones.
  case offerStep
  /// Takes the offered step in place of the present one.
  case takeStep
  /// Begins to rate a few statements again.
  case rateAgain

  // MARK: Writing for oneself

  /// Opens the result of an entry, to write about it.
  case openWriting(Entry.ID)
  /// All that is written so far.
  case write(String)
  /// Ends the writing.
  case keepWriting(WritingKeeping)

  // MARK: Two people

  /// Begins to make a sheet from an entry; nil for the present sitting.
  case makeSheet(Entry.ID?)
  /// Chooses whether the sheet contains made-up even answers instead of the real ones.
  case chooseSheetSource(isExample: Bool)
  /// Adds an optional line to the sheet, or removes it.
  case tickSheet(SheetTick)
  case laySideBySide

  // MARK: The settings

  /// Chooses the value of a setting at this index.
  indirect case set(Setting, Int)
  indirect case setText(Setting, String)
  case saveSettings
}
