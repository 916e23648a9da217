import Assessment
import Screens
import Instrument
import System
import Text
import Vault

/// What a vault holds, in lines.
struct HistoryListing {
  let contents: VaultContents
  let words: VaultWords
  let followUps: FollowUpWords

  var text: String {
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

  /// What was said about an entry later. The note stays out: it is for nobody who looks on.
  private func told(_ followUp: FollowUp) -> String {
    let date = (followUp.day ?? LocalTime(followUp.time).date)?.description ?? ""
    guard let outcome = followUp.reply.outcome else { return followUps(.courseRated, ["date": date]) }
    return followUps(.courseStep, ["date": date, "step": followUps[.told(outcome)]])
  }

  static func title(_ sitting: AssessmentRecord) -> String {
    (try? sitting.instrument.questionnaire())?.title ?? "\(sitting.instrument.id) \(sitting.instrument.version)"
  }
}

extension VaultContents {
  /// The entry that the user named, by its number in “poise history” or by its id.
  ///
  /// - Parameter location: of the vault, for what is said where there is none.
  /// - Throws: `VaultError.noSuchEntry`.
  func entry(named name: String, in location: VaultLocation) throws(VaultError) -> Entry {
    if let entry = entry(name) { return entry }
    guard let number = Int(name), (1...max(entries.count, 1)).contains(number), !entries.isEmpty else {
      throw .noSuchEntry(path: location.path)
    }
    return entriesNewestFirst[number - 1]
  }
}

extension Entry {
  /// Day and time where it was finished; by the clock here where that was not kept.
  var timeText: String { wallTime?.text ?? LocalTime(finished).text }

  var day: CalendarDate? { wallTime?.day ?? LocalTime(finished).date }
}

/// A time as the clock on this machine's wall has it.
struct LocalTime {
  let date: CalendarDate?
  /// `YYYY-MM-DD HH:MM`; empty for a time that no calendar has.
  let text: String

  /// - Parameter seconds: since 1970.
  init(_ seconds: Int) {
    let parts = SystemClock.local(seconds)
    let date = parts.flatMap {
      CalendarDate(year: Int($0.tm_year) + 1900, month: Int($0.tm_mon) + 1, day: Int($0.tm_mday))
    }
    self.date = date
    text = parts.flatMap { date?.text(hour: Int($0.tm_hour), minute: Int($0.tm_min)) } ?? ""
  }

  static var now: LocalTime { LocalTime(SystemClock.now) }
}

extension WallClock {
  static let ofMachine = WallClock(
    now: { SystemClock.now }, day: { LocalTime($0).date }, text: { LocalTime($0).text })
}
