import Text
import Assessment
import Instrument
import Pages
import Scoring
import Terminal
import Vault

struct VaultHomeScreen { enum Choice { case goOn, new, history, vault } }

struct LinearNote { let text: String }

extension Session {
  var vaultChoices: [VaultHomeScreen.Choice] {
    guard let contents = keeping.contents else { return [] }
    return (contents.draft == nil ? [] : [.goOn]) + [.new] + (contents.entries.isEmpty ? [] : [.history]) + [.vault]
  }

  func texts(of choice: VaultHomeScreen.Choice) -> (name: String, detail: String) {
    switch choice {
    case .goOn: return (words[.keptGoOn], keeping.contents?.draft.map(place) ?? "")
    case .new:
      return (words[.keptNew], words[keeping.contents?.draft == nil ? .keptNewDetail : .keptNewDetailDrops])
    case .history:
      let entries = entriesNewestFirst
      let values = ["count": "\(entries.count)", "date": entries.first.map(day) ?? ""]
      return (words[.keptHistory], words(entries.count == 1 ? .keptHistoryOne : .keptHistoryDetail, values))
    case .vault: return (words[.keptVault], words[.keptVaultDetail])
    }
  }

  func unreadable(_ sitting: AssessmentRecord) -> LinearNote {
    LinearNote(
      text: words(.historyUnreadable, ["instrument": "\(sitting.instrument.id) \(sitting.instrument.version)"]))
  }

  static let days: [(days: Int, text: ScreenText)] = [
    (28, .reminderMonth), (91, .reminderQuarter), (182, .reminderHalfYear),
  ]

  var reminderTexts: [String] {
    Self.days.map { words($0.text, ["date": opening.clock.day(after: $0.days)?.description ?? ""]) }
      + [words[.reminderNone]]
  }

  func reminderDay(_ number: Int) -> CalendarDate? {
    Self.days.indices.contains(number - 1) ? opening.clock.day(after: Self.days[number - 1].days) : nil
  }

  var whatIf: WhatIf? {
    interview.map { WhatIf($0.answers, to: $0.questionnaire, form: $0.form, seconds: seconds) }
  }

  func findSmallest(_ trial: inout WhatIf, _ base: Base, _ person: inout Person) -> String {
    let name = books?.advice.glossary.word(base, names).name ?? ""
    guard let gap = trial.profile.bases[base]?.relative?.estimate, abs(gap) >= Verdict.leastNamedGap else {
      return words(.whatIfLevel, ["base": name])
    }
    guard let found = trial.smallestLevelling(of: base) else { return words(.whatIfImpossible, ["base": name]) }
    trial.adopt(found)
    person = found.person
    let who = found.person == .me ? words[.whatIfMe] : names.partner
    return words(
      found.isMore ? .whatIfSmallestMore : .whatIfSmallestLess,
      ["points": "\(found.points)", "base": name, "who": who])
  }
}
