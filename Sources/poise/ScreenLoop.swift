import Dispatch
import Assessment
import Printing
import Screens
import Glibc
import Report
import Settings
import System
import Terminal

/// Runs the full-screen front end on a terminal: shows frames, reads events, and carries out the effects of the model.
struct ScreenLoop {
  /// How long a save may still take when the user leaves at once or a signal ends the program, in seconds. Most disks
  /// are faster; if one hangs, the file stays as it was before the last answer.
  private static let lastSaveTimeout = 0.02
  /// How often to check for a signal while waiting for the last save, in seconds.
  private static let signalCheckInterval = 0.1
  /// How long keys wait for a vault action whose result changes the screen, in seconds.
  private static let keyWaitTimeout = 0.1
  /// How often to check the clock while a vault is open, in seconds, because a wait does not end while the machine
  /// sleeps.
  private static let clockCheckInterval = 5.0

  let terminal: any TerminalDevice
  var model: Model
  /// The queue of vault actions; nil if the path of the vault is not known.
  let vaultQueue: VaultQueue?
  let loadBooks: (SettingsFile) throws -> ContentBundle
  /// Applies saved settings to the terminal.
  let adopt: (Settings) -> Void
  /// The clock. Tests replace it, so that they need not wait.
  var now: () -> Double = { SystemClock.uptime }
  private let files: BackgroundFileWriter

  init(
    terminal: any TerminalDevice, model: Model, vaultQueue: VaultQueue?,
    loadBooks: @escaping (SettingsFile) throws -> ContentBundle, adopt: @escaping (Settings) -> Void = { _ in },
    now: @escaping () -> Double = { SystemClock.uptime }
  ) {
    self.terminal = terminal
    self.model = model
    self.vaultQueue = vaultQueue
    self.loadBooks = loadBooks
    self.adopt = adopt
    self.now = now
    files = BackgroundFileWriter(vaultQueue?.worker ?? .shared)
  }

  /// - Returns: the exit status.
  /// - Throws: errors of reading the content files, after the terminal was restored.
  mutating func run() throws -> Int32 {
    // Show the first screen before reading anything else.
    terminal.show(model.frame)
    vaultQueue?.worker.start()
    var effects = model.start()
    while true {
      if let status = try perform(effects) { return status }
      effects = model.update(nextMessage(), now: now())
    }
  }

  /// Shows the next frame, and carries out `effects`. Most vault actions begin after the frame is shown.
  private mutating func perform(_ effects: [Effect]) throws -> Int32? {
    var effects = effects
    repeat {
      var next: [Effect] = []
      for effect in effects where !effect.waitsForPaint {
        if let status = try perform(effect, &next) { return status }
      }
      terminal.show(model.frame)
      for effect in effects where effect.waitsForPaint {
        if case .vault(let action) = effect { ask(action, &next) }
        if case .sheet(let action) = effect { try begin(action, &next) }
      }
      effects = next
    } while !effects.isEmpty
    return nil
  }

  /// - Parameter next: receives effects that have to follow.
  private mutating func perform(_ effect: Effect, _ next: inout [Effect]) throws -> Int32? {
    switch effect {
    case .loadBooks:
      // Reading all questionnaires and tips takes time, and Ctrl-X must work meanwhile.
      var loaded: Result<ContentBundle, any Error>?
      terminal.leaveOnKey { loaded = Result { try loadBooks(model.settings) } }
      do {
        if let books = try loaded?.get() { next += model.update(.event(.contents(books)), now: now()) }
      } catch {
        terminal.close()
        throw error
      }
    case .write(let format, let path):
      guard let text = model.state.session.report?.rendered(as: format) else { return nil }
      write(&next) {
        do throws(Failure) {
          try OutputFile.write(text, to: Environment.expanded(path), overwriting: false)
        } catch {
          return .event(.wrote(path: path, failure: error.sentence))
        }
        return .event(.wrote(path: path, failure: nil))
      }
    case .saveSettings(let settings, let heading):
      write(&next) {
        .event(.savedSettings(settings, failure: SettingsStore.save(settings, heading: heading, .ofProcess)))
      }
      if model.settings.settings == settings {
        adopt(settings)
        next += model.update(.capabilities(terminal.capabilities), now: now())
      }
    case .vault(let action): ask(action, &next)
    case .sheet(let action): try begin(action, &next)
    case .repaint: terminal.forget()
    case .suspend:
      terminal.suspend()
      // After a long stop, nobody may see the previous page.
      if isOver(model.locksAt) {
        for case .vault(let action) in model.update(.event(.idle), now: now()) { ask(action, &next) }
      }
    case .end(let status):
      terminal.close()
      waitForSaves(isAskedToEnd: [SIGHUP, SIGTERM].contains(status - 128))
      return status
    case .leaveAtOnce:
      terminal.closeWithoutTrace()
      let deadline = DispatchTime.now() + Self.lastSaveTimeout
      vaultQueue?.waitForWrites(until: deadline)
      files.waitForWrites(until: deadline)
      // Exit at once, so that nothing runs, flushes or prints.
      _exit(0)
    }
    return nil
  }

  /// Waits for running saves. When the user quits, it waits for all of them, until a signal ends the program.
  private func waitForSaves(isAskedToEnd: Bool) {
    var deadline = isAskedToEnd ? DispatchTime.now() + Self.lastSaveTimeout : nil
    while true {
      if deadline == nil, terminal.isAskedToEnd { deadline = .now() + Self.lastSaveTimeout }
      let limit = deadline ?? .now() + Self.signalCheckInterval
      if vaultQueue?.waitForWrites(until: limit) != false, files.waitForWrites(until: limit) { return }
      if let deadline, .now() >= deadline { return }
    }
  }

  private mutating func ask(_ action: VaultAction, _ next: inout [Effect]) {
    guard let vaultQueue else { return }
    if action == .look {
      // No key can be handled before it is known whether there is a vault.
      if let news = vaultQueue.perform(action) { next += model.update(.event(.vault(news)), now: now()) }
    } else {
      if vaultQueue.worker.start() {
        vaultQueue.begin(action, then: terminal.wake)
      } else {
        terminal.leaveOnKey { vaultQueue.begin(action) }
      }
      if action.isSave || action.takesPassphrase { return }
      // Keys typed now are meant for the screen that will show the result.
      let deadline = SystemClock.uptime + Self.keyWaitTimeout
      while true {
        if let news = vaultQueue.news() {
          next += model.update(.event(.vault(news)), now: now())
        } else if !vaultQueue.isBusy || !terminal.waitForWake(within: deadline - SystemClock.uptime) {
          break
        }
      }
    }
    terminal.show(model.frame)
  }

  /// Begins an action on sheets, which takes as long as deriving a key. Keys are handled meanwhile, so that the user
  /// can leave.
  private mutating func begin(_ action: SheetAction, _ next: inout [Effect]) throws {
    let work = try SheetWork(model.state.session)
    if files.begin(then: terminal.wake, { .event(.sheet(work.perform(action))) }) { return }
    var event: SheetEvent?
    terminal.leaveOnKey { event = work.perform(action) }
    if let event { next += model.update(.event(.sheet(event)), now: now()) }
  }

  /// Writes a file. Keys wait until it is done, because they are meant for the screen that follows.
  private mutating func write(_ next: inout [Effect], _ work: @escaping @Sendable () -> Message) {
    guard files.begin(then: terminal.wake, work) else {
      var message: Message?
      terminal.leaveOnKey { message = work() }
      if let message { next += model.update(message, now: now()) }
      return
    }
    repeat {
      if let message = files.message() {
        next += model.update(message, now: now())
        return
      }
    } while terminal.waitForWake(within: nil)
  }

  private mutating func nextMessage() -> Message {
    // The time stays the same until a message is handled.
    let locksAt = model.locksAt
    while true {
      if let news = vaultQueue?.news() { return .event(.vault(news)) }
      if let message = files.message() { return message }
      if isOver(locksAt) { return .event(.idle) }
      switch terminal.next(within: locksAt.map { min(max($0 - now(), 0), Self.clockCheckInterval) }) {
      // After hours of sleep, the first key only locks the vault.
      case .key where isOver(locksAt): return .event(.idle)
      case .key(let key): return .key(key)
      // After a long stop, lock the vault before showing the page.
      case .resize(let size) where isOver(locksAt):
        _ = model.update(.resize(size), now: now())
        return .event(.idle)
      case .resize(let size): return .resize(size)
      case .focus(let isHere): return .focus(isHere)
      case .end(let signal): return .event(.end(signal: signal))
      case nil: break
      }
    }
  }

  private func isOver(_ limit: Double?) -> Bool { limit.map { now() >= $0 } ?? false }
}

extension Effect {
  /// Whether the action begins only after the screen shows its start.
  ///
  /// Locking the vault does not wait, because the screen must not claim it before it is true.
  fileprivate var waitsForPaint: Bool {
    switch self {
    case .vault(let action): action != .release && action != .lock
    case .sheet: true
    default: false
    }
  }
}
