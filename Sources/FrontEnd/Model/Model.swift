import Assessment
import Instrument
import Terminal

/// The state of the full-screen front end. It changes by messages only, and says what is to be done as effects.
package struct Model: Sendable {
  /// A screen and how far its text is scrolled.
  private struct Shown {
    var screen: Screen
    var scroll = 0
  }

  var session: Session
  /// When a key was pressed last, or a vault was opened, by the clock of messages.
  var lastKey = 0.0
  /// Asked for by the user, and waits until what was answered is saved.
  var postponedEnd: Effect?
  private var stack: [Shown]
  private var layout: Layout

  /// Where the front end begins.
  package enum Entrance: Sendable {
    /// An assessment.
    case welcome
    /// The settings alone.
    case settings
  }

  /// - Parameter words: those of the first screen at least; all, where it is another than the welcome.
  package init(
    words: ScreenWords, opening: LaunchOptions, size: Size, capabilities: Capabilities, entrance: Entrance = .welcome
  ) {
    session = Session(words: words, opening: opening)
    let first: any Screen = entrance == .welcome ? WelcomeScreen() : SettingsScreen(session)
    stack = [Shown(screen: first)]
    if opening.passphrase != nil {
      session.keeping.isWorking = true
      stack.append(Shown(screen: PassphraseScreen(.open)))
    }
    layout = Layout(size: size, capabilities: capabilities)
  }

  /// What the program does once the first screen stands. Asked for once: a passphrase that was given goes with it.
  package func start() -> [Effect] {
    [.loadBooks, .vault(.look)] + (session.opening.passphrase?.take().map { [.vault(.open($0))] } ?? [])
  }

  package var frame: Frame {
    let renderer = PageRenderer(words: session.words, layout: layout)
    // No page is laid out where there is no room for any: charts need some columns to be charts.
    return layout.isTooSmall ? renderer.tooSmall() : renderer.render(page, scroll: stack[stack.count - 1].scroll)
  }

  /// What the sitting came to; nil before the result was reached.
  package var outcome: Outcome? { session.outcome }

  var screen: any Screen { stack[stack.count - 1].screen }

  private var page: ScreenPage { stack[stack.count - 1].screen.page(session, layout) }

  /// - Parameter now: seconds by a clock that only goes forward.
  /// - Returns: what is to be done, in order.
  package mutating func update(_ message: Message, now: Double) -> [Effect] {
    session.now = now
    let effects = react(to: message)
    // A signal asks nobody, and shows nothing any more.
    if case .end = message { return effects }
    return keeping(effects)
  }

  private mutating func react(to message: Message) -> [Effect] {
    switch message {
    case .books(let books):
      session.books = books
      return []
    case .wrote(let path, let failure):
      session.written = failure.map { .failed(sentence: $0) } ?? .done(path: path)
      return []
    case .savedSettings(let settings, let failure):
      session.saved(settings, failure)
      return []
    case .resize(let size):
      layout = Layout(size: size, capabilities: layout.capabilities)
      return []
    case .end(let signal):
      return [.end(status: 128 + signal)]
    case .vault(let news):
      take(news)
      return []
    case .idle:
      // Where it cannot be locked now, it is tried again after as long a while.
      lastKey = session.now
      // What is nowhere else is not forgotten; it is tried once more to keep it.
      session.keeping.isGivenUp = false
      return session.keeping.isOpen && !session.hasUnkept ? [.vault(.lock)] : []
    case .key(let key):
      lastKey = session.now
      postponedEnd = nil
      return press(key)
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .control("x"): return [.leaveAtOnce]
    case .control("c"): return interrupt()
    case .control("l"): return [.repaint]
    case .control("z"): return [.suspend]
    case _ where layout.isTooSmall: return []
    case .click(let point): return click(point)
    case .wheelUp: return turnWheel(.up)
    case .wheelDown: return turnWheel(.down)
    case .character("?") where !screen.takesText, .function(1):
      if session.keeping.isWorking { return [] }
      if screen is KeysScreen { return [] }
      push(KeysScreen(hints: page.hints))
      return []
    default: break
    }
    let last = stack.count - 1
    let step = stack[last].screen.press(key, &session, layout)
    return take(step)
  }

  /// Presses what the place stands for.
  private mutating func click(_ point: Point) -> [Effect] {
    var layout = layout
    layout.findsAreas = true
    let renderer = PageRenderer(words: session.words, layout: layout)
    let keys = renderer.keys(at: point, screen.page(session, layout), scroll: stack[stack.count - 1].scroll)
    return keys.flatMap { press($0) }
  }

  /// Scrolls a text by a few lines, moves the focus of a list by one, and never changes an answer.
  private mutating func turnWheel(_ key: Key) -> [Effect] {
    if screen is QuestionScreen { return take(.scroll(key == .up ? -1 : 1)) }
    return (0..<(page.body.focus == nil ? 3 : 1)).flatMap { _ in press(key) }
  }

  /// Asks once where answers would be lost, then ends as an interrupted program does.
  private mutating func interrupt() -> [Effect] {
    if screen is LeaveScreen { return [.end(status: 130)] }
    guard session.hasAnswers else { return [.end(status: 130)] }
    push(LeaveScreen(status: 130))
    return []
  }

  private mutating func take(_ step: Step) -> [Effect] {
    switch step {
    case .stay: break
    case .push(let screen): push(screen)
    case .replace(let screen): stack[stack.count - 1] = Shown(screen: screen)
    case .back:
      // Settings that were opened by themselves have nothing behind them.
      if stack.count == 1, screen is SettingsScreen { return [.end(status: 0)] }
      pop()
    case .scroll(let lines): scroll(by: lines)
    case .scrollPage(let pages): scroll(by: pages * max(layout.height - 2, 1))
    case .effect(let effect): return [effect]
    case .with(let effect, let step): return [effect] + take(step)
    case .toVault: return session.toVault().map { take($0) } ?? []
    case .answerAgain:
      guard session.isReadOnly, let entry = session.entry else { return [] }
      return take(session.answerAgain(entry))
    case .beginAgain(let id): beginAgain(id)
    case .leaveResult:
      return take(session.isReadOnly ? .back : .replace(ReviewScreen(showsAll: true, isFromResult: true)))
    case .restart(let screens): restart(screens)
    }
    return []
  }

  mutating func push(_ screen: any Screen) {
    stack.append(Shown(screen: screen))
  }

  mutating func pop() {
    if stack.count > 1 { stack.removeLast() }
  }

  /// Takes away what only stood there until the vault had done something, also below what was opened over it.
  mutating func popVaultScreens() {
    stack.removeAll { $0.screen.waitsForVault }
  }

  /// Something stands there until the vault has done something.
  var waitsForVault: Bool { stack.contains { $0.screen.waitsForVault } }

  mutating func restart(_ screens: [any Screen]) {
    stack = screens.map { Shown(screen: $0) }
  }

  private mutating func scroll(by lines: Int) {
    let last = stack.count - 1
    let most = max(page.body.lines.count - layout.height, 0)
    stack[last].scroll = min(max(stack[last].scroll + lines, 0), most)
  }
}
