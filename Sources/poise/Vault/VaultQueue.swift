import Dispatch
import Assessment
import Screens
import Glibc
import Synchronization
import System
import Vault

/// Has the vault do what the front end asks for, one thing after another on the worker's thread: keys are taken meanwhile,
/// however long a disk or a passphrase takes.
final class VaultQueue: Sendable {
  private struct VaultJob {
    /// Counts all that was asked for, from 1.
    let number: Int
    let action: VaultAction
  }

  private struct Jobs {
    var waiting: [VaultJob] = []
    var answers: [(job: VaultJob, news: VaultEvent?)] = []
    /// How many there ever were, and the last whose answer was taken.
    var (asked, taken) = (0, 0)
    /// The last that keeps answers: what came of those before it is no news any more.
    var lastSave = 0
    /// The last that is waited for before the program ends. Who leaves while a passphrase is worked on does without.
    var lastWrite = 0
  }

  /// How long a save waits, in microseconds. Sealing a large vault would take the processor from what shows the key that
  /// it is for.
  private static let paintPatience: UInt32 = 5_000

  private let holder: Mutex<VaultService>
  private let jobs = Mutex(Jobs())
  private let answers = DispatchSemaphore(value: 0)
  let worker: Worker

  init(at location: VaultLocation, worker: Worker = .shared) {
    holder = Mutex(VaultService(at: location))
    self.worker = worker
  }

  /// There will be news, or is.
  var isBusy: Bool { jobs.withLock { $0.taken < $0.asked } }

  /// Waits for what is being done.
  var isOpen: Bool { holder.withLock { $0.isOpen } }

  /// Does it at once, and waits for it, where there is no other thread.
  ///
  /// - Parameter wake: is called once there is news, on the other thread if there is one.
  func begin(_ action: VaultAction, then wake: @escaping @Sendable () -> Void = {}) {
    jobs.withLock { jobs in
      jobs.asked += 1
      if action.isSave { jobs.lastSave = jobs.asked }
      if !action.takesPassphrase { jobs.lastWrite = jobs.asked }
      if let last = jobs.waiting.last, action.replaces(last.action) { jobs.waiting.removeLast() }
      jobs.waiting.append(VaultJob(number: jobs.asked, action: action))
    }
    let isBegun = worker.begin { [self] in
      if action.isSave { usleep(Self.paintPatience) }
      work()
      wake()
    }
    if !isBegun {
      work()
      wake()
    }
  }

  private func work() {
    // There is none for one that was replaced.
    guard let job = jobs.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) else { return }
    let news = holder.withLock { $0.perform(job.action) }
    jobs.withLock { $0.answers.append((job, news)) }
    answers.signal()
  }

  /// - Parameter deadline: how long it is waited for; not at all by default.
  /// - Returns: the next news; nil where there is none.
  func news(until deadline: DispatchTime = .now()) -> VaultEvent? {
    while isBusy, answers.wait(timeout: deadline) == .success {
      if let news = takeAnswer() { return news }
    }
    return nil
  }

  /// Waits for what is being written.
  ///
  /// - Returns: false where it is not done at `deadline`.
  @discardableResult func settle(until deadline: DispatchTime) -> Bool {
    while jobs.withLock({ $0.taken < $0.lastWrite }) {
      guard answers.wait(timeout: deadline) == .success else { return false }
      _ = takeAnswer()
    }
    return true
  }

  /// Waits for what comes of `action`, which is done on this thread where nothing else is being done.
  ///
  /// - Returns: nil where nothing is to be said.
  func perform(_ action: VaultAction) -> VaultEvent? {
    guard isBusy else { return holder.withLock { $0.perform(action) } }
    begin(action)
    return news(until: .distantFuture)
  }

  private func takeAnswer() -> VaultEvent? {
    jobs.withLock { jobs in
      let (job, news) = jobs.answers.removeFirst()
      jobs.taken = job.number
      return job.action.isSave && job.number < jobs.lastSave ? nil : news
    }
  }
}
