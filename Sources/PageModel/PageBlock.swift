import Assessment
import Charts
import Instrument
import Scoring
import Settings
import Report

/// One piece of a page.
package enum PageBlock: Sendable {
  case text(String, TextTone)
  /// A blank line; lines do not need it.
  case blank
  /// A blank line where there is room to spare.
  case air
  /// A label with its text beside it. `width`: columns for the label on a screen.
  case labelled(String, String, width: Int, TextTone)
  case bullet(String)
  /// Below something, and belonging to it.
  case indented(String, TextTone)
  /// A text with what is in its colour; shown on screens only, where lines say it in other words.
  indirect case drawn(PageBlock)
  /// Said in lines only, where a screen shows it.
  case said(String)
  /// On screens and in reports; lines say it in other words.
  indirect case shown(PageBlock)
  /// In lines and in reports; screens show it in another way.
  indirect case told(PageBlock)
  /// In reports only.
  case printed([Block])

  /// What a page is for; where there is little room, `instead` takes its place.
  case note(String, instead: String?)
  /// What a search found; drawn where `note` does not show it.
  case finding(String)
  /// A blank line in a tall window.
  case wide

  case choices(ChoiceList)
  /// A choice that stands before the list of the page, and is marked first.
  indirect case lead(Choice)
  case field(TextInput)
  /// A choice that is on or off, with the key that switches it.
  indirect case option(Command, String, isOn: Bool)
  /// Keys that are offered in the middle of a page.
  case keys([Command])

  case question(QuestionBlock)
  case settings(SettingsContent)

  indirect case gaps(GapList)
  /// A level of each, 0…100.
  case levels([LevelContent])
  /// Levels as two people see them.
  case marks(MarkChart)
  /// A title with the blocks that belong to it, such as one tip.
  indirect case card(String, [PageBlock])
  case radar([RadarAxis], note: String)
  /// What the signs of the gaps mean.
  case legend(ScreenText, [String: String], notes: [String])
  case itemAnswers([ItemAnswers])
  case helplines([HelplineContent])

  /// What can be chosen from the block.
  var list: PageList? {
    switch self {
    case .choices(let list): PageList(list.choices, digits: list.digits, first: list.first)
    case .gaps(let list):
      PageList(
        list.rows.compactMap { row in
          row.action.map { action in
            var choice = Choice(row.name, action)
            choice.letter = row.letter
            return choice
          }
        }, digits: .none, first: 0,
        selected: list.selected, opens: list.opens, isPartOfPage: true)
    default: nil
    }
  }
}

/// A gap with its name and its verdict: of a base, of all of them, or of one day.
package struct GapRow: Sendable {
  package let name: String
  /// nil where it was not scored, or where no answer tells the two people apart.
  package let relative: RelativePower?
  package let verdict: Verdict
  /// An earlier estimate, which is marked beside the present one.
  package var before: Double?
  /// The verdict in two words, or what has changed.
  package var shown: String
  /// `shown` tells of a change, so it has no colour: what moves toward one person may still be on the other's side.
  package var isChange = false
  /// The levels or the course, for wide windows. A closure, because most windows have no room for it.
  package var detail: @Sendable () -> String? = { nil }
  /// The row as a sentence, for lines. A closure, because building it costs more than drawing the row.
  package var said: @Sendable () -> String = { "" }
  /// What choosing the row does; nil where none can be chosen.
  package var action: Action?
  /// The key that chooses it on a screen, a letter of its name; nil for none.
  package var letter: Character?

  package init(
    name: String, relative: RelativePower?, verdict: Verdict, shown: String,
    detail: @escaping @Sendable () -> String? = { nil }, said: @escaping @Sendable () -> String = { "" }
  ) {
    self.name = name
    self.relative = relative
    self.verdict = verdict
    self.shown = shown
    self.detail = detail
    self.said = said
  }
}

/// Gaps on one axis.
package struct GapList: Sendable {
  /// All in all, drawn as a beam above the rows.
  package var overall: GapRow?
  /// Rewards and consequences together, which only reports have.
  package var outcomeControl: GapRow?
  package let rows: [GapRow]
  /// Which side is whose, long and short: the partner's first.
  package let sides: (String, String)
  package let shortSides: (String, String)
  /// The row that is marked; nil where the front end remembers.
  package var selected: Int?
  /// Only the marked row is shown where there is little room.
  package var mayBeAlone = false
  /// A click on a row also opens it.
  package var opens = true
  /// On the narrowest axis that shows all rows, instead of the full one.
  package var isClose = false

  package init(rows: [GapRow], sides: (String, String), shortSides: (String, String), isClose: Bool = false) {
    self.rows = rows
    self.sides = sides
    self.shortSides = shortSides
    self.isClose = isClose
  }
}

/// A level on a scale from 0 to 100.
package struct LevelContent: Sendable {
  package let name: String
  /// nil where nobody is rated.
  package let person: Person?
  /// nil where it was not answered enough.
  package let level: Double?
  /// Names of the two ends of a scale whose middle is even; nil for one from little to much.
  package var ends: (String, String)?
  /// That it is the highest or the lowest of its kind.
  package var rank: String?
  /// The level in words or as a number.
  package let shown: String
  /// A line about what is measured.
  package let gist: String?
  /// The row as one sentence; nil where the page says it otherwise.
  package let said: String?

  package init(name: String, person: Person?, level: Double?, shown: String, gist: String?, said: String?) {
    self.name = name
    self.person = person
    self.level = level
    self.shown = shown
    self.gist = gist
    self.said = said
  }
}

/// Levels as two people see them, on one axis from 0 to 100.
package struct MarkChart: Sendable {
  package let rows: [MarkRow]
  /// Whose mark is which: the partner's first.
  package let sides: (String, String)

  package init(rows: [MarkRow], sides: (String, String)) {
    self.rows = rows
    self.sides = sides
  }
}

/// One level as two people see it.
package struct MarkRow: Sendable {
  /// What is measured; empty where it is what the row above has.
  package let name: String
  /// Whose level it is; nil where nobody is rated.
  package let person: Person?
  package let label: String
  package let marks: LevelMarks
  /// The row as one sentence.
  package let said: String

  package init(name: String, person: Person?, label: String, marks: LevelMarks, said: String) {
    self.name = name
    self.person = person
    self.label = label
    self.marks = marks
    self.said = said
  }
}

package struct RadarAxis: Sendable {
  package let name: String
  package let me: Double?
  package let partner: Double?

  package init(name: String, me: Double?, partner: Double?) {
    self.name = name
    self.me = me
    self.partner = partner
  }
}

/// A statement with what was answered about both.
package struct ItemAnswers: Sendable {
  package let statement: String
  /// "Sam 3" and "You 4"; nil where it was skipped.
  package let answers: [(person: Person, text: String)]?
  /// What else is to be known: that it counts the other way round, or that it was skipped.
  package let note: String?
  package let said: String

  package init(statement: String, answers: [(person: Person, text: String)]?, note: String?, said: String) {
    self.statement = statement
    self.answers = answers
    self.note = note
    self.said = said
  }
}

package struct HelplineContent: Sendable {
  package let place: String
  package let name: String
  package let reach: String
  package let notes: String
  /// All of it in one line, without the place.
  package let contact: String
  package let said: String

  package init(place: String, name: String, reach: String, notes: String, contact: String, said: String) {
    self.place = place
    self.name = name
    self.reach = reach
    self.notes = notes
    self.contact = contact
    self.said = said
  }
}

package struct SettingEntry: Sendable {
  package let setting: Setting
  package let name: String
  package let detail: String
  /// What can be chosen, and the same so that each makes sense by itself; empty for a text.
  package let choices: [String]
  package let saidChoices: [String]
  package let chosen: Int?
  /// What stands in a text field, and what it means where it is empty.
  package let text: String
  package let usual: String
  package let fault: String?

  package init(
    setting: Setting, name: String, detail: String, choices: [String], saidChoices: [String], chosen: Int?,
    text: String, usual: String, fault: String?
  ) {
    self.setting = setting
    self.name = name
    self.detail = detail
    self.choices = choices
    self.saidChoices = saidChoices
    self.chosen = chosen
    self.text = text
    self.usual = usual
    self.fault = fault
  }
}

/// The settings that can be changed.
package struct SettingsContent: Sendable {
  package let rows: [SettingEntry]
  /// What came of saving; nil where the detail of the row is shown.
  package let news: String?

  package init(rows: [SettingEntry], news: String?) {
    self.rows = rows
    self.news = news
  }
}
