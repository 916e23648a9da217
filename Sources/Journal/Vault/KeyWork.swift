/// The slow part of opening or making a vault, about half a second. It can run on another thread, so that the one that
/// reads keys stays free for leaving at once.
package struct KeyWork: Sendable {
  private let work: @Sendable () throws(VaultError) -> AgeKey

  init(_ work: @escaping @Sendable () throws(VaultError) -> AgeKey) {
    self.work = work
  }

  /// - Throws: `VaultError.wrongPassphraseOrDamaged` or `cannotDerive`.
  package func run() throws(VaultError) -> AgeKey { try work() }

  // MARK: Kinds

  /// For the file that begins with `header`.
  static func opening(
    _ header: AgeHeader, _ passphrase: Secret, _ environment: VaultEnvironment
  ) throws(VaultError) -> KeyWork {
    try check(passphrase)
    let derivation = environment.derivation
    return KeyWork { () throws(VaultError) in
      guard let wrapping = derivation.key(from: passphrase, salt: header.salt, workFactor: header.workFactor) else {
        throw .cannotDerive
      }
      guard let key = AgeKey(of: header, wrappedIn: wrapping) else { throw .wrongPassphraseOrDamaged }
      return key
    }
  }

  /// For a new file key under a new salt.
  static func making(_ passphrase: Secret, _ environment: VaultEnvironment) throws(VaultError) -> KeyWork {
    try check(passphrase)
    guard var random = environment.random(AgeKey.length), let salt = environment.random(AgeHeader.saltLength) else {
      throw .noRandomness
    }
    let fileKey = Secret(random)
    random.wipe()
    let (derivation, workFactor) = (environment.derivation, environment.workFactor)
    return KeyWork { () throws(VaultError) in
      guard let wrapping = derivation.key(from: passphrase, salt: salt, workFactor: workFactor),
        let key = AgeKey(wrapping: fileKey, in: wrapping, salt: salt, workFactor: workFactor)
      else { throw .cannotDerive }
      return key
    }
  }

  /// For a new file key in place of `old`, which `current` has to open.
  static func replacing(
    _ old: AgeKey, current: Secret, new: Secret, _ environment: VaultEnvironment
  ) throws(VaultError) -> KeyWork {
    let check = try opening(old.header, current, environment)
    let making = try making(new, environment)
    return KeyWork { () throws(VaultError) in
      guard try check.run().isEqual(to: old) else { throw .wrongPassphraseOrDamaged }
      return try making.run()
    }
  }

  private static func check(_ passphrase: Secret) throws(VaultError) {
    guard !passphrase.isEmpty else { throw .emptyPassphrase }
    guard passphrase.count <= Secret.longest else { throw .passphraseTooLong }
  }
}
