import ArgumentParser
import Dispatch
import NcursesTerminal
import System

/// Slow work of a command that has just asked for a passphrase on the terminal. Meanwhile Ctrl-X leaves at once, signals
/// end the program, and what is typed is not shown.
enum AttendedWork {
  /// Unchecked, because the result is read only once the work is done.
  private final class Job<Value>: @unchecked Sendable {
    let work: () throws -> Value
    var result: Result<Value, any Error>?
    let isDone = DispatchSemaphore(value: 0)

    init(_ work: @escaping () throws -> Value) {
      self.work = work
    }

    func run() {
      result = Result { try work() }
      isDone.signal()
    }
  }

  /// - Throws: what `work` throws; `ExitCode` where a signal ended it.
  static func run<Value>(on worker: Worker = .shared, _ work: @escaping () throws -> Value) throws -> Value {
    let job = Job(work)
    let isBegun = worker.begin {
      job.run()
      PassphrasePrompt.wake()
    }
    if !isBegun { PassphrasePrompt.leaveOnKey { job.run() } }
    let answer = PassphrasePrompt.watch {
      guard job.isDone.wait(timeout: .now()) == .success else { return false }
      job.isDone.signal()
      return true
    }
    switch answer {
    case .leave: LineTerminal.leave(nil)
    case .ended(let signal): throw ExitCode(128 + signal)
    default: break
    }
    // At once, but for a terminal that could not be watched.
    job.isDone.wait()
    guard let result = job.result else { throw ExitCode(ExitStatus.internal.rawValue) }
    return try result.get()
  }
}
