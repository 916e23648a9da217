import Assessment
import Instrument
import System
import Text
import Vault

/// The contents of a vault as lines of text.
package struct HistoryListing {
  let contents: VaultContents
  let words: VaultWords
  let followUps: FollowUpWords

  package init(contents: VaultContents, words: VaultWords, followUps: FollowUpWords) {
    self.contents = contents
    self.words = words
    self.followUps = followUps
  }

  package var text: String {
    var lines = [words(.lastSaved, ["time": LocalTime(contents.saved).text])]
    if let reminder = contents.reminder, let today = LocalTime.now.date, contents.isReminderDue(on: today) {
      lines.append(words(.reminderDue, ["date": reminder.description]))
    }
    if let draft = contents.draft {
      let count = (try? draft.interview())?.firstSafetyQuestion
      let place = "\(draft.position)" + (count.map { "/\($0)" } ?? "")
      lines.append(words(.underWay, ["title": Self.title(draft.sitting), "count": place]))
    }
    if contents.entries.isEmpty && contents.draft == nil { lines.append(words[.nothingKept]) }
    let width = String(contents.entries.count).count
    for (index, entry) in contents.entriesNewestFirst.enumerated() {
      let number = String(repeating: " ", count: width - String(index + 1).count) + String(index + 1)
      let name = entry.sitting.name.isEmpty ? "" : "  " + entry.sitting.name
      let label = entry.sitting.label.isEmpty ? "" : "  " + entry.sitting.label.text.quotedWhole
      lines.append("\(number)  \(entry.timeText)  \(Self.title(entry.sitting))\(name)\(label)")
      let indent = String(repeating: " ", count: width + 2)
      lines += entry.followUps.map { indent + told($0) }
    }
    return lines.map { $0 + "\n" }.joined().printableLines
  }

  /// What was said about an entry later. Notes and what was written stay out: they are for nobody who looks on.
  private func told(_ followUp: FollowUp) -> String {
    let date = (followUp.day ?? LocalTime(followUp.time).date)?.description ?? ""
    guard let outcome = followUp.reply.outcome else {
      return followUps(followUp.reply.isOfRatings ? .courseRated : .courseWrote, ["date": date])
    }
    return followUps(.courseStep, ["date": date, "step": followUps[.told(outcome)]])
  }

  package static func title(_ sitting: AssessmentRecord) -> String {
    (try? sitting.instrument.questionnaire())?.title ?? "\(sitting.instrument.id) \(sitting.instrument.version)"
  }
}

extension VaultContents {
  /// The entry that the user named, by its number in “poise history” or by its id.
  ///
  /// - Parameter location: the path of the vault, for the error message.
  /// - Throws: `VaultError.noSuchEntry`.
  package func entry(named name: String, in location: VaultLocation) throws(VaultError) -> Entry {
    if let entry = entry(name) { return entry }
    guard let number = Int(name), (1...max(entries.count, 1)).contains(number), !entries.isEmpty else {
      throw .noSuchEntry(path: location.path)
    }
    return entriesNewestFirst[number - 1]
  }
}

extension Entry {
  /// The local date and time at which the entry was finished; by this machine's time zone if its own was not stored.
  package var timeText: String { wallTime?.text ?? LocalTime(finished).text }

  package var day: CalendarDate? { wallTime?.day ?? LocalTime(finished).date }
}
