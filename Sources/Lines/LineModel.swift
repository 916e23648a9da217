import PageModel
import Text
import Assessment
import Instrument
import Pages
import Settings
import Terminal
import Vault
import YAML

/// The front end for screen readers, braille displays, dumb terminals and pipes: it reads and prints lines.
///
/// It presents the pages of `PageBuilder` as text and translates typed lines into actions; `AssessmentState` decides
/// what follows. It does no input or output itself. Each printed line makes sense alone, is never wrapped, and contains
/// no control characters.
package struct LineModel: Sendable {
  /// The longest line that counts as an answer, in letters.
  static let maximumLineLength = 1_000

  /// What line mode remembers about one visit to a place.
  struct VisitMemory: Sendable {
    /// The row that is being asked: one rating of a pair, or one setting.
    var row = 0
    /// The index of the choice that was picked, if there are several actions for it.
    var picked: Int?
    /// Whether the long list of the page was printed before. It keeps its numbers and is not repeated.
    var wasPrintedBefore = false
    /// The lines that were last printed.
    var lines: [String] = []
  }

  /// Identifies a section of questions in one interview.
  struct SectionID: Hashable, Sendable {
    let seed: UInt64
    let section: InterviewSection
  }

  package private(set) var state: AssessmentState
  /// What is remembered about each visit, by its number. Only for places on the way to the present one.
  var visitMemories: [Int: VisitMemory] = [:]
  /// The sections whose introduction was printed.
  var introduced: Set<SectionID> = []
  private var reply = LineReply()
  private var now = 0.0
  /// Whether a report was written.
  private var hasWritten = false
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

  /// Uses other content from the next line on.
  package mutating func adopt(_ contents: ContentBundle) { _ = state.receive(.contents(contents), now: now) }
  package mutating func adopt(_ capabilities: Capabilities) { glyphs = .suited(to: capabilities) }

  var session: Session { state.session }
  var words: ScreenWords { session.words }
  var page: Page { PageBuilder(state).page }
  var visit: Int { state.path[state.path.count - 1].number }
  var visitMemory: VisitMemory { visitMemories[visit] ?? VisitMemory() }

  /// The result of the assessment; nil before it is reached.
  package var outcome: Outcome? { session.outcome }

  /// Why answers that should be saved are not, in one sentence; nil if they are, or were not to be saved.
  package var lossReason: String? { session.losesByLeaving ? session.keeping.failure : nil }

  /// The settings as they are stored in their file.
  package var settings: SettingsFile { session.settings }

  /// Seconds without a line until an open vault is locked; nil for never.
  package var lockSeconds: Double? { session.opening.lockSeconds }

  // MARK: Input

  /// Starts line mode.
  ///
  /// - Parameter vault: whether there is a vault; nil if there can be none.
  /// - Returns: the lines to print before the first input.
  package mutating func start(_ vault: VaultEvent?, now: Double) -> LineReply {
    self.now = now
    if let vault { _ = state.receive(.vault(vault), now: now) }
    let first = page
    // The effects without looking for a vault, because that was done before.
    reply.effects = state.start().filter { $0 != .vault(.look) }
    if state.path.count > 1 { reply.lines = linesWithoutPrompt(first) }
    printArrival(from: nil)
    return finish()
  }

  /// Handles a typed line.
  ///
  /// - Parameters:
  ///   - line: the line without its line end.
  ///   - now: seconds by a clock that never goes back.
  package mutating func answer(_ line: String, now: Double) -> LineReply {
    self.now = now
    // Somebody who leaves in a hurry may have typed other text before Ctrl-X.
    if line.contains("\u{18}") {
      reply.effects = [.leaveAtOnce]
      return take()
    }
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let page = page
    if text.count > Self.maximumLineLength {
      refuse(words[.lineTooLong], thenPromptOf: page)
    } else if text.isEmpty {
      printPrompt(page)
    } else if let letter = letter(text, page) {
      carryOut(letter, text, page)
    } else if takesText(page) {
      handleText(text)
    } else if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      choose(Int(text) ?? .max, text, page)
    } else if page.field?.kind == .secret {
      // The line may be the passphrase, so it is not repeated.
      refuse(words[.lineSecret], thenPromptOf: page)
    } else {
      refuse(words(.lineWrong, ["line": text.quoted]), thenPromptOf: page)
    }
    return finish()
  }

  /// Handles a passphrase that was asked for.
  package mutating func take(_ secret: Secret, now: Double) -> LineReply {
    self.now = now
    act(.passphrase(secret))
    return finish()
  }

  /// Handles the result of an effect, or another event.
  package mutating func receive(_ event: AssessmentEvent, now: Double) -> LineReply {
    self.now = now
    let (from, wasUnsaved) = (visit, session.keeping.isOpen && !session.keeping.isSaved)
    if case .wrote(_, nil) = event { hasWritten = true }
    reply.effects = state.receive(event, now: now)
    if wasUnsaved, session.keeping.isOpen, session.keeping.isSaved { reply.lines.append(words[.lineSavedAgain]) }
    printArrival(from: from, after: event)
    return finish()
  }

  /// - Parameter saysRest: whether to print the rest of the result, because no more input will ask for it.
  /// - Returns: the last lines, at the end of the input, and what is to be saved before they are printed.
  package mutating func end(saysRest: Bool) -> LineReply {
    if case .leave = state.place { perform(.back) }
    while saysRest, page.tab != nil, let next = page.next, next != .turn(.more), next != .goOn {
      perform(next)
      reply.lines += tell(page).body
    }
    // The first step of the tips is kept too, once it was told.
    reply.effects = state.addingSaves(to: reply.effects)
    reply.lines.append(words[lastSentence])
    return take()
  }

  /// “Nothing was kept” only if that is so: not after a report or a sheet was written.
  private var lastSentence: ScreenText {
    if state.place == .settings, state.path.count == 1 { return .lineSettingsUnsaved }
    if session.isKept, session.hasAnswers { return .lineEndKept }
    let hasKept = hasWritten || session.writtenSheet != nil || session.keeping.isOpen && !session.hasAnswers
    return hasKept ? .lineEndOnly : .lineEnd
  }

  // MARK: Output

  private mutating func finish() -> LineReply {
    reply.effects = state.addingSaves(to: reply.effects)
    let visits = Set(state.path.map(\.number))
    visitMemories = visitMemories.filter { visits.contains($0.key) }
    return take()
  }

  /// Hands over the reply, without control characters and in characters that the output supports.
  private mutating func take() -> LineReply {
    defer { reply = LineReply() }
    reply.lines = reply.lines.map { glyphs.shown($0.withoutControls) }
    return reply
  }

  mutating func perform(_ action: Action) {
    reply.effects += state.perform(action, now: now)
    reply.actions.append(action)
  }

  /// Carries out an action, and prints the place that it leads to.
  mutating func act(_ action: Action) {
    let (from, origin) = (visit, state.place)
    perform(action)
    if action == .back { passBack(to: origin) }
    if action == .takeBack, visit == from {
      let row = session.firstOpenRow ?? 0
      visitMemories[visit]?.row = row
    }
    if reply.isOver, action == .back { reply.lines.append(words[.lineSettingsUnsaved]) }
    printArrival(from: from)
  }

  /// Goes back over pages at which line mode does not wait, without printing them again. The first page that asks has
  /// nothing before it, so it is asked again.
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

  // MARK: Printing

  /// Prints the present place, after pages at which line mode does not wait.
  ///
  /// - Parameters:
  ///   - from: the visit before; nil at the start.
  ///   - event: the event that led here; nil for typed input.
  private mutating func printArrival(from: Int?, after event: AssessmentEvent? = nil) {
    var hasPassed = false
    while page.isSaidInPassing, !reply.isOver, let action = page.goOn {
      reply.lines += linesWithoutPrompt(page)
      perform(action)
      hasPassed = true
    }
    if reply.isOver { return }
    let page = page
    if visit != from {
      printPage(page, isAfterEvent: event != nil)
    } else if hasPassed {
      printPrompt(page)
    } else if let event {
      printEventEffect(page, event)
    } else {
      printInputEffect(page)
    }
  }

  private mutating func printPage(_ page: Page, isAfterEvent: Bool) {
    let isHeard = visitMemories[visit] != nil
    if !isHeard { visitMemories[visit] = VisitMemory(row: session.firstOpenRow(at: state.place)) }
    if isHeard, case .review(let list) = state.place { visitMemories[visit]?.wasPrintedBefore = list.showsAll }
    visitMemories[visit]?.picked = nil
    printIntroduction(page)
    let told = tell(page)
    visitMemories[visit]?.lines = told.body + told.prompt
    if !isHeard, !isAfterEvent, case .passphrase(let purpose) = state.place, purpose != .open,
      page.field?.isBusy == false
    {
      // The user just chose this prompt, so ask at once. A vault that merely exists waits for a choice.
      reply.lines += lines(page)
      reply.passphrase = purpose
    } else {
      reply.lines += told.body + told.prompt
    }
  }

  mutating func printPrompt(_ page: Page) {
    let told = tell(page)
    visitMemories[visit, default: VisitMemory()].lines = told.body + told.prompt
    reply.lines += told.prompt
  }

  mutating func say(_ line: String) { reply.lines.append(line) }

  mutating func askPassphrase(_ purpose: PassphrasePurpose) { reply.passphrase = purpose }

  /// Says why the line has no effect, and asks again.
  mutating func refuse(_ reason: String, thenPromptOf page: Page) {
    reply.isRefused = true
    say([reason], thenPromptOf: page)
  }

  mutating func say(_ lines: [String], thenPromptOf page: Page) {
    reply.lines += lines
    printPrompt(page)
  }

  /// Prints the effect of typed input that stayed on the page.
  private mutating func printInputEffect(_ page: Page) {
    let isWaiting = page.field?.isBusy == true || reply.effects.contains { !$0.isSave }
    if !isWaiting, page.field != nil || rowCount(page) > 0 { return printPrompt(page) }
    let changed = changedLines(page)
    if isWaiting { return reply.lines += changed }
    let last = page.following.map { [$0] } ?? []
    if changed.isEmpty { return printPrompt(page) }
    reply.lines += changed.filter { !last.contains($0) } + last
  }

  /// Prints the effect of an event that stayed on the page.
  private mutating func printEventEffect(_ page: Page, _ event: AssessmentEvent) {
    switch event {
    case .vault(.failed), .vault(.notKept), .sheet(.failed): printPrompt(page)
    case .vault(.open): reply.lines += changedLines(page)
    case .wrote:
      _ = changedLines(page)
      reply.lines += [page.field?.note].compactMap(\.self)
    case .savedSettings(_, let failure?):
      if let settings = page.settings, let row = settings.rows.firstIndex(where: { $0.fault != nil }) {
        visitMemories[visit]?.row = row
        reply.lines.append(failure.sentence)
      }
      printPrompt(page)
    default: break
    }
  }

  /// The lines of the page that have not been printed yet.
  private mutating func changedLines(_ page: Page) -> [String] {
    let told = tell(page)
    let before = Set(visitMemory.lines)
    visitMemories[visit]?.lines = told.body + told.prompt
    return (told.body + told.prompt).filter { !before.contains($0) }
  }
}

extension Effect {
  /// Whether the effect saves answers.
  package var isSave: Bool { if case .vault(let action) = self { action.isSave } else { false } }
}

extension Session {
  /// The row that is asked first at `place`.
  fileprivate func firstOpenRow(at place: Place) -> Int { place == .question ? firstOpenRow ?? 0 : 0 }
}
