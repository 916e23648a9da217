import Text
import Assessment
import Instrument
import Vault

/// Texts about the vault.
extension Session {
  /// When the vault was last saved, so that the user notices an old copy, and whether the day of the reminder has come.
  package var vaultNews: [String] {
    guard let contents = keeping.contents, let vault = books?.vault else { return [] }
    var lines = [vault(.lastSaved, ["time": opening.clock.text(contents.saved)])]
    if let today = opening.clock.today, let reminder = contents.reminder, reminder <= today {
      lines.append(vault(.reminderDue, ["date": reminder.description]))
    }
    return lines
  }

  /// The text on the first screen about what is stored.
  package var welcomeKept: ScreenText { hasVault ? .welcomeKeptVault : .welcomeKept }

  /// The label of the key for the vault.
  package var doVault: ScreenText { hasVault ? .doVault : .doKeep }

  /// A sentence about what happens to the answers if the user leaves.
  package var leaving: ScreenText {
    if isKept, keeping.asked != nil { return .leaveSaving }
    if isKept, hasAnswers { return result == nil ? .leaveKeptAnswers : .leaveKeptResult }
    if hasAnswers { return result == nil ? .leaveAnswers : .leaveResult }
    if losesByLeaving { return .leaveAnswers }
    return keeping.isOpen ? .leaveVault : .leaveNothing
  }

  package var entriesNewestFirst: [Entry] { keeping.contents?.entriesNewestFirst ?? [] }

  /// The day of the open entry; empty if none is open.
  package var entryDay: String { entry.flatMap { keeping.contents?.entry($0) }.map(day) ?? "" }

  /// The day on which an entry was finished, in its own time zone.
  package func day(_ entry: Entry) -> String {
    entry.wallTime?.day.description ?? opening.clock.dayText(entry.finished)
  }

  package func day(_ followUp: FollowUp) -> String {
    followUp.day?.description ?? opening.clock.dayText(followUp.time)
  }

  package func day(_ point: TrendPoint) -> String { point.day?.description ?? opening.clock.dayText(point.time) }

  /// The headings of entries: "2026-11-24 Sam", with the time if there is another entry of that day.
  package func headings(_ entries: [Entry]) -> [String] {
    let days = entries.map(day)
    let counts = Dictionary(days.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(entries, days).map { entry, day in
      let time = counts[day] == 1 ? day : entry.wallTime?.text ?? opening.clock.text(entry.finished)
      return time + " " + who(entry.sitting)
    }
  }

  /// The role, the form and the label of an entry: "A partner, full form".
  package func detail(_ entry: Entry) -> String {
    let form = words[entry.sitting.form == .full ? .historyFull : .historyBrief]
    let label = entry.sitting.label
    return kind(entry.sitting) + ", " + form + (label.isEmpty ? "" : ", " + label.text.quotedWhole)
  }

  /// The title of an entry: "Sam, 2026-11-24".
  package func title(_ entry: Entry) -> String { who(entry.sitting) + ", " + day(entry) }

  /// The name or role of the other person in a record.
  package func who(_ sitting: AssessmentRecord) -> String {
    let questionnaire = known(sitting)
    return (questionnaire?.names(given: sitting.name).partner ?? sitting.name).capitalizedAtStart
  }

  private func kind(_ sitting: AssessmentRecord) -> String {
    known(sitting)?.title ?? "\(sitting.instrument.id) \(sitting.instrument.version)"
  }

  /// The built-in questionnaire with the record's id. Reading the stored one only for its title would take too long in
  /// a list.
  private func known(_ sitting: AssessmentRecord) -> Questionnaire? {
    books?.questionnaires.first { $0.id == sitting.instrument.id }
  }

  /// Where a draft was left: "Sam, question 7 of 42, begun 2026-11-24".
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

  /// The number of questions before the private ones.
  private func count(_ sitting: AssessmentRecord) -> Int? {
    guard let questionnaire = known(sitting) ?? (try? sitting.instrument.questionnaire()) else { return nil }
    return questionnaire.items(sitting.form).count + (questionnaire.global == nil ? 0 : 1)
  }

  /// The placeholder values for questions about the whole vault, or about its draft.
  package var keepingValues: [String: String] {
    [
      "place": keeping.contents?.draft.map(place) ?? "", "count": "\(keeping.contents?.entries.count ?? 0)",
      "path": keeping.path,
    ]
  }
}
