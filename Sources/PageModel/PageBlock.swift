import Assessment
import Charts
import Instrument
import Scoring
import Settings
import Report

/// One piece of a page.
package enum PageBlock: Sendable {
  case text(String, TextTone)
  /// A blank line on a screen. Line mode leaves it out.
  case blank
  /// A blank line if there is room to spare.
  case air
  /// A label with its text. `width` is the width of the label's column on a screen.
  case labelled(String, String, width: Int, TextTone)
  case bullet(String)
  /// An indented text that belongs to the one above.
  case indented(String, TextTone)
  /// A block that only screens show, because line mode words it differently.
  indirect case drawn(PageBlock)
  /// A text for line mode only, because screens show it in another way.
  case said(String)
  /// A block for screens and reports only, because line mode words it differently.
  indirect case shown(PageBlock)
  /// A block for line mode and reports only, because screens show it in another way.
  indirect case told(PageBlock)
  /// Blocks for reports only.
  case printed([Block])

  /// A note on what the page is for. In a small window, `instead` takes its place.
  case note(String, instead: String?)
  /// The result of a search. In a small window it is left out, because `note` shows it there.
  case finding(String)
  /// A blank line if the window is tall.
  case wide

  case choices(ChoiceList)
  /// A choice that stands before the list of the page, and is selected first.
  indirect case lead(Choice)
  case field(TextInput)
  /// A choice that is on or off, with the key that switches it.
  indirect case option(Command, String, isOn: Bool)
  /// Keys that are shown in the middle of the page.
  case keys([Command])

  case question(QuestionBlock)
  case settings(SettingsContent)

  indirect case gaps(GapList)
  /// Levels from 0 to 100, one in each row.
  case levels([LevelContent])
  /// Levels as two people see them.
  case marks(MarkChart)
  /// A title with the blocks that belong to it, such as those of one tip.
  indirect case card(String, [PageBlock])
  case radar([RadarAxis], note: String)
  /// An explanation of the marks in a chart of gaps.
  case legend(ScreenText, [String: String], notes: [String])
  case itemAnswers([ItemAnswers])
  case helplines([HelplineContent])

  /// The list of choices that the block contains; nil if it has none.
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

/// A gap with its name and verdict: on a base, overall, or at one point in time.
package struct GapRow: Sendable {
  package let name: String
  /// The gap; nil if it was not scored, or if the answers do not distinguish the two people.
  package let relative: RelativePower?
  package let verdict: Verdict
  /// An earlier estimate, for a second mark on the bar.
  package var before: Double?
  /// The text beside the bar: the verdict in two words, or the change.
  package var shown: String
  /// Whether `shown` describes a change. Then it has no colour, because a gap that moves toward one person may still be
  /// on the other's side.
  package var isChange = false
  /// More text for wide windows: the levels or the history. A closure, because most windows have no room for it.
  package var detail: @Sendable () -> String? = { nil }
  /// The row as a sentence for line mode. A closure, because making it takes longer than drawing the row.
  package var said: @Sendable () -> String = { "" }
  /// The action of choosing the row; nil if it cannot be chosen.
  package var action: Action?
  /// The shortcut of the row, a letter of its name; nil for none.
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

/// Gaps on one common axis.
package struct GapList: Sendable {
  /// The overall gap, drawn as a beam above the rows.
  package var overall: GapRow?
  /// The mean gap of reward and coercive power, which only reports show.
  package var outcomeControl: GapRow?
  package let rows: [GapRow]
  /// The labels of both sides, long and short: the partner's first.
  package let sides: (String, String)
  package let shortSides: (String, String)
  /// The selected row; nil if the front end keeps the selection.
  package var selected: Int?
  /// Whether a small window may show only the selected row.
  package var mayBeAlone = false
  /// Whether a click on a row also opens it.
  package var opens = true
  /// Whether to use the shortest axis that shows all rows, instead of the full one.
  package var isClose = false

  package init(rows: [GapRow], sides: (String, String), shortSides: (String, String), isClose: Bool = false) {
    self.rows = rows
    self.sides = sides
    self.shortSides = shortSides
    self.isClose = isClose
  }
}

/// A level on a scale from 0 to 100, as a row of a chart.
package struct LevelContent: Sendable {
  package let name: String
  /// The person whose level it is; nil for a scale about neither person.
  package let person: Person?
  /// The level; nil if too little was answered.
  package let level: Double?
  /// The names of both ends, for a scale whose middle means even; nil for a scale from little to much.
  package var ends: (String, String)?
  /// A label that says that the level is the highest or the lowest of its kind.
  package var rank: String?
  /// The level in words or as a number.
  package let shown: String
  /// A line that explains what is measured.
  package let gist: String?
  /// The row as a sentence for line mode; nil if the page words it differently.
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

/// Levels as two people see them, on a common axis from 0 to 100.
package struct MarkChart: Sendable {
  package let rows: [MarkRow]
  /// The labels of both marks: the partner's first.
  package let sides: (String, String)

  package init(rows: [MarkRow], sides: (String, String)) {
    self.rows = rows
    self.sides = sides
  }
}

/// One level as two people see it, as a row of a chart.
package struct MarkRow: Sendable {
  /// The name of what is measured; empty if it is the same as in the row above.
  package let name: String
  /// The person whose level it is; nil for neither.
  package let person: Person?
  package let label: String
  package let marks: LevelMarks
  /// The row as a sentence for line mode.
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

/// A statement with the answers about both people.
package struct ItemAnswers: Sendable {
  package let statement: String
  /// The answers, such as "Sam 3" and "You 4"; nil if the statement was skipped.
  package let answers: [(person: Person, text: String)]?
  /// A remark: that the item is reversed, or that it was skipped.
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
  /// The helpline in one line, without the place.
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
  /// The labels of the choices, and labels for line mode that make sense alone; empty for a text.
  package let choices: [String]
  package let saidChoices: [String]
  package let chosen: Int?
  /// The content of a text field, and what an empty one means.
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

/// The settings as the content of a page.
package struct SettingsContent: Sendable {
  package let rows: [SettingEntry]
  /// A sentence about the last attempt to save; nil to show the description of the row.
  package let news: String?

  package init(rows: [SettingEntry], news: String?) {
    self.rows = rows
    self.news = news
  }
}
