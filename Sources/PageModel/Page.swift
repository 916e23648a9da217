import Assessment
import Instrument
import Terminal

/// The content of a place, before anything lays it out or says it.
package struct Page: Sendable {
  /// Where one is.
  package var title: String
  /// Beside the title, such as "7 of 24".
  package var position: String?
  /// The same where there is little room.
  package var shortPosition: String?
  /// The pages side by side of which it is one; nil where it stands alone.
  package var tab: PageTabs?
  /// What the last thing that was done came to, in one line.
  package var notice: String?
  /// How much of the interview is behind, 0…1; nil where that means nothing.
  package var progress: Double?
  package var blocks: [PageBlock]
  /// What can be done here, the likeliest first.
  package var commands: [Command]
  /// What lines say last, and alone where the prompt is asked for again: where going on leads, or what is being tried.
  package var following: String?
  /// Where going on leads in lines, where that is not the first command.
  package var next: Action?
  /// Where going back leads in lines, where that is not to where one came from.
  package var previous: Action?
  /// What lines offer by number after what the page lists.
  package var spokenChoices: [Choice] = []
  /// What stands beside the page in a wide window.
  package var companions: [Companion] = []
  /// Lines say the page on the way to what follows it, without waiting for an answer.
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

  /// What can be chosen by a number or by moving to it. A page has one list at most.
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

  /// With only those choices of its list that hold `text`, in any case, and those that stand apart. Of what is left, the
  /// first is marked.
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

  /// The line of text that is asked for; nil where none is.
  package var field: TextInput? {
    for block in blocks { if case .field(let field) = block { return field } }
    return nil
  }

  /// The command that `key` gives; nil where it gives none.
  package func command(pressing key: Key) -> Command? {
    // By index: this is asked for with each key, and copying every command takes longer than all else.
    let index = commands.indices.first { commands[$0].binding.keys.contains(key) && commands[$0].action != nil }
    return index.map { commands[$0] }
  }

  package func command(_ binding: Binding) -> Command? { commands.first { $0.binding == binding } }

  /// What leads on from a page that lines say in passing.
  package var goOn: Action? { next ?? commands.first?.action }
}

/// Blocks of another page that stand beside a page in a wide window: the list that it belongs to at its left, or a
/// preview of the marked choice at its right.
package struct Companion: Sendable {
  package enum Side: Sendable {
    case left, right
  }

  package let side: Side
  /// Only where there is room for three panes.
  package var isExtra = false
  /// What is shown where the choice at this index is marked.
  package let blocks: @Sendable (_ marked: Int) -> [PageBlock]
  /// What stands below them in a high window, as far as it has room.
  package var filling: @Sendable () -> [PageBlock] = { [] }

  package init(_ side: Side, isExtra: Bool = false, _ blocks: @escaping @Sendable (_ marked: Int) -> [PageBlock]) {
    self.side = side
    self.isExtra = isExtra
    self.blocks = blocks
  }
}

/// How a text is said.
package enum TextTone: Equatable, Sendable {
  /// To be read first, or something that just happened.
  case strong
  case plain
  /// Something to know beside it.
  case quiet
  /// About one of the two people.
  case person(Person, isStrong: Bool)
}

/// One thing that can be chosen.
package struct Choice: Sendable {
  package let label: String
  package let detail: String?
  package let action: Action
  /// What else can be done with it.
  package let others: [Command]
  /// The key that chooses it on a screen, where digits are taken.
  package var letter: Character?
  /// A gap that is drawn beside it.
  package var gap: GapRow?
  /// Label and detail as lines say them.
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
    /// Chooses and goes on.
    case choose
    /// Moves to the choice, so that going on needs a second key.
    case move
    /// Nothing: digits may be meant for the page before.
    case none
  }

  package let choices: [Choice]
  package var digits = Digits.choose
  /// The choice that is marked first; nil for none.
  package var first: Int? = 0
  /// A blank line follows each choice where there is room.
  package var isSpaced = true
  /// This many choices at the start stand apart from the rest.
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

/// The list of a page, whatever it looks like.
package struct PageList: Sendable {
  /// All that can be marked on a screen, in the order in which it stands there.
  package private(set) var marked: [Choice]
  /// Whether the first of them stands before the list; lines say it in other ways.
  package private(set) var isLed = false
  package let digits: ChoiceList.Digits
  /// The choice that is marked first; nil for none.
  package let first: Int?
  /// The choice that is marked, where that is no matter of the front end; moving to another one chooses it.
  package var selected: Int?
  /// Whether Enter chooses what is marked.
  package var opens = true
  /// The keys beside those for up and down belong to the page.
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

/// A line of text that is typed.
package struct TextInput: Sendable {
  package enum InputKind: Equatable, Sendable {
    case text
    /// Neither its letters nor how many they are can be seen.
    case secret
  }

  package let kind: InputKind
  /// What stands in it at first.
  package var text = ""
  /// The most letters that are kept.
  package var longest: Int
  /// What is to be said about what was typed.
  package var note: String?
  package var noteTone = TextTone.strong
  /// What was typed is being worked on; nothing can be typed.
  package var isBusy = false
  /// In lines, where a secret is typed at a prompt of its own: what leads there.
  package var spokenChoice: String?

  package init(_ kind: InputKind, text: String = "", longest: Int, note: String? = nil, noteTone: TextTone = .strong) {
    self.kind = kind
    self.text = text
    self.longest = longest
    self.note = note
    self.noteTone = noteTone
  }
}

/// Pages side by side, which digits and arrows lead to.
package struct PageTabs: Sendable {
  package let names: [String]
  package let places: [Place]
  /// Index of the one that is shown.
  package let current: Int

  package init(names: [String], places: [Place], current: Int) {
    self.names = names
    self.places = places
    self.current = current
  }
}

/// The pages of a result, side by side.
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
