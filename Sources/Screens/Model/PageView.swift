import PageModel
import Settings
import Terminal
import Vault

/// What a screen remembers about one visit of a place: what is marked, scrolled to and typed.
struct PageView: Sendable {
  /// Lines that are scrolled out of sight at the top.
  var scroll = 0
  /// The marked choice; nil where the list says which is marked first.
  var focus: Int?
  /// The marked row of a question or of the settings.
  var row = 0
  /// Enter was pressed on a question that is not answered; once more leaves it open.
  var asksAgain = false
  /// Why the question is asked stands below it.
  var showsWhy = false
  /// What the choices of a list are filtered by, and whether it is being typed.
  var filter: TextField?
  var isFiltering = false
  /// The text that is being typed.
  var text: TextField?
  /// The passphrase that is being typed.
  var secret: TypedPassphrase?
  /// What stays the same for a question: its commands, and what is laid out for one size.
  let commands: [Command]?
  let hints = LastLayoutCache<[Hint]>()
  let chrome = LastLayoutCache<PageChrome>()
  let question = LastLayoutCache<QuestionLayout>()

  init(_ page: Page) {
    commands = page.question == nil ? nil : page.commands
    switch page.field?.kind {
    case .text: text = page.field.map { TextField(text: $0.text, longest: $0.longest) }
    case .secret: secret = TypedPassphrase()
    case nil: break
    }
    if let question = page.question { row = question.firstOpenRow ?? 0 }
    if let path = page.settings?.rows.first(where: { $0.choices.isEmpty })?.text {
      text = TextField(text: path, longest: Settings.longestPath)
    }
  }

  /// The marked choice of the page's list; nil where none is.
  func focus(in list: PageList?) -> Int? {
    guard let list, !list.marked.isEmpty else { return nil }
    return (list.selected ?? focus ?? list.first).map { min($0, list.marked.count - 1) }
  }
}
