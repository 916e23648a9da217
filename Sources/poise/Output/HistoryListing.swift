import Instrument
import Text
import Vault

/// What a vault holds, in lines.
struct HistoryListing {
  let contents: VaultContents
  let words: VaultWords

  var text: String {
    var lines = [words(.lastSaved, ["time": LocalTime(contents.saved).text])]
    if let today = LocalTime.now.date, let reminder = contents.reminder, reminder <= today {
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
      lines.append("\(number)  \(entry.timeText)  \(Self.title(entry.sitting))\(name)")
    }
    return lines.map { $0 + "\n" }.joined().printableLines
  }

  private static func title(_ sitting: AssessmentRecord) -> String {
    (try? sitting.instrument.questionnaire())?.title ?? "\(sitting.instrument.id) \(sitting.instrument.version)"
  }
}
