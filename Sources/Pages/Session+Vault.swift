import Text
import Assessment
import Instrument
import Vault

/// What is kept, in words.
extension Session {
  /// When it was saved last, so that an old copy is noticed, and whether the day of the reminder has come.
  package var vaultNews: [String] {
    guard let contents = keeping.contents, let vault = books?.vault else { return [] }
    var lines = [vault(.lastSaved, ["time": opening.clock.text(contents.saved)])]
    if let today = opening.clock.today, let reminder = contents.reminder, reminder <= today {
      lines.append(vault(.reminderDue, ["date": reminder.description]))
    }
    return lines
  }

  /// What is kept, on the first screen.
  package var welcomeKept: ScreenText { hasVault ? .welcomeKeptVault : .welcomeKept }

  /// What the key to the vault does.
  package var doVault: ScreenText { hasVault ? .doVault : .doKeep }

  /// What becomes of the answers when one leaves.
  package var leaving: ScreenText {
    if isKept, keeping.asked != nil { return .leaveSaving }
    if isKept, hasAnswers { return result == nil ? .leaveKeptAnswers : .leaveKeptResult }
    if hasAnswers { return result == nil ? .leaveAnswers : .leaveResult }
    if losesByLeaving { return .leaveAnswers }
    return keeping.isOpen ? .leaveVault : .leaveNothing
  }

  package var entriesNewestFirst: [Entry] { keeping.contents?.entriesNewestFirst ?? [] }

  /// The day of the entry that is open; empty where none is.
  package var entryDay: String { entry.flatMap { keeping.contents?.entry($0) }.map(day) ?? "" }

  /// The day on which it was finished, where that was.
  package func day(_ entry: Entry) -> String {
    entry.wallTime?.day.description ?? opening.clock.dayText(entry.finished)
  }

  package func day(_ followUp: FollowUp) -> String {
    followUp.day?.description ?? opening.clock.dayText(followUp.time)
  }

  package func day(_ point: TrendPoint) -> String { point.day?.description ?? opening.clock.dayText(point.time) }

  /// "2026-11-24 Sam"; with the time where there is another of that day.
  package func heading(_ entry: Entry) -> String {
    let day = day(entry)
    let isAlone = entriesNewestFirst.count { self.day($0) == day } == 1
    return (isAlone ? day : entry.wallTime?.text ?? opening.clock.text(entry.finished)) + " " + who(entry.sitting)
  }

  /// "A partner, full form", with the label that the entry has.
  package func detail(_ entry: Entry) -> String {
    let form = words[entry.sitting.form == .full ? .historyFull : .historyBrief]
    let label = entry.sitting.label
    return kind(entry.sitting) + ", " + form + (label.isEmpty ? "" : ", " + label.text.quotedWhole)
  }

  /// "Sam, 2026-11-24".
  package func title(_ entry: Entry) -> String { who(entry.sitting) + ", " + day(entry) }

  /// What stands for the other person of a sitting.
  package func who(_ sitting: AssessmentRecord) -> String {
    let questionnaire = known(sitting)
    return (questionnaire?.names(given: sitting.name).partner ?? sitting.name).capitalizedAtStart
  }

  private func kind(_ sitting: AssessmentRecord) -> String {
    known(sitting)?.title ?? "\(sitting.instrument.id) \(sitting.instrument.version)"
  }

  /// The program's own questionnaire of that name: reading the kept one only for its title would take too long for a list.
  private func known(_ sitting: AssessmentRecord) -> Questionnaire? {
    books?.questionnaires.first { $0.id == sitting.instrument.id }
  }

  /// "Sam, question 7 of 42, begun 2026-11-24".
  package func place(of draft: Draft) -> String {
    let values = [
      "name": who(draft.sitting), "number": "\(draft.position + 1)",
      "date": opening.clock.dayText(draft.sitting.begun),
    ]
    guard let count = count(draft.sitting), draft.position < count else {
      return words(.keptPlaceEnd, values)
    }
    return words(.keptPlace, values.merging(["count": "\(count)"]) { $1 })
  }

  /// How many questions there are before the private ones.
  private func count(_ sitting: AssessmentRecord) -> Int? {
    guard let questionnaire = known(sitting) ?? (try? sitting.instrument.questionnaire()) else { return nil }
    return questionnaire.items(sitting.form).count + (questionnaire.global == nil ? 0 : 1)
  }

  /// For what is asked about all of it, or about the sitting that is under way there.
  package var keepingValues: [String: String] {
    [
      "place": keeping.contents?.draft.map(place) ?? "", "count": "\(keeping.contents?.entries.count ?? 0)",
      "path": keeping.path,
    ]
  }
}
