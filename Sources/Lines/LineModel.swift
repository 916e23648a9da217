import PageModel
import Text
import Assessment
import Instrument
import Pages
import Settings
import Terminal
import Vault
import YAML

/// The front end for screen readers, braille displays, dumb terminals and pipes: a line in, lines out.
///
/// It says the pages of `PageBuilder` and translates what is typed into actions; `AssessmentState` decides what follows.
/// A value without input or output. Each line that it says makes sense by itself, is never broken, and holds no control
/// character.
package struct LineModel: Sendable {
  /// The longest line that can be an answer, in letters.
  static let longestLine = 1_000

  /// How a place is being said.
  struct Telling: Sendable {
    /// What is asked now: one rating of a pair, or one setting.
    var row = 0
    /// The choice that was picked from a list where several things can be done with it, as an index.
    var picked: Int?
    /// A long list that was said before and keeps its numbers: it need not be heard again.
    var isKnown = false
    /// What was said last.
    var lines: [String] = []
  }

  /// A section of the questions of one interview.
  struct SectionID: Hashable, Sendable {
    let seed: UInt64
    let section: InterviewSection
  }

  package private(set) var state: AssessmentState
  /// By the number of the visit; only of places on the way here.
  var tellings: [Int: Telling] = [:]
  /// Sections whose opening words were said.
  var introduced: Set<SectionID> = []
  private var reply = LineReply()
  private var now = 0.0
  private var glyphs: GlyphSet

  package init(
    contents: ContentBundle, opening: LaunchOptions, at place: Place = .welcome,
    capabilities: Capabilities = Capabilities()
  ) {
    var session = Session(words: contents.words, opening: opening)
    session.books = contents
    state = AssessmentState(session, at: place)
    glyphs = .suited(to: capabilities)
  }

  /// Takes other contents, or a terminal that shows something else, from the next line on.
  package mutating func adopt(_ contents: ContentBundle) { _ = state.receive(.contents(contents), now: now) }
  package mutating func adopt(_ capabilities: Capabilities) { glyphs = .suited(to: capabilities) }

  var session: Session { state.session }
  var words: ScreenWords { session.words }
  var page: Page { PageBuilder(state).page }
  var visit: Int { state.path[state.path.count - 1].number }
  var telling: Telling { tellings[visit] ?? Telling() }

  /// What the assessment came to; nil before the result was reached.
  package var outcome: Outcome? { session.outcome }

  /// Why what was to be kept is not, in one sentence; nil where it is, or was not to be kept.
  package var lossReason: String? { session.losesByLeaving ? session.keeping.failure : nil }

  /// The settings, as they are in their file.
  package var settings: SettingsFile { session.settings }

  /// Seconds without a line until an open vault locks; nil for never.
  package var lockSeconds: Double? { session.opening.lockSeconds }

  // MARK: What comes in

  /// - Parameter vault: whether there is one; nil where there can be none.
  /// - Returns: what is said before the first line.
  package mutating func start(_ vault: VaultEvent?, now: Double) -> LineReply {
    self.now = now
    if let vault { _ = state.receive(.vault(vault), now: now) }
    let first = page
    // Whether there is a vault is known already.
    reply.effects = state.start().filter { $0 != .vault(.look) }
    if state.path.count > 1 { reply.lines = linesInPassing(first) }
    arrive(from: nil)
    return finish()
  }

  /// - Parameters:
  ///   - line: without its end.
  ///   - now: seconds by a clock that only goes forward.
  package mutating func answer(_ line: String, now: Double) -> LineReply {
    self.now = now
    // Somebody who leaves in a hurry may have typed something before.
    if line.contains("\u{18}") {
      reply.effects = [.leaveAtOnce]
      return take()
    }
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let page = page
    if text.count > Self.longestLine {
      say([words[.lineTooLong]], thenPromptOf: page)
    } else if text.isEmpty {
      sayPrompt(page)
    } else if let letter = letter(text, page) {
      obey(letter, text, page)
    } else if takesText(page) {
      typed(text)
    } else if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      choose(Int(text) ?? .max, text, page)
    } else if page.field?.kind == .secret {
      // It may be the passphrase: it is not said again.
      say([words[.lineSecret]], thenPromptOf: page)
    } else {
      say([words(.lineWrong, ["line": text.quoted])], thenPromptOf: page)
    }
    return finish()
  }

  /// A passphrase that was asked for.
  package mutating func take(_ secret: Secret, now: Double) -> LineReply {
    self.now = now
    act(.passphrase(secret))
    return finish()
  }

  /// What came of an effect, or of time going by.
  package mutating func receive(_ event: AssessmentEvent, now: Double) -> LineReply {
    self.now = now
    let (from, wasUnsaved) = (visit, session.keeping.isOpen && !session.keeping.isSaved)
    reply.effects = state.receive(event, now: now)
    if wasUnsaved, session.keeping.isOpen, session.keeping.isSaved { reply.lines.append(words[.lineSavedAgain]) }
    arrive(from: from, after: event)
    return finish()
  }

  /// - Parameter saysRest: what is left of the result is said first, since nobody will ask for it any more.
  /// - Returns: the last lines, where the input ends.
  package mutating func end(saysRest: Bool) -> [String] {
    if case .leave = state.place { perform(.back) }
    while saysRest, page.tab != nil, let next = page.next, next != .turn(.more) {
      perform(next)
      reply.lines += tell(page).body
    }
    let last: ScreenText =
      state.place == .settings && state.path.count == 1
      ? .lineSettingsUnsaved : session.isKept && session.hasAnswers ? .lineEndKept : .lineEnd
    reply.lines.append(words[last])
    return take().lines
  }

  // MARK: What goes out

  private mutating func finish() -> LineReply {
    reply.effects = state.addingSaves(to: reply.effects)
    let visits = Set(state.path.map(\.number))
    tellings = tellings.filter { visits.contains($0.key) }
    return take()
  }

  /// The reply, without what steers a terminal and in letters that it has.
  private mutating func take() -> LineReply {
    defer { reply = LineReply() }
    reply.lines = reply.lines.map { glyphs.shown($0.withoutControls) }
    return reply
  }

  mutating func perform(_ action: Action) {
    reply.effects += state.perform(action, now: now)
    reply.actions.append(action)
  }

  /// Does what was asked for and says where that leads.
  mutating func act(_ action: Action) {
    let (from, origin) = (visit, state.place)
    perform(action)
    if action == .back { passBack(to: origin) }
    if action == .takeBack, visit == from {
      let row = session.firstOpenRow ?? 0
      tellings[visit]?.row = row
    }
    if reply.isOver, action == .back { reply.lines.append(words[.lineSettingsUnsaved]) }
    arrive(from: from)
  }

  /// Goes back over pages that are said in passing, without saying them again. Before the first page that asks there is
  /// nothing, so it is asked again.
  private mutating func passBack(to origin: Place) {
    while page.isSaidInPassing, !reply.isOver, state.path.count > 1 {
      let before = visit
      perform(.back)
      if visit == before { break }
    }
    guard state.place == .welcome else { return }
    while page.isSaidInPassing, let action = page.goOn { perform(action) }
    if state.place == origin { reply.lines.append(words[.lineFirst]) }
  }

  // MARK: Saying

  /// Says where one is now, after pages that are only said in passing.
  ///
  /// - Parameters:
  ///   - from: the visit before; nil at the start.
  ///   - event: what it follows from; nil for something that was typed.
  private mutating func arrive(from: Int?, after event: AssessmentEvent? = nil) {
    var hasPassed = false
    while page.isSaidInPassing, !reply.isOver, let action = page.goOn {
      reply.lines += linesInPassing(page)
      perform(action)
      hasPassed = true
    }
    if reply.isOver { return }
    let page = page
    if visit != from {
      sayAll(page, isAfterEvent: event != nil)
    } else if hasPassed {
      sayPrompt(page)
    } else if let event {
      sayNews(page, event)
    } else {
      sayWhatChanged(page)
    }
  }

  private mutating func sayAll(_ page: Page, isAfterEvent: Bool) {
    let isHeard = tellings[visit] != nil
    if !isHeard { tellings[visit] = Telling(row: session.firstOpenRow(at: state.place)) }
    if isHeard, case .review(let list) = state.place { tellings[visit]?.isKnown = list.showsAll }
    tellings[visit]?.picked = nil
    introduce(page)
    let told = tell(page)
    tellings[visit]?.lines = told.body + told.prompt
    if !isHeard, !isAfterEvent, case .passphrase(let purpose) = state.place, purpose != .open,
      page.field?.isBusy == false
    {
      // It was asked for by a choice just now. A vault that is only there waits for one.
      reply.lines += lines(page)
      reply.passphrase = purpose
    } else {
      reply.lines += told.body + told.prompt
    }
  }

  mutating func sayPrompt(_ page: Page) {
    let told = tell(page)
    tellings[visit, default: Telling()].lines = told.body + told.prompt
    reply.lines += told.prompt
  }

  mutating func say(_ line: String) { reply.lines.append(line) }

  mutating func askPassphrase(_ purpose: PassphrasePurpose) { reply.passphrase = purpose }

  mutating func say(_ lines: [String], thenPromptOf page: Page) {
    reply.lines += lines
    sayPrompt(page)
  }

  /// After something that was typed and led nowhere else.
  private mutating func sayWhatChanged(_ page: Page) {
    let isWaiting = page.field?.isBusy == true || reply.effects.contains { !$0.isSave }
    if !isWaiting, page.field != nil || rowCount(page) > 0 { return sayPrompt(page) }
    let changed = changedLines(page)
    if isWaiting { return reply.lines += changed }
    let last = page.following.map { [$0] } ?? []
    if changed.isEmpty { return sayPrompt(page) }
    reply.lines += changed.filter { !last.contains($0) } + last
  }

  /// After something that the outside world told and that led nowhere else.
  private mutating func sayNews(_ page: Page, _ event: AssessmentEvent) {
    switch event {
    case .vault(.failed), .vault(.notKept), .sheet(.failed): sayPrompt(page)
    case .vault(.open): reply.lines += changedLines(page)
    case .wrote:
      _ = changedLines(page)
      reply.lines += [page.field?.note].compactMap(\.self)
    case .savedSettings(_, let failure?):
      if let settings = page.settings, let row = settings.rows.firstIndex(where: { $0.fault != nil }) {
        tellings[visit]?.row = row
        reply.lines.append(failure.sentence)
      }
      sayPrompt(page)
    default: break
    }
  }

  /// What of the page was not said yet.
  private mutating func changedLines(_ page: Page) -> [String] {
    let told = tell(page)
    let before = Set(telling.lines)
    tellings[visit]?.lines = told.body + told.prompt
    return (told.body + told.prompt).filter { !before.contains($0) }
  }
}

extension Effect {
  /// Whether it saves answers.
  package var isSave: Bool { if case .vault(let action) = self { action.isSave } else { false } }
}

extension Session {
  /// The rating that is asked first at `place`.
  fileprivate func firstOpenRow(at place: Place) -> Int { place == .question ? firstOpenRow ?? 0 : 0 }
}
