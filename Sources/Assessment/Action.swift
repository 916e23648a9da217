import Text
import Instrument
import Report
import Settings
import Vault

/// What a person does at a place. Front ends translate keys or typed lines into actions and decide nothing.
package enum Action: Equatable, Sendable {
  // MARK: Moving

  /// Shows a place; back returns to this one.
  case open(Place)
  /// Shows a place instead of this one.
  case turn(Place)
  /// To where one came from.
  case back
  /// To what follows here: the next step, the next question, the result.
  case goOn
  /// To the vault, or to what a vault is where there is none.
  case openVault
  case leave(status: Int32)

  // MARK: Before the questions

  /// The questionnaire at this index of those that can be chosen.
  case chooseQuestionnaire(Int)
  /// The role at this index; past the last one, none.
  case chooseRole(Int)
  case begin(Form)
  /// A line that was typed: a name, a file, a day.
  case submit(String)

  // MARK: The questions

  /// A rating or the number of a choice, for `person` in a pair.
  case answer(Int, Person?)
  case clear(Person?)
  /// Takes back the rating that was given last.
  case takeBack
  /// Marks the question as one that does not apply, and goes on.
  case skip
  /// Opens the question at this index from a list.
  case jump(Int)
  /// Opens the list of answers: all of them, or the open ones.
  case openReview(showsAll: Bool)
  /// The answer at this index to the question about the relationship as a whole; nil for none.
  case chooseContext(Int?)
  /// Whether to answer the private questions.
  case choosePrivate(Bool)
  /// Begins a new assessment like the entry; nil: like the one that is open.
  case answerAgain(Entry.ID?)

  // MARK: The result

  case orderBases
  /// Draws gaps on the narrowest axis that shows them, or on the whole one again.
  case toggleCloseAxis
  case chooseTrial(Base)
  case switchTrialPerson
  /// Moves the rating of what is tried by −1 or 1.
  case moveTrial(Int)
  case findSmallestTrial
  case resetTrial
  case toggleReportAnswers
  case toggleReportName

  // MARK: The vault

  case passphrase(Secret)
  /// From the prompt for a passphrase to an assessment without the vault.
  case goOnWithoutVault
  case resumeDraft
  case beginNew
  case openEntry(Entry.ID)
  case openTrend(Entry.ID)
  /// What came of an entry.
  case openCourse(Entry.ID)
  /// The day of the reminder; nil for none.
  case remind(CalendarDate?)
  case lockVault
  case confirm
  case saveAgain
  case goOnUnsaved

  // MARK: What came of a step

  /// Opens what the vault asks about today.
  case openFollowUp
  case tellOutcome(FollowUp.StepOutcome)
  /// The step stays. Whether it is to be asked about again.
  case keepStep(asksAgain: Bool)
  /// Offers another step, and another one after that.
  case offerStep
  /// Takes the step that is offered.
  case takeStep
  /// Rates a few statements again.
  case rateAgain

  // MARK: Two people

  /// Begins a sheet of the entry; nil: of the present sitting.
  case makeSheet(Entry.ID?)
  /// Whether the sheet is made of even answers.
  case chooseSheetSource(isExample: Bool)
  /// Puts a line into the sheet, or takes it out.
  case tickSheet(SheetTick)
  case laySideBySide

  // MARK: The settings

  /// Chooses the value at this index.
  indirect case set(Setting, Int)
  indirect case setText(Setting, String)
  case saveSettings
}
