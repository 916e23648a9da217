import Assessment
import PageModel
import Pages
import Settings
import Terminal

/// The state of the full-screen front end. It changes only by messages, and returns the effects to carry out.
package struct Model: Sendable {
  package private(set) var state: AssessmentState { didSet { cachedPage = nil } }
  /// The page of the present state, cached because both the pressed key and the next frame need it.
  private var cachedPage: Page?
  /// What the screen remembers about each page on the way here, by the number of the visit.
  private var views: [Int: PageView] = [:]
  /// How far the list of keys is scrolled; nil while the list is not shown.
  private var keyListScroll: Int?
  /// When the last key was pressed, or the vault was opened, by the clock of `update`.
  private var lastKeyTime = 0.0
  private var layout: Layout
  /// Whether the screen is blank because another window has the focus.
  private var isBlank = false
  /// How many times in a row Escape was pressed.
  private var escapeCount = 0
  private static let maximumEscapes = 6

  /// - Parameter words: at least the texts of the first screen; all texts if `place` is not the welcome.
  package init(
    words: ScreenWords, opening: LaunchOptions, size: Size, capabilities: Capabilities, place: Place = .welcome
  ) {
    state = AssessmentState(Session(words: words, opening: opening), at: place)
    layout = Layout(size: size, capabilities: capabilities)
  }

  /// The effects to carry out once the first screen is shown. Call it once only, because it hands over a passphrase
  /// that was given.
  package func start() -> [Effect] { [.loadBooks] + state.start() }

  package var frame: Frame {
    if isBlank { return Frame(size: layout.size, lines: [], cursor: Point(column: 0, row: 0)) }
    // Charts need a minimum width, so a window that is too small gets a message instead of a page.
    if layout.isTooSmall { return PageRenderer(words: state.session.words, layout: layout).tooSmall() }
    let page = page
    let view = view(of: page)
    let laid = PageLayout(page, view, words: state.session.words, layout)
    let renderer = PageRenderer(words: state.session.words, layout: laid.panes.window)
    return renderer.render(keyListScroll == nil ? laid.screen : laid.keysScreen, scroll: keyListScroll ?? view.scroll)
  }

  /// The result of the assessment; nil before it is reached.
  package var outcome: Outcome? { state.session.outcome }

  /// The settings as they are stored in their file.
  package var settings: SettingsFile { state.session.settings }

  /// When to lock the open vault, by the clock of `update`; nil if none is open or it is never locked.
  package var locksAt: Double? {
    guard state.session.keeping.isOpen, let limit = state.session.opening.lockSeconds else { return nil }
    return lastKeyTime + limit
  }

  var page: Page {
    guard let filter = views[state.visit]?.filter else { return cachedPage ?? unfilteredPage }
    return (cachedPage ?? unfilteredPage).filtered(by: filter.text)
  }

  /// The page of the present state, without a filter.
  private var unfilteredPage: Page {
    views[state.visit]?.commands.flatMap { Page(ofSameQuestion: state, commands: $0) } ?? PageBuilder(state).page
  }

  /// What the screen remembers about the present visit.
  var view: PageView { view(of: page) }

  /// The present page, laid out.
  var shown: ScreenPage {
    let page = page
    return screen(page, view(of: page))
  }

  /// Whether the list of keys covers the page.
  var showsKeys: Bool { keyListScroll != nil }

  private func view(of page: Page) -> PageView { views[state.visit] ?? PageView(page) }

  private func screen(_ page: Page, _ view: PageView) -> ScreenPage {
    let layout = PageLayout(page, view, words: state.session.words, layout)
    return keyListScroll == nil ? layout.screen : layout.keysScreen
  }

  /// Handles a message.
  ///
  /// - Parameter now: seconds by a clock that never goes back.
  /// - Returns: the effects to carry out, in order.
  package mutating func update(_ message: Message, now: Double) -> [Effect] {
    let effects = respond(to: message, now)
    if cachedPage == nil { cachedPage = unfilteredPage }
    return effects
  }

  private mutating func respond(to message: Message, _ now: Double) -> [Effect] {
    switch message {
    case .resize(let size):
      layout = Layout(size: size, capabilities: layout.capabilities)
      return []
    case .capabilities(let capabilities):
      layout = Layout(size: layout.size, capabilities: capabilities)
      return []
    case .focus(let isHere):
      isBlank = !isHere && state.session.settings.settings.blank
      return []
    case .key(let key):
      lastKeyTime = now
      // A key shows the page again if the terminal did not report the focus. It does nothing else, because the user
      // could not see what it would act on.
      if isBlank, key != .control("x") {
        isBlank = false
        return []
      }
      if state.postponedEnd != nil { state.postponedEnd = nil }
      return addingSaves(press(key, now))
    case .event(let event):
      let (wasOpen, visit) = (state.session.keeping.isOpen, state.visit)
      // If the vault cannot be locked now, try again after the same time.
      if case .idle = event { lastKeyTime = now }
      let effects = state.receive(event, now: now)
      // The time until locking begins now: if the passphrase was given in advance, no key was pressed yet.
      if !wasOpen, state.session.keeping.isOpen { lastKeyTime = now }
      // The list of keys belonged to the previous page.
      if state.visit != visit { keyListScroll = nil }
      // After a signal to end, no question may be asked and nothing shown.
      if case .end = event { return effects }
      return addingSaves(effects)
    }
  }

  /// Adds the effects that save changes, and forgets what was remembered about pages that were left.
  private mutating func addingSaves(_ effects: [Effect]) -> [Effect] {
    let effects = state.addingSaves(to: effects)
    if views.count > state.path.count {
      let visits = Set(state.path.map(\.number))
      views = views.filter { visits.contains($0.key) }
    }
    return effects
  }

  private mutating func press(_ key: Key, _ now: Double) -> [Effect] {
    switch key {
    case .control("x"): return [.leaveAtOnce]
    case .control("c"):
      keyListScroll = nil
      return state.interrupt()
    case .control("l"): return [.repaint]
    case .control("z"): return [.suspend]
    case _ where layout.isTooSmall: return []
    case .click(let point): return click(point, now)
    case .wheelUp: return turnWheel(.up, now)
    case .wheelDown: return turnWheel(.down, now)
    default: break
    }
    // Somebody who presses Escape repeatedly wants to leave, not to go back through all questions.
    escapeCount = key == .escape ? escapeCount + 1 : 0
    if escapeCount > Self.maximumEscapes, isBeforeResult { return state.perform(.open(.leave(status: 0)), now: now) }
    let page = page
    if keyListScroll != nil { return pressOnKeys(key, page) }
    if key == .function(1) || key == "?" && !page.takesText(view(of: page)) {
      if page.field?.isBusy != true { keyListScroll = 0 }
      return []
    }
    var view = view(of: page)
    if key.isUp || key.isDown, let siblings = siblings(of: page, view) {
      return take(.action(key.isUp ? siblings.up : siblings.down), page, now)
    }
    let result = PageKeys(page: page, layout: layout).press(key, &view)
    if page.field?.kind == .area { view.scroll = scroll(page, view) }
    views[state.visit] = view
    return take(result, page, now)
  }

  private func siblings(of page: Page, _ view: PageView) -> (up: Action, down: Action)? {
    guard layout.isWide, !page.companions.isEmpty else { return nil }
    return PageLayout(page, view, words: state.session.words, layout).siblings
  }

  private mutating func take(_ result: KeyResult, _ page: Page, _ now: Double) -> [Effect] {
    switch result {
    case .nothing: return []
    case .edited: state.editedText()
    case .tooLong: return state.refuse(.passphraseLong)
    case .scroll(let lines): scroll(by: lines)
    case .scrollPage(let pages): scroll(by: pages * max(layout.height - 2, 1))
    case .action(let action): return state.perform(action, now: now)
    case .answered(let action): return answer(action, now)
    case .rated(let action):
      let effects = answer(action, now)
      let session = state.session
      guard session.settings.settings.advance, session.takesAnswers, session.firstOpenRow == nil else { return effects }
      return effects + state.perform(.goOn, now: now)
    }
    return []
  }

  private mutating func answer(_ action: Action, _ now: Double) -> [Effect] {
    let effects = state.perform(action, now: now)
    if let open = state.session.firstOpenRow { views[state.visit]?.row = open }
    return effects
  }

  /// Whether the user is between the first page and the result, where many pages lie behind.
  private var isBeforeResult: Bool {
    switch state.place {
    case .setup, .question: true
    default: false
    }
  }

  // MARK: The list of keys

  private mutating func pressOnKeys(_ key: Key, _ page: Page) -> [Effect] {
    if key.isBack || key == .enter || key == "?" || key == "q" || key == .function(1) {
      keyListScroll = nil
      return []
    }
    switch key.scrolling {
    case .scroll(let lines): scroll(by: lines)
    case .scrollPage(let pages): scroll(by: pages * max(layout.height - 2, 1))
    default: break
    }
    return []
  }

  // MARK: The mouse

  /// Handles a click by pressing the keys that its place stands for.
  private mutating func click(_ point: Point, _ now: Double) -> [Effect] {
    var layout = layout
    layout.findsAreas = true
    let page = page
    let view = view(of: page)
    let laid = PageLayout(page, view, words: state.session.words, layout)
    let renderer = PageRenderer(words: state.session.words, layout: laid.panes.window)
    let keys = renderer.keys(
      at: point, keyListScroll == nil ? laid.screen : laid.keysScreen, scroll: keyListScroll ?? view.scroll)
    return keys.flatMap { press($0, now) }
  }

  /// Turns the mouse wheel: scrolls text by a few lines, moves the focus of a list by one, and never changes an answer.
  private mutating func turnWheel(_ key: Key, _ now: Double) -> [Effect] {
    let page = page
    if keyListScroll == nil, page.question != nil {
      scroll(by: key == .up ? -1 : 1)
      return []
    }
    let view = view(of: page)
    let isList = keyListScroll == nil && (screen(page, view).body.focus != nil || siblings(of: page, view) != nil)
    return (0..<(isList ? 1 : 3)).flatMap { _ in press(key, now) }
  }

  /// How far a text that is being typed is scrolled: no farther than its cursor asks for.
  private func scroll(_ page: Page, _ view: PageView) -> Int {
    PageRenderer(words: state.session.words, layout: layout).firstLine(screen(page, view), scroll: view.scroll)
  }

  private mutating func scroll(by lines: Int) {
    let page = page
    var view = view(of: page)
    let screen = screen(page, view)
    let most = max(screen.body.lines.count + screen.above.count - layout.height, 0)
    if let scroll = keyListScroll {
      keyListScroll = min(max(scroll + lines, 0), most)
    } else {
      view.scroll = min(max(view.scroll + lines, 0), most)
      views[state.visit] = view
    }
  }
}

/// An event that the front end reacts to. Large cases are indirect, because keys are most frequent and should be passed
/// on quickly.
package enum Message: Sendable {
  case key(Key)
  case resize(Size)
  /// The abilities of the terminal have changed.
  case capabilities(Capabilities)
  /// The window has gained or lost the focus.
  case focus(Bool)
  indirect case event(AssessmentEvent)
}
