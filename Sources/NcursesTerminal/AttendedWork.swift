import System

/// Runs the slow work of a command after it asked for a passphrase on the terminal. Meanwhile Ctrl-X leaves at once,
/// signals end the program, and typed text is not shown.
package enum AttendedWork {
  /// - Throws: the error that `work` throws.
  package static func run<Value>(on worker: Worker = .shared, _ work: @escaping () throws -> Value) throws -> Value {
    let job = BackgroundJob(work)
    let isBegun = worker.begin {
      job.run()
      PassphrasePrompt.wake()
    }
    if !isBegun { PassphrasePrompt.leaveOnKey { job.run() } }
    switch PassphrasePrompt.watch(until: { job.isDone }) {
    case .leave: LineTerminal.leave()
    case .ended(let signal): LineTerminal.end(signal: signal)
    default: break
    }
    // The work is done by now, unless the terminal could not be watched; then this waits for it.
    return try job.value()
  }
}
