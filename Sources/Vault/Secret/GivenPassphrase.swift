import Synchronization

/// A passphrase that was given before it is needed. It is handed over once, and is nowhere else: what it is used for
/// overwrites it.
package final class GivenPassphrase: Sendable {
  private let secret: Mutex<Secret?>

  package init(_ secret: Secret) {
    self.secret = Mutex(secret)
  }

  /// - Returns: nil after the first time.
  package func take() -> Secret? {
    secret.withLock { secret in
      defer { secret = nil }
      return secret
    }
  }
}
