import Assessment
import Terminal

/// A key and its effect. Keys, commands of line mode, hints and help are all made from one table of these.
package struct Binding: Equatable, Sendable {
  /// The key as hints and help show it: "Enter", "←→", "0–6"; empty for commands of line mode only.
  package let hint: String
  /// The keys that press it on a screen; empty if lists, scales or scrolling handle the keys.
  package let keys: [Key]
  /// The letter that is typed for it in line mode; nil for none.
  package let letter: Character?
  package let label: ScreenText

  package init(_ hint: String, _ keys: [Key], letter: Character? = nil, _ label: ScreenText) {
    self.hint = hint
    self.keys = keys
    self.letter = letter
    self.label = label
  }

  package init(_ hint: String, letter: Character? = nil, _ label: ScreenText) {
    self.init(hint, [], letter: letter, label)
  }

  package static func == (one: Binding, other: Binding) -> Bool {
    one.hint == other.hint && one.letter == other.letter && one.label == other.label
  }

  /// This binding with `q` added, the key that quits elsewhere. On a page above another one it goes back.
  package var alsoQuit: Binding { Binding(hint, keys + ["q"], letter: letter, label) }

  /// This binding with a different label.
  package func named(_ label: ScreenText) -> Binding { Binding(hint, keys, letter: letter, label) }
}

/// The table of keys that several pages share. A key of one page alone stands where that page is made.
extension Binding {
  // Moving
  package static let begin = Binding("Enter", [.enter], letter: "n", .doBegin)
  package static let next = Binding("Enter", [.enter], letter: "n", .doNext)
  package static let open = Binding("Enter", .doOpen)
  package static let choose = Binding("Enter", .doChoose)
  package static let send = Binding("Enter", .doNext)
  package static let change = Binding("↑↓", .doChange)
  package static let scroll = Binding("↑↓", .doScroll)
  package static let back = Binding("Esc", [.escape, "b"], letter: "b", .doBack)
  /// Closes a text page. Every key that goes on elsewhere closes it too.
  package static let close = Binding("Esc", [.escape, "b", .enter, "q"], letter: "b", .doBack)
  /// Goes back from a page where text is typed.
  package static let escape = Binding("Esc", [.escape], letter: "b", .doBack)
  /// Asks whether to leave, on the first page, where there is nothing to go back to.
  package static let leaveAtTop = Binding("", [.escape], .doQuit)
  package static let leaveSettings = Binding("Esc", [.escape, "b", "q"], letter: "q", .doBack)
  package static let quit = Binding("q", ["q"], letter: "q", .doQuit)
  package static let help = Binding("?", letter: "?", .doKeys)
  package static let helpWhileTyping = Binding("F1", letter: "?", .doKeys)
  package static let erase = Binding("Ctrl-U", .doErase)
  package static let eraseWord = Binding("Ctrl-W", .doEraseWord)
  package static let eraseRest = Binding("Ctrl-K", .doEraseRest)
  package static let moveInText = Binding("←→", .doMoveInText)
  package static let moveInArea = Binding("↑↓←→", .doMoveInText)
  package static let newLine = Binding("Enter", .doNewLine)
  /// Ends a text of several lines. In lines it is typed as mail programs have it.
  package static let done = Binding("Ctrl-D", [.control("d")], letter: ".", .doDone)
  /// Goes on in line mode, for pages on which screens need no key for it.
  package static let goOnInLines = Binding("", letter: "n", .lineDoNext)
  package static let keepText = Binding("", letter: "n", .lineDoTake)
  package static let privacy = Binding("p", ["p"], letter: "p", .doPrivacyShort)
  package static let settings = Binding("s", ["s"], .doSettings)
  package static func vault(_ label: ScreenText) -> Binding { Binding("v", ["v"], letter: "v", label) }

  // Questions
  package static let skip = Binding("s", ["s"], letter: "s", .doSkip)
  package static let clear = Binding("x", ["x", .delete], letter: "x", .doClear)
  package static let takeBack = Binding("u", ["u", .backspace], letter: "u", .doTakeBack)
  package static let filter = Binding("/", .doFilter)
  package static let why = Binding("w", ["w"], letter: "w", .doWhy)
  package static let otherRow = Binding("Tab", .doOtherRow)
  package static let openAnswers = Binding("r", ["r"], letter: "r", .lineDoOpen)
  package static let answers = Binding("a", ["a"], letter: "a", .doAnswers)
  package static let again = Binding("g", ["g"], letter: "g", .doAgain)

  // Results
  package static let tab = Binding("←→", .doTab)
  package static let order = Binding("o", ["o"], letter: "o", .doOrder)
  package static let nextOfKind = Binding("n", ["n"], .doNextBase)
  package static let previousOfKind = Binding("p", ["p"], .doPrevious)
  package static let closer = Binding("z", ["z"], .doClose)
  /// Letters that cannot be shortcuts of bases, because the table of keys or moving without arrows uses them.
  package static let takenBesideBases: [Character] = [
    "a", "b", "g", "h", "j", "k", "l", "n", "o", "p", "q", "v", "z",
  ]
  /// A key without a hint of its own. The list of keys names it together with others.
  package static func hidden(_ key: Character) -> Binding { Binding("", [.character(key)], .doPage) }
  package static let overTime = Binding("t", ["t"], letter: "t", .doOverTime)
  package static let course = Binding("f", ["f"], letter: "f", .doCourse)
  package static let label = Binding("c", ["c"], letter: "c", .doLabel)
  package static let reachPeople = Binding("p", ["p"], letter: "p", .doPeople)
  package static let delete = Binding("d", ["d", .delete], letter: "d", .doDelete)

  // Two people
  package static let makeSheet = Binding("s", ["s"], letter: "s", .doSheet)
  package static let chooseLines = Binding("a", ["a"], letter: "a", .doSheetLines)
  package static let otherSheets = Binding("o", ["o"], letter: "o", .doOtherSheets)
  /// Leaves the pages for two for what else there is.
  package static let rest = Binding("m", ["m"], letter: "m", .tabMore)
  package static let writeReport = Binding("e", ["e"], letter: "e", .doWrite)

  // What if
  package static let less = Binding("←", [.left, "h"], letter: "-", .lineDoLess)
  package static let more = Binding("→", [.right, "l"], letter: "+", .lineDoMore)
  package static let otherPerson = Binding("Tab", [.tab, .backTab], letter: "o", .doOtherRow)
  package static let smallest = Binding("m", ["m"], letter: "m", .doSmallest)
  package static let reset = Binding("0", ["0"], letter: "0", .doReset)

  // Leaving
  package static let yes = Binding("y", ["y", "q"], letter: "q", .leaveYes)
  package static let no = Binding("n", ["n"], letter: "n", .leaveNo)
  package static let without = Binding("Tab", [.tab], .doWithout)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

/// A binding with its action on a certain page.
package struct Command: Sendable {
  package let binding: Binding
  /// The action; nil if the front end handles the key itself: scrolling, moving in a list, help.
  package let action: Action?

  package init(_ binding: Binding, _ action: Action? = nil) {
    self.binding = binding
    self.action = action
  }
}
