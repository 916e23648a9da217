import Instrument
import Terminal

@testable import FrontEnd

/// A sitting at the linear front end: lines in, lines out.
struct LinearSitting {
  private(set) var model: LinearModel
  /// Everything said and typed so far; what was typed begins with "> ".
  private(set) var transcript: [String]
  private(set) var said: [String]
  private(set) var isOver = false
  private var now = 0.0

  init(
    questionnaire: String? = nil, name: String? = nil, form: Form? = nil, seed: UInt64 = 7,
    audience: LinearAudience = .window(isCleared: false), capabilities: Capabilities = Capabilities()
  ) throws {
    let own = try questionnaire.flatMap { try Library.questionnaire($0) }
    model = LinearModel(
      words: try ScreenWords.embedded(), books: try Books.embedded(),
      opening: Opening(questionnaire: own, name: name, form: form, seed: seed), audience: audience,
      capabilities: capabilities)
    said = model.start()
    transcript = said
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
    let reply = model.answer(line, now: now)
    said = reply.lines
    isOver = reply.isOver
    transcript += ["> " + line] + said
  }

  /// A whole assessment about somebody called Sam, up to the result; the private questions are left out.
  mutating func answerAll(pairs: Int = 24, singles: Int = 17) {
    type(all: (0..<pairs).map { "\($0 * 3 % 7) \(($0 * 5 + 2) % 7)" }.joined(separator: " "))
    type(all: (0..<singles).map { "\(($0 * 2 + 3) % 7)" }.joined(separator: " "))
  }
}
