import Assessment
import Terminal

/// A key and what it does: one entry of the table that keys, lines, hints and help are made from.
package struct Binding: Equatable, Sendable {
  /// As it is shown in hints and help: "Enter", "←→", "0–6"; empty for what only lines need.
  package let hint: String
  /// What presses it on a screen; none where lists, scales or scrolling take the keys themselves.
  package let keys: [Key]
  /// What is typed for it in lines.
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

  /// With the key that quits elsewhere: on a page over another one it leads back.
  package var alsoQuit: Binding { Binding(hint, keys + ["q"], letter: letter, label) }

  /// The same keys with other words.
  package func named(_ label: ScreenText) -> Binding { Binding(hint, keys, letter: letter, label) }
}

/// The table of keys. To change a key, change it here.
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
  /// Back from a text that is read: every key that goes on closes it, too.
  package static let close = Binding("Esc", [.escape, "b", .enter, "q"], letter: "b", .doBack)
  /// Back from where letters are typed.
  package static let escape = Binding("Esc", [.escape], letter: "b", .doBack)
  /// On the first page, where going back asks to leave.
  package static let leaveAtTop = Binding("", [.escape], .doQuit)
  package static let leaveSettings = Binding("Esc", [.escape, "b", "q"], letter: "q", .doBack)
  package static let quit = Binding("q", ["q"], letter: "q", .doQuit)
  package static let help = Binding("?", letter: "?", .doKeys)
  package static let helpWhileTyping = Binding("F1", letter: "?", .doKeys)
  package static let erase = Binding("Ctrl-U", .doErase)
  package static let eraseWord = Binding("Ctrl-W", .doEraseWord)
  package static let eraseRest = Binding("Ctrl-K", .doEraseRest)
  package static let moveInText = Binding("←→", .doMoveInText)
  /// In lines, where going on has no key of its own on a screen.
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
  /// Letters that mean something else where bases are listed: of the table and of moving without arrows.
  package static let takenBesideBases: [Character] = [
    "a", "b", "g", "h", "j", "k", "l", "n", "o", "p", "q", "v", "z",
  ]
  /// A key that the list of keys names together with others.
  package static func hidden(_ key: Character) -> Binding { Binding("", [.character(key)], .doPage) }
  package static let overTime = Binding("t", ["t"], letter: "t", .doOverTime)
  package static let course = Binding("f", ["f"], letter: "f", .doCourse)
  package static let label = Binding("c", ["c"], letter: "c", .doLabel)
  package static let reachPeople = Binding("p", ["p"], letter: "p", .doPeople)
  package static let delete = Binding("d", ["d", .delete], letter: "d", .doDelete)

  // Two people
  package static let makeSheet = Binding("s", ["s"], letter: "s", .doSheet)
  package static let chooseLines = Binding("a", ["a"], letter: "a", .doSheetLines)
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

/// What a binding does on a page.
package struct Command: Sendable {
  package let binding: Binding
  /// nil where the front end does it itself: scrolling, moving in a list, help.
  package let action: Action?

  package init(_ binding: Binding, _ action: Action? = nil) {
    self.binding = binding
    self.action = action
  }
}
