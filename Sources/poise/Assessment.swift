import FrontEnd
import Instrument
import NcursesTerminal

/// Runs an assessment on the terminal, from the welcome to the tips.
///
/// - Parameter questionnaire: nil to let the user choose among those that came with the program.
/// - Returns: the exit status.
/// - Throws: `Failure` before the terminal is touched; `Faults` only for a program built from broken data.
func runAssessment(_ questionnaire: Questionnaire?, options: TerminalOptions = TerminalOptions()) throws -> Int32 {
  let words = try ScreenWords.embedded()
  let terminal: NcursesTerminal
  do throws(TerminalRefusal) {
    terminal = try NcursesTerminal.open(options)
  } catch {
    throw Failure(.usage, error.description)
  }
  let model = Model(
    words: words, opening: Opening(questionnaire: questionnaire, seed: .random(in: .min ... .max)),
    size: terminal.size, capabilities: terminal.capabilities)
  var loop = ScreenLoop(terminal: terminal, model: model) { try Books.embedded() }
  return try loop.run()
}
