import Pages
import Assessment
import YAML
import Instrument
import Terminal

/// The front end for screen readers, braille displays, dumb terminals and pipes: a line in, lines out.
///
/// The same sitting as on the screens, with the same interview, words and result. A value without input or output: it
/// changes by lines only. Each line that it says makes sense by itself, is never broken, and holds no control character.
package struct LinearModel: Sendable {
  /// The longest line that can be an answer, in letters.
  static let longestLine = 400

  var session: Session
  var prompt: LinearPrompt
  /// Sections whose opening words were said.
  var introduced: Set<InterviewSection> = []
  /// The farthest question that was asked.
  var reached = 0
  /// When the question asked now was first said.
  var since = 0.0

  private let audience: LinearAudience
  private let glyphs: GlyphSet

  package init(
    books: ContentBundle, opening: LaunchOptions, audience: LinearAudience = .window(isCleared: false),
    capabilities: Capabilities = Capabilities()
  ) {
    session = Session(words: books.words, opening: opening)
    session.books = books
    glyphs = .suited(to: capabilities)
    self.audience = audience
    prompt = .setup(.how)
  }

  var words: ScreenWords { session.words }
  var names: Names { session.names }

  /// What the sitting came to; nil before the result was reached.
  package var outcome: Outcome? { session.outcome }

  /// What is said before the first line.
  ///
  /// What is known of the vault has to be told before. Where its passphrase was given, it is opened first.
  package mutating func start() -> LinearReply {
    if let passphrase = session.opening.passphrase?.take() {
      prompt = .vault(.closed, from: nil)
      return LinearReply(shown(welcome), request: .vault(.open(passphrase)))
    }
    if session.hasVault { return reply(welcome + ask(.vault(.closed, from: nil))) }
    return reply(welcome + goOn(after: nil))
  }

  /// What is asked now, as it is said again.
  package var question: [String] { shown(promptLines) }

  /// - Parameters:
  ///   - line: without its end.
  ///   - now: seconds by a clock that only goes forward.
  package mutating func answer(_ line: String, now: Double) -> LinearReply {
    session.now = now
    // Somebody who leaves in a hurry may have typed something before.
    if line.contains("\u{18}") { return LinearReply([], isOver: true, isSilent: true) }
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.count <= Self.longestLine else { return reply([words[.lineTooLong]] + promptLines) }
    if text.isEmpty { return reply(promptLines) }
    if let command = command(text) { return obey(command, text) }
    if prompt == .setup(.name) { return reply(giveName(text)) }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return choose(Int(text) ?? .max, text) }
    return reply([words(.lineWrong, ["line": text.quoted])] + promptLines)
  }

  /// - Parameter saysRest: what is left of the result is said first, since nobody will ask for it any more.
  /// - Returns: the last lines.
  package mutating func end(saysRest: Bool) -> [String] {
    var lines: [String] = []
    if case .leave(let from) = prompt { prompt = from }
    while saysRest, case .result(let page) = prompt, let next = self.page(after: page), next != .more {
      prompt = .result(next)
      lines += self.lines(of: next)
    }
    return shown(lines + [words[session.isKept && session.hasAnswers ? .lineEndKept : .lineEnd]])
  }

  /// At the name a small letter is a command and a capital is a name; elsewhere both are commands.
  private func command(_ text: String) -> LinearCommand? {
    guard text.count == 1, let letter = text.first else { return nil }
    if prompt == .setup(.name) { return LinearCommand(rawValue: letter) }
    return letter.lowercased().first.flatMap(LinearCommand.init)
  }

  func reply(_ lines: [String]) -> LinearReply { LinearReply(shown(lines)) }

  /// Without what steers a terminal, and in letters that it has.
  private func shown(_ lines: [String]) -> [String] {
    lines.map { line in glyphs.shown(line.map { CellText($0).parts.joined() }.joined()) }
  }

  /// Whether there can be a vault: it is known, and its passphrase can be asked for.
  var canKeep: Bool { if case .unknown = session.keeping.vault { false } else { true } }

  var isRecorded: Bool { audience == .record }

  private var welcome: [String] {
    let kept: ScreenText =
      isRecorded ? .lineKeptElsewhere : !canKeep ? .lineKept : session.hasVault ? .welcomeKeptVault : .lineKeptAsk
    let leave: ScreenText = audience == .window(isCleared: true) ? .lineLeaveClears : .lineLeave
    let facts: [(ScreenText, ScreenText)] = [
      (.welcomeLeaveLabel, leave), (.welcomeSaferLabel, .welcomeSafer), (.welcomeSeenLabel, .lineSeen),
      (.welcomeKeptLabel, kept), (.welcomeNotLabel, .welcomeNot),
    ]
    let told = facts.map { labelled(words[$0], words[$1]) }
    let inside = session.opening.multiplexer.map { words(.welcomeInside, ["name": $0]) }
    return [words[.name] + ". " + words[.welcomeLead], words[.welcomeWhat]] + told
      + [inside, words[.lineLead]].compactMap(\.self)
  }

  func labelled(_ label: String, _ text: String) -> String {
    words.part(.lineLabelled, names, ["label": label, "text": text])
  }
}
