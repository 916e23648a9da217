import Dispatch
import Glibc
import Synchronization

/// A thread that runs slow work, one job after another. It is made once and kept, because the system may refuse a new
/// thread later.
package final class Worker: Sendable {
  package static let shared = Worker()

  private enum Thread { case notTried, running, refused }

  private struct WorkerState {
    var jobs: [@Sendable () -> Void] = []
    var thread = Thread.notTried
  }

  private let state: Mutex<WorkerState>
  private let waiting = DispatchSemaphore(value: 0)

  /// - Parameter mayStart: false in tests that simulate a system without room for another thread.
  package init(mayStart: Bool = true) {
    state = Mutex(WorkerState(thread: mayStart ? .notTried : .refused))
  }

  /// Starts the thread, unless that was tried before.
  ///
  /// - Returns: whether there is a thread.
  @discardableResult package func start() -> Bool {
    state.withLock { state in
      if state.thread == .notTried { state.thread = makeThread() ? .running : .refused }
      return state.thread == .running
    }
  }

  /// Queues a job.
  ///
  /// - Returns: false if there is no thread; the job is not run then.
  package func begin(_ job: @escaping @Sendable () -> Void) -> Bool {
    guard start() else { return false }
    state.withLock { $0.jobs.append(job) }
    waiting.signal()
    return true
  }

  private func makeThread() -> Bool {
    // Block signals on this thread, so that they interrupt the main thread. A fault signal always goes to the thread
    // that caused it.
    var (blocked, before) = (sigset_t(), sigset_t())
    sigfillset(&blocked)
    for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS] { sigdelset(&blocked, fault) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let fault = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Worker>.fromOpaque(context).takeUnretainedValue().run() }
        return nil
      }, context.toOpaque())
    if fault != 0 { context.release() } else { pthread_detach(thread) }
    return fault == 0
  }

  private func run() {
    while true {
      waiting.wait()
      state.withLock { $0.jobs.removeFirst() }()
    }
  }
}

/// Work for another thread. Unchecked sendable, because the result is read only after the work is done.
package final class BackgroundJob<Value, Fault: Error>: @unchecked Sendable {
  private let work: () throws(Fault) -> Value
  private var result: Result<Value, Fault>?
  private let done = DispatchSemaphore(value: 0)

  package init(_ work: @escaping () throws(Fault) -> Value) {
    self.work = work
  }

  /// Runs the work. Call it once only.
  package func run() {
    result = Result(catching: work)
    done.signal()
  }

  /// Whether the work is done. Returns without waiting.
  package var isDone: Bool {
    guard done.wait(timeout: .now()) == .success else { return false }
    done.signal()
    return true
  }

  /// Waits until the work is done, and returns its result.
  package func value() throws(Fault) -> Value {
    done.wait()
    done.signal()
    guard let result else { return try work() }
    return try result.get()
  }
}
