import Dispatch
import Assessment
import Screens
import Glibc
import Synchronization
import System
import Vault

/// Carries out the vault actions of a front end, one after another on the worker thread, so that keys can be handled
/// while a disk or a passphrase takes time.
final class VaultQueue: Sendable {
  private struct VaultJob {
    /// The number of the action, counted from 1.
    let number: Int
    let action: VaultAction
  }

  private struct JobQueue {
    var waiting: [VaultJob] = []
    var answers: [(job: VaultJob, news: VaultEvent?)] = []
    /// How many actions were requested, and the number of the last one whose result was taken.
    var (asked, taken) = (0, 0)
    /// The number of the last saving action. Results of earlier ones are dropped.
    var lastSave = 0
    /// The number of the last action to wait for before the program ends. Actions that derive a key are not waited for.
    var lastWrite = 0
  }

  /// How long a save is delayed, in microseconds. Encrypting a large vault at once would slow down painting the answer
  /// that it saves.
  private static let saveDelay: UInt32 = 5_000

  private let service: Mutex<VaultService>
  private let jobs = Mutex(JobQueue())
  private let answers = DispatchSemaphore(value: 0)
  let worker: Worker

  init(at location: VaultLocation, worker: Worker = .shared) {
    service = Mutex(VaultService(at: location))
    self.worker = worker
  }

  /// Whether a result is expected or ready.
  var isBusy: Bool { jobs.withLock { $0.taken < $0.asked } }

  /// Whether the vault is open. Waits for the running action.
  var isOpen: Bool { service.withLock { $0.isOpen } }

  /// Queues an action. Without a worker thread, it is carried out at once.
  ///
  /// - Parameter wake: called when the result is ready, on the worker thread if there is one.
  func begin(_ action: VaultAction, then wake: @escaping @Sendable () -> Void = {}) {
    jobs.withLock { jobs in
      jobs.asked += 1
      if action.isSave { jobs.lastSave = jobs.asked }
      if !action.takesPassphrase { jobs.lastWrite = jobs.asked }
      if let last = jobs.waiting.last, action.replaces(last.action) { jobs.waiting.removeLast() }
      jobs.waiting.append(VaultJob(number: jobs.asked, action: action))
    }
    let isBegun = worker.begin { [self] in
      if action.isSave { usleep(Self.saveDelay) }
      runNextJob()
      wake()
    }
    if !isBegun {
      runNextJob()
      wake()
    }
  }

  private func runNextJob() {
    // The queue is empty if the action was replaced by a later one.
    guard let job = jobs.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) else { return }
    let news = service.withLock { $0.perform(job.action) }
    jobs.withLock { $0.answers.append((job, news)) }
    answers.signal()
  }

  /// - Parameter deadline: how long to wait; by default not at all.
  /// - Returns: the next result; nil if there is none.
  func news(until deadline: DispatchTime = .now()) -> VaultEvent? {
    while isBusy, answers.wait(timeout: deadline) == .success {
      if let news = takeResult() { return news }
    }
    return nil
  }

  /// Waits for actions that write.
  ///
  /// - Returns: false if they are not done at `deadline`.
  @discardableResult func waitForWrites(until deadline: DispatchTime) -> Bool {
    while jobs.withLock({ $0.taken < $0.lastWrite }) {
      guard answers.wait(timeout: deadline) == .success else { return false }
      _ = takeResult()
    }
    return true
  }

  /// Carries out `action` and waits for its result. It runs on the calling thread if no other action is running.
  ///
  /// - Returns: nil if there is nothing to report.
  func perform(_ action: VaultAction) -> VaultEvent? {
    guard isBusy else { return service.withLock { $0.perform(action) } }
    begin(action)
    return news(until: .distantFuture)
  }

  private func takeResult() -> VaultEvent? {
    jobs.withLock { jobs in
      let (job, news) = jobs.answers.removeFirst()
      jobs.taken = job.number
      return job.action.isSave && job.number < jobs.lastSave ? nil : news
    }
  }
}
