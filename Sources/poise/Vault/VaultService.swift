import Assessment
import Screens
import System
import Vault

/// Holds the vault, and carries out actions on it.
struct VaultService {
  private var location: VaultLocation
  private var closed: ClosedVault?
  private var vault: OpenVault?

  init(at location: VaultLocation) {
    self.location = location
  }

  var isOpen: Bool { vault != nil }

  /// - Returns: nil if there is nothing to report.
  ///
  /// Never inlined, because the optimizer of Swift 6.3.1 fails if it is inlined into a caller.
  @inline(never)
  mutating func perform(_ action: VaultAction) -> VaultEvent? {
    do throws(VaultError) {
      return try news(of: action)
    } catch {
      guard action.isSave, let vault else { return .failed(ProcessLanguage.sentence(error), vault?.contents) }
      return .notKept(ProcessLanguage.sentence(error), vault.contents)
    }
  }

  private mutating func news(of action: VaultAction) throws(VaultError) -> VaultEvent? {
    switch action {
    case .look: return currentState
    case .release:
      closed = nil
      // The file may have changed meanwhile.
      return isOpen ? nil : currentState
    case .prepare:
      closed = try ClosedVault(at: location)
      return .closed(path: location.path)
    case .open(let passphrase): return opened(try open(passphrase))
    case .create(let passphrase): return opened(try create(passphrase))
    case .keep(let draft): return try savingEvent { vault throws(VaultError) in try vault.saveDraft(draft) }
    case .finish(let sitting, let step):
      return try savingEvent { vault throws(VaultError) in try vault.finish(sitting, step: step) }
    case .add(let reply, let id): return try changeEvent { vault throws(VaultError) in try vault.add(reply, to: id) }
    case .remind(let day): return try changeEvent { vault throws(VaultError) in try vault.remind(on: day) }
    case .label(let id, let label):
      return try changeEvent { vault throws(VaultError) in try vault.label(id, label) }
    case .save: return try changeEvent { vault throws(VaultError) in try vault.save() }
    case .saveElsewhere(let path):
      let other = try VaultLocation(Environment.expanded(path))
      return try changeEvent { vault throws(VaultError) in try vault.saveElsewhere(at: other) }
    case .delete(let id, let passphrase):
      return try changeEvent { vault throws(VaultError) in try vault.delete([id], passphrase: passphrase) }
    case .changePassphrase(let current, let new):
      return try changeEvent { vault throws(VaultError) in try vault.changePassphrase(from: current, to: new) }
    case .deleteAll(let passphrase):
      guard let vault else { return nil }
      try vault.deleteAll(passphrase: passphrase)
      self.vault = nil
      return .deleted(path: location.path)
    case .lock:
      _ = try vault?.lock()
      vault = nil
      return .locked(path: location.path)
    }
  }

  private var currentState: VaultEvent {
    if case .missing = VaultInspection.refusal(at: location) { return .absent(path: location.path) }
    return .closed(path: location.path)
  }

  private mutating func open(_ passphrase: Secret) throws(VaultError) -> OpenVault {
    let closed = if let prepared = self.closed { prepared } else { try ClosedVault(at: location) }
    self.closed = closed
    return try closed.open(with: passphrase)
  }

  private func create(_ passphrase: Secret) throws(VaultError) -> OpenVault {
    try VaultInspection.requireFree(location)
    // Make nothing before the key is derived, so that a user who leaves meanwhile leaves nothing behind.
    let key = try ClosedVault.newKeyWork(for: passphrase).run()
    return try ClosedVault.new(at: location).create(with: key)
  }

  private mutating func opened(_ vault: OpenVault) -> VaultEvent {
    self.vault = vault
    closed = nil
    return .open(vault.contents, path: location.path)
  }

  private mutating func savingEvent(_ body: (OpenVault) throws(VaultError) -> Void) throws(VaultError) -> VaultEvent {
    guard let contents = try change(body) else { return currentState }
    return .kept(contents, path: location.path)
  }

  private mutating func changeEvent(_ body: (OpenVault) throws(VaultError) -> Void) throws(VaultError) -> VaultEvent {
    guard let contents = try change(body) else { return currentState }
    return .open(contents, path: location.path)
  }

  /// - Returns: the contents of the vault afterwards; nil if none is open.
  private mutating func change(_ body: (OpenVault) throws(VaultError) -> Void) throws(VaultError) -> VaultContents? {
    guard let vault else { return nil }
    // The vault may have moved to another file, even if the disk did not confirm it.
    defer { location = vault.location }
    try body(vault)
    return vault.contents
  }
}
