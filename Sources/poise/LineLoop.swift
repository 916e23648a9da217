import FrontEnd
import Glibc
import NcursesTerminal
import Terminal

/// Runs the linear front end on standard input and output.
struct LineLoop {
  enum End {
    case over, leftAtOnce
    /// The input ended before anything was typed.
    case unanswered
  }

  private(set) var model: LinearModel
  private let input: LineInput
  private let output: StandardStream
  /// Written when somebody leaves at once, and never else: lines hold no sequences.
  private let clearing: String?

  init(words: ScreenWords, opening: Opening, options: TerminalOptions, format: OutputFormat) throws {
    ProcessGuard.harden()
    ProcessGuard.endOnSignals()
    input = LineInput()
    // The result has standard output for itself, so that another program can read it.
    output = format == .json ? .error : .output
    clearing = output.clearing
    var opening = opening
    // Answers that were written down before have no pace.
    if !input.isTerminal { opening.countsTime = false }
    let isUnicode = options.glyphs == .auto ? Encoding.adopt() == .utf8 : options.glyphs == .unicode
    model = LinearModel(
      words: words, books: try Books.all(with: opening.settings), opening: opening,
      audience: output.isTerminal ? .window(isCleared: clearing != nil) : .record,
      capabilities: Capabilities(unicode: isUnicode, colors: 0))
  }

  /// - Parameter asked: lines were asked for; else nothing is said where nobody is there.
  /// - Throws: `Failure` where reading or writing fails.
  mutating func run(asked: Bool) throws(Failure) -> End {
    if !asked, input.isAtEnd { return .unanswered }
    var isAnswered = false
    guard try say(model.start()) else { return .over }
    while let line = try input.next() {
      isAnswered = true
      let reply = model.answer(line, now: MonotonicClock.now)
      if reply.isSilent {
        if let clearing { try output.write(clearing) }
        return .leftAtOnce
      }
      guard try say(reply.lines), !reply.isOver else { return .over }
    }
    _ = try say(model.end(saysRest: !input.isTerminal))
    return isAnswered ? .over : .unanswered
  }

  /// - Returns: false where nobody listens any more.
  private func say(_ lines: [String]) throws(Failure) -> Bool {
    guard !lines.isEmpty else { return true }
    return try output.write(Array(lines.map { $0 + "\n" }.joined().utf8))
  }
}
