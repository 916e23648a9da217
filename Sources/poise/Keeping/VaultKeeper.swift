import Dispatch
import FrontEnd
import Journal
import Synchronization

/// Carries out what the front end asks of the vault. It has the vault, on the main thread; only keys are derived on
/// another one, so that leaving at once stays open meanwhile.
final class VaultKeeper {
  /// What a passphrase is being worked into, and what follows.
  private struct Pending {
    let key: DerivedKey
    let finish: (AgeKey) throws(VaultError) -> VaultNews
  }

  /// What another thread hands over.
  private final class DerivedKey: Sendable {
    private let result = Mutex<Result<AgeKey, VaultError>?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    var value: Result<AgeKey, VaultError>? { result.withLock { $0 } }

    func derive(_ work: KeyWork) {
      let derived = Result { () throws(VaultError) in try work.run() }
      result.withLock { $0 = derived }
      isDone.signal()
    }

    func wait() { isDone.wait() }
  }

  private var location: VaultLocation
  private var closed: ClosedVault?
  private var vault: Vault?
  private var pending: Pending?

  init(at location: VaultLocation) {
    self.location = location
  }

  var isOpen: Bool { vault != nil }

  /// A passphrase is being worked on; `news` tells what it came to.
  var isWorking: Bool { pending != nil }

  /// - Returns: what a passphrase came to, once; nil while it is being worked on.
  func news() -> VaultNews? {
    guard let work = pending, let result = work.key.value else { return nil }
    pending = nil
    return news { () throws(VaultError) in try work.finish(try result.get()) }
  }

  /// Waits for what a passphrase comes to.
  func waitForNews() -> VaultNews? {
    pending?.key.wait()
    return news()
  }

  /// - Returns: nil where nothing is to be said, or not yet.
  ///
  /// Never inlined: the optimizer of Swift 6.3.1 fails on what it makes of this in a caller.
  @inline(never)
  func perform(_ action: VaultAction) -> VaultNews? {
    guard !isWorking else { return nil }
    do throws(VaultError) {
      return try begin(action)
    } catch {
      return failed(error)
    }
  }

  /// Takes the lock for a passphrase that is asked for next.
  ///
  /// - Returns: what stands in the way; nil where nothing does.
  func refusal() -> VaultNews? {
    do throws(VaultError) {
      closed = try ClosedVault(at: location)
      return nil
    } catch {
      return failed(error)
    }
  }

  private func begin(_ action: VaultAction) throws(VaultError) -> VaultNews? {
    switch action {
    case .look: return look
    case .release:
      closed = nil
      // What is there may have changed since.
      return isOpen ? nil : look
    case .prepare:
      closed = try ClosedVault(at: location)
      return .closed(path: location.path)
    case .open(let passphrase): try open(passphrase)
    case .create(let passphrase): try create(passphrase)
    case .keep(let draft): return try change { vault throws(VaultError) in try vault.keep(draft) }
    case .finish(let sitting): return try change { vault throws(VaultError) in try vault.finish(sitting) }
    case .revise(let id, let sitting):
      return try change { vault throws(VaultError) in try vault.revise(id, to: sitting) }
    case .remind(let day): return try change { vault throws(VaultError) in try vault.remind(on: day) }
    case .save: return try change { vault throws(VaultError) in try vault.save() }
    case .saveElsewhere(let path):
      let other = try VaultLocation(HomePath.expanded(path))
      return try change { vault throws(VaultError) in try vault.saveElsewhere(at: other) }
    case .delete(let id, let passphrase):
      guard let vault else { return nil }
      derive(try vault.keyWork(forDeletingWith: passphrase)) { [self] key throws(VaultError) in
        try change { vault throws(VaultError) in try vault.delete([id], with: key) }
      }
    case .changePassphrase(let current, let new):
      guard let vault else { return nil }
      derive(try vault.keyWork(from: current, to: new)) { [self] key throws(VaultError) in
        try change { vault throws(VaultError) in try vault.changePassphrase(with: key) }
      }
    case .deleteAll:
      guard let vault else { return nil }
      try vault.deleteAll()
      self.vault = nil
      return .deleted(path: location.path)
    case .lock:
      _ = try vault?.lock()
      vault = nil
      return .locked(path: location.path)
    }
    return nil
  }

  private var look: VaultNews {
    if case .missing = VaultInspection.refusal(at: location) { return .absent(path: location.path) }
    return .closed(path: location.path)
  }

  private func open(_ passphrase: Secret) throws(VaultError) {
    let closed: ClosedVault
    if let prepared = self.closed { closed = prepared } else { closed = try ClosedVault(at: location) }
    self.closed = closed
    derive(try closed.keyWork(for: passphrase)) { [self] key throws(VaultError) in
      opened(try closed.open(with: key))
    }
  }

  private func create(_ passphrase: Secret) throws(VaultError) {
    switch VaultInspection.refusal(at: location) {
    case nil: throw .exists(path: location.path)
    case .missing: break
    case let refusal?: throw refusal
    }
    // Nothing is made before the key is there: who leaves meanwhile leaves nothing behind.
    derive(try ClosedVault.newKeyWork(for: passphrase)) { [self] key throws(VaultError) in
      opened(try ClosedVault.new(at: location).create(with: key))
    }
  }

  private func opened(_ vault: Vault) -> VaultNews {
    self.vault = vault
    closed = nil
    return .open(vault.contents, path: location.path)
  }

  private func derive(_ work: KeyWork, _ finish: @escaping (AgeKey) throws(VaultError) -> VaultNews) {
    let key = DerivedKey()
    pending = Pending(key: key, finish: finish)
    DispatchQueue.global(qos: .userInitiated).async { key.derive(work) }
  }

  private func change(_ body: (Vault) throws(VaultError) -> Void) throws(VaultError) -> VaultNews {
    guard let vault else { return look }
    // It may have gone elsewhere, also where the disk did not confirm it.
    defer { location = vault.location }
    try body(vault)
    return .open(vault.contents, path: vault.location.path)
  }

  private func news(_ body: () throws(VaultError) -> VaultNews) -> VaultNews {
    do throws(VaultError) {
      return try body()
    } catch {
      return failed(error)
    }
  }

  private func failed(_ error: VaultError) -> VaultNews { .failed(error.description, vault?.contents) }
}
