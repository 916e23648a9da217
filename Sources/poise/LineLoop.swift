import Assessment
import FrontEnd
import NcursesTerminal
import System
import Terminal
import Vault

/// Runs the linear front end on standard input and output.
struct LineLoop {
  enum End {
    case over, leftAtOnce
    /// The input ended before anything was typed.
    case unanswered
  }

  private(set) var model: LinearModel
  private let words: VaultWords
  private let keeper: VaultQueue?
  private let lockSeconds: Double?
  private let isPassphraseGiven: Bool
  private let input: LineInput

  init(
    opening: LaunchOptions, options: TerminalOptions, keeper: VaultQueue?, format: OutputFormat
  ) throws {
    ProcessGuard.harden()
    ProcessGuard.endOnSignals()
    // The result has standard output for itself, so that another program can read it.
    let output: StandardStream = format == .json ? .error : .output
    input = LineInput(output: output)
    self.words = try VaultWords.embedded()
    isPassphraseGiven = opening.passphrase != nil
    // Where a passphrase can neither be typed nor was given, there is no vault.
    self.keeper = input.isTerminal || isPassphraseGiven ? keeper : nil
    lockSeconds = opening.lockSeconds
    var opening = opening
    // Answers that were written down before have no pace.
    if !input.isTerminal { opening.countsTime = false }
    let isUnicode = options.glyphs == .auto ? Encoding.adopt() == .utf8 : options.glyphs == .unicode
    model = LinearModel(
      books: try ContentBundle.all(with: opening.settings), opening: opening,
      audience: output.isTerminal ? .window(isCleared: input.clearing != nil) : .record,
      capabilities: Capabilities(unicode: isUnicode, colors: 0))
  }

  /// - Parameter asked: lines were asked for; else nothing is said where nobody is there.
  /// - Throws: `Failure` where reading or writing fails, or a passphrase that was given opens nothing; `ExitCode` where
  ///   a signal ended the prompt for one.
  mutating func run(asked: Bool) throws -> End {
    if !asked, input.isAtEnd { return .unanswered }
    var isAnswered = false
    if let news = perform(.look) { _ = model.take(news) }
    guard try settle(model.start()) else { return .over }
    while let line = try nextLine() {
      isAnswered = true
      let reply = model.answer(line, now: SystemClock.uptime)
      if reply.isSilent {
        if let clearing = input.clearing { _ = try input.say(clearing) }
        return .leftAtOnce
      }
      // Once the next question is there, the answer before it is on the disk.
      let news = saved()
      guard try settle(reply), !reply.isOver else { return .over }
      // A vault that was opened just now has none of it yet.
      if let news = news ?? saved() {
        guard try settle(model.take(news)) else { return .over }
      }
    }
    _ = try say(model.end(saysRest: !input.isTerminal))
    return isAnswered ? .over : .unanswered
  }

  /// - Returns: what came of saving; nil where there is nothing to save.
  private func saved() -> VaultEvent? { model.neededSave.flatMap { perform($0) } }

  /// Has the vault do `action`. A passphrase may take seconds, and so may a disk: meanwhile Ctrl-X leaves at once.
  private func perform(_ action: VaultAction) -> VaultEvent? {
    guard let keeper else { return nil }
    // What is typed while a passphrase is worked on may be another try.
    if action.takesPassphrase, input.isTerminal, !isPassphraseGiven {
      return try? AttendedWork.run { keeper.perform(action) }
    }
    return input.attend { keeper.perform(action) }
  }

  /// Says the lines, then does what the model asks for.
  ///
  /// - Returns: false where nobody listens any more.
  private mutating func settle(_ reply: LinearReply) throws -> Bool {
    var reply = reply
    while true {
      guard try say(reply.lines) else { return false }
      switch reply.request {
      case nil:
        // A lock that was taken for a passphrase which did not come.
        if keeper?.isOpen == false, let news = perform(.release) { _ = model.take(news) }
        return true
      case .passphrase(let purpose):
        // What stands in the way is told before anything is typed.
        if purpose == .open, let news = perform(.prepare), case .failed = news {
          reply = model.take(news)
        } else {
          reply = try asked(purpose)
        }
      case .vault(let action):
        let saysPrompt = reply.saysPrompt
        guard let news = perform(action) else { return true }
        if case .failed(let sentence, nil) = news, isPassphraseGiven { throw Failure(.data, sentence) }
        reply = model.take(news)
        if saysPrompt { reply.lines += model.question }
      }
    }
  }

  /// What a passphrase that is typed comes to. One that cannot be used, or a terminal that cannot be asked on, is said, and
  /// nothing that was answered is lost.
  private mutating func asked(_ purpose: LinearPassphrase) throws -> LinearReply {
    do {
      return model.take(try PassphraseSource(descriptor: nil).read(words[purpose.question]), for: purpose)
    } catch let error as VaultError {
      return model.take(.failed(error.description, nil))
    } catch let failure as Failure {
      return model.take(.failed(failure.message, nil))
    }
  }

  /// The next line; nil at the end. A vault that is open is locked after minutes without one.
  private mutating func nextLine() throws -> String? {
    guard let lockSeconds, keeper?.isOpen == true else { return try input.next() }
    let since = SystemClock.uptime
    // While the machine sleeps, no wait ends: the clock has to be asked too.
    let isInTime = input.isReady(within: lockSeconds) && SystemClock.uptime - since < lockSeconds
    if !isInTime, !model.hasUnkept, let news = perform(.lock) { _ = try settle(model.take(news)) }
    return try input.next()
  }

  /// - Returns: false where nobody listens any more.
  private func say(_ lines: [String]) throws(Failure) -> Bool {
    guard !lines.isEmpty else { return true }
    return try input.say(lines.map { $0 + "\n" }.joined())
  }
}

extension LinearPassphrase {
  fileprivate var question: VaultText {
    switch self {
    case .open: .ask
    case .create: .askNew
    case .createAgain: .askAgain
    }
  }
}
