import Instrument
import VaultSamples
import Terminal

@testable import Assessment
@testable import FrontEnd

/// A sitting at the linear front end: lines in, lines out.
struct LineDriver {
  private(set) var model: LinearModel
  /// Everything said and typed so far; what was typed begins with "> ".
  private(set) var transcript: [String]
  private(set) var said: [String]
  private(set) var isOver = false
  private var now = 0.0
  let vault: MemoryVault?
  /// Passphrases that are typed when they are asked for.
  var passphrases: [String] = []

  init(
    questionnaire: String? = nil, name: String? = nil, form: Form? = nil, seed: UInt64 = 7,
    audience: LinearAudience = .window(isCleared: false), capabilities: Capabilities = Capabilities(),
    vault: MemoryVault? = nil
  ) throws {
    self.vault = vault
    let own = try questionnaire.flatMap { try Library.questionnaire($0) }
    model = LinearModel(
      books: try Embedded.books,
      opening: LaunchOptions(
        questionnaire: own, name: name, form: form, seed: seed,
        clock: vault == nil ? .still : MemoryVault.clock), audience: audience,
      capabilities: capabilities)
    (said, transcript) = ([], [])
    if let news = vault?.perform(.look) { _ = model.take(news) }
    settle(model.start())
  }

  private mutating func settle(_ first: LinearReply) {
    said = first.lines
    var reply = first
    while let request = reply.request {
      let saysPrompt = reply.saysPrompt
      switch request {
      case .passphrase(let purpose):
        let secret = Sample.secret(passphrases.isEmpty ? "" : passphrases.removeFirst())
        reply = model.take(secret, for: purpose)
      case .vault(let action): reply = vault?.perform(action).map { model.take($0) } ?? LinearReply([])
      }
      said += reply.lines + (saysPrompt ? model.question : [])
    }
    if let action = model.neededSave, let news = vault?.perform(action) { said += model.take(news).lines }
    transcript += said
  }

  /// Tells the sitting that no line came for minutes.
  mutating func wait() {
    if let news = vault?.perform(.lock) { settle(model.take(news)) }
  }

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
    isOver = reply.isOver
    settle(reply)
  }

  /// A whole assessment about somebody called Sam, up to the result; the private questions are left out.
  mutating func answerAll(pairs: Int = 24, singles: Int = 17) {
    type(all: (0..<pairs).map { "\($0 * 3 % 7) \(($0 * 5 + 2) % 7)" }.joined(separator: " "))
    type(all: (0..<singles).map { "\(($0 * 2 + 3) % 7)" }.joined(separator: " "))
  }
}
