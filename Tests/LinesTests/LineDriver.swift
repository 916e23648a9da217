import Printing
import Report
import Instrument
import Settings
import Terminal
import Testing
import Vault
import VaultSamples

@testable import Assessment
@testable import Lines

/// An assessment in lines without a terminal, beside the same one without a front end: whatever is typed, both have to be in
/// the same place and to know the same.
struct LineDriver {
  private(set) var model: LineModel
  /// What the actions that lines came to lead to, without lines.
  private(set) var state: AssessmentState
  /// Everything said and typed so far; what was typed begins with "> ".
  private(set) var transcript: [String] = []
  private(set) var said: [String] = []
  /// Screens that come to the same by keys; nil where nothing is compared with them.
  private(set) var screens: ScreensFollower?
  private var lastPassphrase = ""
  /// All actions that lines came to, with their times.
  private(set) var actions: [(action: Action, time: Double)] = []
  private(set) var isOver = false
  /// Where the assessment was, also in passing.
  private(set) var places: Set<String> = []
  /// Where screens were with it.
  private(set) var placesOnScreens: Set<String> = []
  private var now = 0.0
  let vault: MemoryVault?
  var sheets = MemorySheets()
  /// Passphrases that are typed when they are asked for.
  var passphrases: [String] = []
  /// Reports that were written, by path.
  private(set) var files: [String: String] = [:]
  private(set) var savedSettings: Settings?
  /// Why settings cannot be saved.
  var settingsFailure: SettingsFailure?

  init(
    questionnaire: String? = nil, name: String? = nil, form: Form? = nil, seed: UInt64 = 7,
    audience: LineAudience = .window(isCleared: false), capabilities: Capabilities = Capabilities(),
    vault: MemoryVault? = nil, at place: Place = .welcome, countsTime: Bool = true, withScreens: Bool = false
  ) throws {
    self.vault = vault
    var opening = LaunchOptions(
      questionnaire: try questionnaire.flatMap { try Library.questionnaire($0, in: Embedded.files) }, name: name,
      form: form, seed: seed,
      countsTime: countsTime, clock: vault == nil ? .still : MemoryVault.clock,
      settings: SettingsFile(path: "/x/config.yaml"))
    opening.audience = audience
    opening.instrument = opening.questionnaire.flatMap {
      StoredInstrument($0, file: Embedded.files.bytes("\($0.id).yaml"))
    }
    model = LineModel(contents: try Embedded.books, opening: opening, at: place, capabilities: capabilities)
    state = model.state
    if withScreens {
      screens = ScreensFollower(words: try Embedded.words, books: try Embedded.books, opening: opening, at: place)
    }
    let look = vault?.perform(.look)
    let reply = model.start(look, now: now)
    if let look {
      _ = state.receive(.vault(look), now: now)
      screens?.receive(.vault(look), now: now)
    }
    follow(reply, state.start())
    settle(reply)
  }

  /// Does with the other assessment what the line came to here.
  private mutating func follow(_ reply: LineReply, _ effects: [Effect]) {
    var effects = effects
    places.insert(state.place.name)
    for action in reply.actions {
      screens?.perform(action, typing: lastPassphrase, now: now)
      effects += state.perform(action, now: now)
      actions.append((action, now))
      places.insert(state.place.name)
    }
    effects = state.addingSaves(to: effects)
    #expect(effects.filter { $0 != .vault(.look) } == reply.effects || reply.effects == [.leaveAtOnce])
    expectSame(model.state, state)
    guard let screens, !screens.isLost else { return }
    placesOnScreens.formUnion(screens.places)
    expectSame(screens.model.state, state)
  }

  private mutating func receive(_ event: AssessmentEvent) -> LineReply {
    let reply = model.receive(event, now: now)
    screens?.receive(event, now: now)
    follow(reply, state.receive(event, now: now))
    return reply
  }

  private mutating func settle(_ first: LineReply) {
    said = []
    var replies = [first]
    while !replies.isEmpty {
      let reply = replies.removeFirst()
      for effect in reply.effects where effect.isSave { perform(effect, &replies) }
      said += reply.lines
      for effect in reply.effects where !effect.isSave { perform(effect, &replies) }
      if reply.passphrase != nil {
        lastPassphrase = passphrases.isEmpty ? "" : passphrases.removeFirst()
        let next = model.take(Sample.secret(lastPassphrase), now: now)
        follow(next, [])
        replies.append(next)
      }
    }
    transcript += said
  }

  private mutating func perform(_ effect: Effect, _ replies: inout [LineReply]) {
    switch effect {
    case .vault(let action):
      guard action != .prepare, let event = vault?.perform(action) else { return }
      replies.append(receive(.vault(event)))
    case .write(let format, let path):
      let isNew = files[path] == nil
      files[path] = files[path] ?? model.state.session.report?.rendered(as: format)
      replies.append(receive(.wrote(path: path, failure: isNew ? nil : "There is a file \(path).")))
    case .sheet(let action): replies.append(receive(.sheet(sheets.perform(action))))
    case .saveSettings(let settings, _):
      if settingsFailure == nil { savedSettings = settings }
      replies.append(receive(.savedSettings(settings, failure: settingsFailure)))
    case .end, .leaveAtOnce: isOver = true
    case .loadBooks, .repaint, .suspend: break
    }
  }

  /// Tells the assessment that no line came for minutes.
  mutating func wait() { settle(receive(.idle)) }

  /// - Returns: what is said after the last of `lines`.
  @discardableResult
  mutating func type(_ lines: String...) -> [String] {
    for line in lines { send(line) }
    return said
  }

  /// Lines separated by blanks.
  mutating func type(all lines: String) {
    for line in lines.split(separator: " ") { send(String(line)) }
  }

  private mutating func send(_ line: String) {
    now += 5
    transcript.append("> " + line)
    let reply = model.answer(line, now: now)
    follow(reply, [])
    settle(reply)
  }

  /// A whole assessment about somebody called Sam, up to the private questions.
  mutating func answerAll(pairs: Int = 24, singles: Int = 17) {
    type(all: (0..<pairs).map { "\($0 * 3 % 7) \(($0 * 5 + 2) % 7)" }.joined(separator: " "))
    type(all: (0..<singles).map { "\(($0 * 2 + 3) % 7)" }.joined(separator: " "))
    skipContext()
  }

  /// Leaves out the questions on the relationship as a whole.
  mutating func skipContext() {
    while case .context = state.place { type("s") }
  }
}

extension Place {
  /// The case, with that of what it holds.
  var name: String {
    func name(_ value: Any) -> String { String("\(value)".prefix { $0 != "(" }) }
    return switch self {
    case .setup(let step): "setup \(name(step))"
    case .passphrase(let purpose): "passphrase \(name(purpose))"
    case .note(let note): "note \(name(note))"
    case .sheet(let step): "sheet \(name(step))"
    case .files(let step): "files \(name(step))"
    case .joint(let part): "joint \(name(part))"
    case .followUp(let step): "followUp \(name(step))"
    case .writing(let step): "writing \(name(step))"
    default: name(self)
    }
  }
}

/// Expects that two assessments are in the same place, came the same way, and know the same.
func expectSame(
  _ one: AssessmentState, _ other: AssessmentState, sourceLocation: SourceLocation = #_sourceLocation
) {
  let differences = differences(one, other)
  #expect(differences == [], sourceLocation: sourceLocation)
}

/// Compares two assessments and names the parts that differ.
func differences(_ one: AssessmentState, _ other: AssessmentState) -> [String] {
  let (mine, its) = (one.session, other.session)
  let parts: [(String, Bool)] = [
    ("path", one.path == other.path), ("end", one.postponedEnd == other.postponedEnd),
    ("interview", mine.interview == its.interview), ("seconds", mine.seconds == its.seconds),
    ("role", mine.role == its.role), ("name", mine.givenName == its.givenName),
    ("relationship", mine.relationship == its.relationship),
    ("advice", mine.result?.advice == its.result?.advice), ("trial", mine.trial == its.trial),
    ("trend", mine.trend == its.trend), ("follow-up", mine.followUp == its.followUp),
    ("writing", mine.writing == its.writing), ("course", mine.course == its.course),
    ("step", mine.shownStep == its.shownStep),
    ("settings", mine.settingsDraft == its.settingsDraft),
    ("saved settings", mine.savedSettings == its.savedSettings), ("report", mine.unwritten == its.unwritten),
    ("sheet", mine.sheet == its.sheet), ("sheets", mine.sideBySide == its.sideBySide),
    ("laid aside", mine.laidAside == its.laidAside),
    ("entry", mine.entry == its.entry), ("read only", mine.isReadOnly == its.isReadOnly),
    ("failure", mine.keeping.failure == its.keeping.failure), ("asked", mine.keeping.asked == its.keeping.asked),
  ]
  return parts.filter { !$0.1 }.map(\.0)
}
