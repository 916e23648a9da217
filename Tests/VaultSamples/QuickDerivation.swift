import Vault

/// Stands in for scrypt where a test is about something else. It protects nothing.
package struct QuickDerivation: KeyDerivation {
  package init() {}

  package func key(from passphrase: Secret, salt: [UInt8], workFactor: Int) -> Secret? {
    passphrase.withBytes { Secret(SHA256.hash(Array($0) + salt + [UInt8(workFactor)])) }
  }
}

extension VaultEnvironment {
  /// Everything as it is, but for the wait.
  package static var quick: VaultEnvironment {
    var environment = VaultEnvironment()
    environment.derivation = QuickDerivation()
    environment.workFactor = 14
    environment.zone = { _ in 0 }
    return environment
  }
}
