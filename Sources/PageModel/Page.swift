import Assessment
import Instrument
import Terminal

/// The content of a place, independent of how screens, lines or reports present it.
package struct Page: Sendable {
  /// The title of the page.
  package var title: String
  /// The position beside the title, such as "7 of 24".
  package var position: String?
  /// A shorter position for narrow windows.
  package var shortPosition: String?
  /// The tabs that the page belongs to; nil if it has none.
  package var tab: PageTabs?
  /// The notice about the last action, in one line.
  package var notice: String?
  /// The progress of the interview, 0…1; nil if there is none.
  package var progress: Double?
  package var blocks: [PageBlock]
  /// What the user can do on the page, the most likely command first.
  package var commands: [Command]
  /// The last line in line mode, which is also repeated with the prompt: where going on leads, or what is being tried.
  package var following: String?
  /// The action of going on in line mode, if it is not that of the first command.
  package var next: Action?
  /// The action of going back in line mode, if it does not lead to the previous place.
  package var previous: Action?
  /// Additional choices in line mode, numbered after the list of the page.
  package var spokenChoices: [Choice] = []
  /// What stands beside the page in a wide window.
  package var companions: [Companion] = []
  /// Whether line mode prints the page and goes on at once, without waiting for input.
  package var isSaidInPassing = false

  package init(
    _ title: String, position: String? = nil, tab: PageTabs? = nil, _ blocks: [PageBlock], commands: [Command]
  ) {
    self.title = title
    self.position = position
    self.tab = tab
    self.blocks = blocks
    self.commands = commands
  }

  /// The list of the page, whose choices can be selected or typed by number. A page has at most one.
  package var list: PageList? {
    var lead: Choice?
    for index in blocks.indices {
      if case .lead(let choice) = blocks[index] { lead = choice }
      guard var list = blocks[index].list else { continue }
      if let lead { list.putFirst(lead) }
      return list
    }
    return nil
  }

  package var choices: [Choice] { list?.choices ?? [] }

  /// The page with only those choices of its list that contain `text`, ignoring case, and those that are set apart. The
  /// first remaining choice is selected.
  package func filtered(by text: String) -> Page {
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return self }
    var page = self
    page.blocks = blocks.map { block in
      guard case .choices(let list) = block else { return block }
      let found = list.choices.dropFirst(list.apart).filter {
        $0.label.lowercased().contains(wanted) || $0.detail?.lowercased().contains(wanted) == true
      }
      var kept = ChoiceList(
        list.choices.prefix(list.apart) + found, digits: list.digits, first: found.isEmpty ? 0 : list.apart,
        isSpaced: list.isSpaced)
      kept.apart = list.apart
      return .choices(kept)
    }
    return page
  }

  package var question: QuestionBlock? {
    for block in blocks { if case .question(let question) = block { return question } }
    return nil
  }

  package var settings: SettingsContent? {
    for block in blocks { if case .settings(let settings) = block { return settings } }
    return nil
  }

  /// The text that is asked for; nil where none is.
  package var field: TextInput? {
    for block in blocks { if case .field(let field) = block { return field } }
    return nil
  }

  /// The command that `key` presses; nil if there is none.
  package func command(pressing key: Key) -> Command? {
    // Search by index: this runs for every key, and copying each command would be slow.
    let index = commands.indices.first { commands[$0].binding.keys.contains(key) && commands[$0].action != nil }
    return index.map { commands[$0] }
  }

  package func command(_ binding: Binding) -> Command? { commands.first { $0.binding == binding } }

  /// The action of going on from a page at which line mode does not wait.
  package var goOn: Action? { next ?? commands.first?.action }
}

/// Blocks of another page that are shown beside a page in a wide window: the list that it belongs to on the left, or a
/// preview of the selected choice on the right.
package struct Companion: Sendable {
  package enum Side: Sendable {
    case left, right
  }

  package let side: Side
  /// Whether to show it only if there is room for three panes.
  package var isExtra = false
  /// The blocks for the selected choice at an index.
  package let blocks: @Sendable (_ marked: Int) -> [PageBlock]
  /// Blocks to show below the others, as many as fit into the window.
  package var filling: @Sendable () -> [PageBlock] = { [] }

  package init(_ side: Side, isExtra: Bool = false, _ blocks: @escaping @Sendable (_ marked: Int) -> [PageBlock]) {
    self.side = side
    self.isExtra = isExtra
    self.blocks = blocks
  }
}

/// The emphasis of a text.
package enum TextTone: Equatable, Sendable {
  /// For what should be read first, or has just happened.
  case strong
  case plain
  /// For additional information.
  case quiet
  /// For text about one of the two people, in their colour.
  case person(Person, isStrong: Bool)
}

/// A choice in a list.
package struct Choice: Sendable {
  package let label: String
  package let detail: String?
  package let action: Action
  /// Other commands for the choice, such as deleting it.
  package let others: [Command]
  /// The key that chooses it on a screen, if digits have another meaning.
  package var letter: Character?
  /// A gap to draw below the choice.
  package var gap: GapRow?
  /// The label and the detail for line mode.
  package let said: (label: String, detail: String?)

  package init(
    _ label: String, detail: String? = nil, said: (label: String, detail: String?)? = nil, _ action: Action,
    others: [Command] = []
  ) {
    self.label = label
    self.detail = detail
    self.said = said ?? (label, detail)
    self.action = action
    self.others = others
  }
}

/// A list of choices.
package struct ChoiceList: Sendable {
  /// What a digit does on a screen.
  package enum Digits: Sendable {
    /// A digit chooses, and the page goes on.
    case choose
    /// A digit only selects, so that going on takes another key.
    case move
    /// A digit has no effect, because it may be meant for the previous page.
    case none
  }

  package let choices: [Choice]
  package var digits = Digits.choose
  /// The choice that is selected first; nil for none.
  package var first: Int? = 0
  /// Whether a blank line follows each choice if there is room.
  package var isSpaced = true
  /// How many choices at the start are set apart from the rest.
  package var apart = 0

  package init(
    _ choices: [Choice], digits: Digits = .choose, first: Int? = 0, isSpaced: Bool = true, apart: Int = 0
  ) {
    self.choices = choices
    self.digits = digits
    self.first = first
    self.isSpaced = isSpaced
    self.apart = apart
  }
}

/// The list of a page, whatever kind of block it is shown in.
package struct PageList: Sendable {
  /// All choices that can be selected on a screen, in their order there.
  package private(set) var marked: [Choice]
  /// Whether the first choice stands before the list. Line mode presents it differently.
  package private(set) var isLed = false
  package let digits: ChoiceList.Digits
  /// The choice that is selected first; nil for none.
  package let first: Int?
  /// The selected choice, if the page and not the front end keeps the selection. Moving to another choice then carries
  /// out its action.
  package var selected: Int?
  /// Whether Enter chooses the selected choice.
  package var opens = true
  /// Whether the list is only a part of the page, so that only up and down belong to it and other keys to the page.
  package var isPartOfPage = false

  init(
    _ choices: [Choice], digits: ChoiceList.Digits, first: Int?, selected: Int? = nil, opens: Bool = true,
    isPartOfPage: Bool = false
  ) {
    marked = choices
    self.digits = digits
    self.first = first
    self.selected = selected
    self.opens = opens
    self.isPartOfPage = isPartOfPage
  }

  package var choices: [Choice] { isLed ? Array(marked.dropFirst()) : marked }

  mutating func putFirst(_ lead: Choice) {
    marked.insert(lead, at: 0)
    isLed = true
  }
}

/// A text that is typed.
package struct TextInput: Sendable {
  package enum InputKind: Equatable, Sendable {
    /// One line.
    case text
    /// As many lines as it takes; Enter begins a new one.
    case area
    /// A passphrase: neither its characters nor their number are shown.
    case secret
  }

  package let kind: InputKind
  /// The initial text.
  package var text = ""
  /// The most characters.
  package var longest: Int
  /// A note about the typed text.
  package var note: String?
  package var noteTone = TextTone.strong
  /// What an area is for: the first of these stands above it, the others where there is room.
  package var about: [String] = []
  /// Whether the input is being processed, so that nothing can be typed.
  package var isBusy = false
  /// The choice in line mode that leads to the prompt for a secret.
  package var spokenChoice: String?

  package init(_ kind: InputKind, text: String = "", longest: Int, note: String? = nil, noteTone: TextTone = .strong) {
    self.kind = kind
    self.text = text
    self.longest = longest
    self.note = note
    self.noteTone = noteTone
  }
}

/// Pages that are shown as tabs. Digits and arrows lead from one to another.
package struct PageTabs: Sendable {
  package let names: [String]
  package let places: [Place]
  /// The index of the current tab.
  package let current: Int

  package init(names: [String], places: [Place], current: Int) {
    self.names = names
    self.places = places
    self.current = current
  }
}

/// The tabs of a result.
package enum ResultTab: Int, CaseIterable, Sendable {
  case overview, bases, climate, tips, people, more

  package var name: ScreenText {
    switch self {
    case .overview: .tabOverview
    case .bases: .tabBases
    case .climate: .tabClimate
    case .tips: .tabTips
    case .people: .tabPeople
    case .more: .tabMore
    }
  }

  package var place: Place {
    switch self {
    case .overview: .overview
    case .bases: .base(Base.allCases[0])
    case .climate: .climate
    case .tips: .tip(0)
    case .people: .people
    case .more: .more
    }
  }
}
