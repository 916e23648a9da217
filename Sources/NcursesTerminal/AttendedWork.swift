import System

/// Slow work of a command that has just asked for a passphrase on the terminal. Meanwhile Ctrl-X leaves at once, signals
/// end the program, and what is typed is not shown.
package enum AttendedWork {
  /// - Throws: what `work` throws.
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
    // At once, but for a terminal that could not be watched.
    return try job.value()
  }
}
