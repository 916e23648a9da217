import PageModel
import Settings
import Terminal
import Vault

/// What the screen remembers about one visit to a page: selection, scrolling and typed text.
struct PageView: Sendable {
  /// The number of lines scrolled off the top.
  var scroll = 0
  /// The index of the selected choice; nil to use the one that the list proposes.
  var focus: Int?
  /// The selected row of a question or of the settings.
  var row = 0
  /// Whether Enter was pressed on an unanswered question. A second Enter leaves it open.
  var asksAgain = false
  /// Whether the reason for the question is shown below it.
  var showsWhy = false
  /// The text by which the choices of a list are filtered; nil for no filter.
  var filter: TextField?
  var isFiltering = false
  /// The text that the user is typing.
  var text: TextField?
  /// The passphrase that the user is typing.
  var secret: TypedPassphrase?
  /// The commands of a question, which stay the same while it is shown; nil on other pages. Its layout is cached for
  /// one window size.
  let commands: [Command]?
  let hints = LastLayoutCache<[Hint]>()
  let chrome = LastLayoutCache<PageChrome>()
  let question = LastLayoutCache<QuestionLayout>()

  init(_ page: Page) {
    commands = page.question == nil ? nil : page.commands
    switch page.field?.kind {
    case .text, .area: text = page.field.map { TextField(text: $0.text, longest: $0.longest, isArea: $0.kind == .area) }
    case .secret: secret = TypedPassphrase()
    case nil: break
    }
    if let question = page.question { row = question.firstOpenRow ?? 0 }
    if let path = page.settings?.rows.first(where: { $0.choices.isEmpty })?.text {
      text = TextField(text: path, longest: Settings.maximumPathLength)
    }
  }

  /// The index of the selected choice in the list of the page; nil if there is none.
  func focus(in list: PageList?) -> Int? {
    guard let list, !list.marked.isEmpty else { return nil }
    return (list.selected ?? focus ?? list.first).map { min($0, list.marked.count - 1) }
  }
}
