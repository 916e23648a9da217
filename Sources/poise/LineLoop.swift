import Assessment
import Content
import Glibc
import Lines
import NcursesTerminal
import Output
import Printing
import Report
import Settings
import System
import Terminal
import Vault

/// Runs line mode on standard input and output.
struct LineLoop {
  enum End {
    case over, leftAtOnce
    /// The input ended before anything was typed.
    case unanswered
  }

  private(set) var model: LineModel
  private let overrides: SettingsOverrides
  private let words: VaultWords
  private let vaultQueue: VaultQueue?
  private let files: ContentFiles
  /// Whether the vault is opened at the start with a passphrase from a descriptor.
  private var isPassphraseGiven: Bool
  private let input: LineInput
  /// Whether somebody at a terminal answers.
  var isAttended: Bool { input.isTerminal }

  /// - Parameters:
  ///   - place: where to begin: the welcome, or only the settings.
  ///   - overrides: the options of the command line about how things are shown.
  init(
    opening: LaunchOptions, at place: Place = .welcome, overrides: SettingsOverrides, vaultQueue: VaultQueue?,
    format: OutputFormat = .text, files: ContentFiles
  ) throws {
    ProcessGuard.harden()
    ProcessGuard.endOnSignals()
    // Reserve standard output for the result, so that another program can read it.
    let output: StandardStream = format == .json ? .error : .output
    input = LineInput(output: output)
    self.overrides = overrides
    self.words = try VaultWords.embedded(in: files)
    isPassphraseGiven = opening.passphrase != nil
    // Without a terminal or a given passphrase, no vault can be opened.
    self.vaultQueue = input.isTerminal || isPassphraseGiven ? vaultQueue : nil
    self.files = files
    var opening = opening
    // Answers from a file do not show how long somebody thought.
    if !input.isTerminal { opening.countsTime = false }
    opening.audience = output.isTerminal ? .window(isCleared: input.clearing != nil) : .record
    model = LineModel(
      contents: try ContentBundle.all(with: opening.settings, in: files), opening: opening, at: place,
      capabilities: Self.capabilities(opening.settings.settings, overrides))
  }

  /// The capabilities of the output with these settings.
  private static func capabilities(_ settings: Settings, _ overrides: SettingsOverrides) -> Capabilities {
    let isASCII = settings.overridden(by: overrides, Environment.variable).ascii
    return Capabilities(unicode: !isASCII && Encoding.adopt() == .utf8, colors: 0)
  }

  /// - Parameter asked: whether the user asked for line mode; otherwise nothing is printed if there is no input.
  /// - Throws: `Failure` if reading or writing fails, or if a given passphrase does not open the vault.
  mutating func run(asked: Bool) throws -> End {
    if !asked, input.isAtEnd { return .unanswered }
    var isAnswered = false
    var number = 0
    if let end = try printAndCarryOut(model.start(try perform(.look), now: SystemClock.uptime)) { return end }
    isPassphraseGiven = false
    while let line = try nextLine() {
      isAnswered = true
      number += 1
      let reply = model.answer(line, now: SystemClock.uptime)
      // Nobody is there to answer again, and each answer that follows would go to the question before its own.
      if reply.isRefused, !input.isTerminal {
        throw Failure(.data, .lineRefused, ["number": "\(number)"])
      }
      if let end = try printAndCarryOut(reply) { return end }
    }
    _ = try printAndCarryOut(model.end(saysRest: !input.isTerminal))
    return isAnswered ? .over : .unanswered
  }

  /// Prints the lines and carries out the effects of a reply, until the model wants nothing more.
  ///
  /// - Returns: nil if the next line is to be read.
  private mutating func printAndCarryOut(_ first: LineReply) throws -> End? {
    var replies = [first]
    while !replies.isEmpty {
      let reply = replies.removeFirst()
      let (saves, others) = (reply.effects.filter(\.isSave), reply.effects.filter { !$0.isSave })
      // Save before printing the next question, so that its appearance means that the previous answer is on the disk.
      for save in saves { if let next = try perform(save) { replies.append(next) } }
      guard try say(reply.lines) else { return .over }
      for effect in others {
        if effect.isEnd { return .over }
        if effect == .leaveAtOnce {
          if let clearing = input.clearing { _ = try input.say(clearing) }
          return .leftAtOnce
        }
        if let next = try perform(effect) { replies.append(next) }
      }
      if let purpose = reply.passphrase { replies.append(try ask(for: purpose)) }
    }
    // Release a lock that was taken for a passphrase prompt that the user left.
    if vaultQueue?.isOpen == false { _ = try perform(.release) }
    return nil
  }

  /// - Returns: the reply to the result of the effect; nil if it has no result.
  private mutating func perform(_ effect: Effect) throws -> LineReply? {
    switch effect {
    // The lock is taken only just before a passphrase is typed, so that other processes can use the vault until then.
    case .vault(.prepare): return nil
    case .vault(let action):
      guard let event = try perform(action) else { return nil }
      if case .failed(let sentence, nil) = event, isPassphraseGiven { throw Failure(.data, message: .text(sentence)) }
      return model.receive(.vault(event), now: SystemClock.uptime)
    case .sheet(let action):
      let work = try SheetWork(model.state.session)
      let event =
        try input.isTerminal ? AttendedWork.run { work.perform(action) } : input.attend { work.perform(action) }
      return model.receive(.sheet(event), now: SystemClock.uptime)
    case .write(let format, let path):
      guard let text = model.state.session.report?.rendered(as: format) else { return nil }
      let failure = input.attend { () -> String? in
        do throws(Failure) {
          try OutputFile.write(text, to: Environment.expanded(path), overwriting: false)
          return nil
        } catch {
          return error.sentence
        }
      }
      return model.receive(.wrote(path: path, failure: failure), now: SystemClock.uptime)
    case .saveSettings(let settings, let heading):
      let failure = input.attend { SettingsStore.save(settings, heading: heading, .ofProcess) }
      if failure == nil { model.adopt(Self.capabilities(settings, overrides)) }
      return model.receive(.savedSettings(settings, failure: failure), now: SystemClock.uptime)
    case .loadBooks:
      model.adopt(try ContentBundle.all(with: model.settings, in: files))
      return nil
    case .repaint, .suspend, .end, .leaveAtOnce: return nil
    }
  }

  /// Carries out a vault action. It may take seconds, and Ctrl-X leaves at once meanwhile.
  private func perform(_ action: VaultAction) throws -> VaultEvent? {
    guard let vaultQueue else { return nil }
    // While the passphrase is checked, hide typed text, which may be another attempt.
    if action.takesPassphrase, input.isTerminal, !isPassphraseGiven {
      return try AttendedWork.run { vaultQueue.perform(action) }
    }
    return input.attend { vaultQueue.perform(action) }
  }

  /// Asks for a passphrase. Reports problems with the vault before the user types it, and afterwards an unusable
  /// passphrase or terminal.
  private mutating func ask(for purpose: PassphrasePurpose) throws -> LineReply {
    let sentence: String
    do {
      if purpose == .open, let event = try perform(.prepare), case .failed = event {
        return model.receive(.vault(event), now: SystemClock.uptime)
      }
      return model.take(
        try PassphraseSource(descriptor: nil).read(words[purpose.question]), now: SystemClock.uptime)
    } catch let error as VaultError {
      sentence = words.sentence(error)
    } catch let failure as Failure {
      sentence = failure.sentence
    }
    return model.receive(
      purpose.isOfSheets ? .sheet(.failed(sentence)) : .vault(.failed(sentence, nil)),
      now: SystemClock.uptime)
  }

  /// The next line; nil at the end. An open vault is locked after some minutes without a line.
  private mutating func nextLine() throws -> String? {
    guard let lockSeconds = model.lockSeconds, vaultQueue?.isOpen == true else { return try input.next() }
    let since = SystemClock.uptime
    // A wait does not end while the machine sleeps, so check the clock too.
    let isInTime = input.isReady(within: lockSeconds) && SystemClock.uptime - since < lockSeconds
    if !isInTime { _ = try printAndCarryOut(model.receive(.idle, now: SystemClock.uptime)) }
    return try input.next()
  }

  /// - Returns: false if the reader of the output is gone.
  private func say(_ lines: [String]) throws(Failure) -> Bool {
    guard !lines.isEmpty else { return true }
    return try input.say(lines.map { $0 + "\n" }.joined())
  }
}

extension PassphrasePurpose {
  fileprivate var question: VaultText {
    switch self {
    case .open, .delete, .deleteAll, .current, .sheets, .otherSheet: .ask
    case .create, .new, .sheet: .askNew
    case .createAgain, .newAgain, .sheetAgain: .askAgain
    }
  }
}
