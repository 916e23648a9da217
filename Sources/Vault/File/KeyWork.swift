/// The slow part of opening or making a vault: about half a second for each derived key. It can run on another thread,
/// so that the thread that reads keys can still react when the user wants to leave at once.
package struct KeyWork: Sendable {
  private let work: @Sendable () throws(VaultError) -> AgeKey

  private init(_ work: @escaping @Sendable () throws(VaultError) -> AgeKey) {
    self.work = work
  }

  /// Derives the key.
  ///
  /// - Throws: `VaultError.wrongPassphraseOrDamaged`, `cannotDerive` or `noRandomness`.
  package func run() throws(VaultError) -> AgeKey { try work() }

  // MARK: Kinds

  /// Prepares to open an age file that has been read. Its header is checked before any key is derived.
  ///
  /// - Parameter path: the path of the file, for errors.
  /// - Throws: `VaultError.armored`; `wrongPassphraseOrDamaged` if no passphrase could open the file; errors about the
  ///   passphrase itself.
  package static func opening(
    _ file: [UInt8], named path: String, _ passphrase: Secret, _ environment: VaultEnvironment
  ) throws(VaultError) -> KeyWork {
    if file.starts(with: "-----BEGIN AGE ENCRYPTED FILE-----".utf8) { throw .armored(path: path) }
    guard let header = AgeHeader(startOf: file) else { throw .wrongPassphraseOrDamaged }
    return try opening(header, passphrase, environment)
  }

  /// Prepares to open the file that begins with `header`.
  static func opening(
    _ header: AgeHeader, _ passphrase: Secret, _ environment: VaultEnvironment
  ) throws(VaultError) -> KeyWork {
    try passphrase.checkLength()
    return KeyWork { () throws(VaultError) in try unwrap(header, passphrase, environment).key }
  }

  /// Prepares a new file key under a new salt.
  package static func making(_ passphrase: Secret, _ environment: VaultEnvironment) throws(VaultError) -> KeyWork {
    let passphrase = try passphrase.asNewPassphrase()
    return KeyWork { () throws(VaultError) in try make(passphrase, environment) }
  }

  /// Prepares a new file key in place of `old`. The passphrase `current` has to open `old`.
  ///
  /// - Parameter new: the new passphrase; nil for the present one, in its present Unicode spelling.
  static func replacing(
    _ old: AgeKey, current: Secret, new: Secret?, _ environment: VaultEnvironment
  ) throws(VaultError) -> KeyWork {
    try current.checkLength()
    let new = if let new { try new.asNewPassphrase() } else { nil as Secret? }
    return KeyWork { () throws(VaultError) in
      let (key, spelling) = try unwrap(old.header, current, environment)
      guard key.isEqual(to: old) else { throw .wrongPassphraseOrDamaged }
      return try make(new ?? spelling, environment)
    }
  }

  // MARK: Deriving

  /// - Returns: the key, and the Unicode spelling of the passphrase that opens it.
  private static func unwrap(
    _ header: AgeHeader, _ passphrase: Secret, _ environment: VaultEnvironment
  ) throws(VaultError) -> (key: AgeKey, spelling: Secret) {
    for spelling in passphrase.spellings {
      let wrapping = environment.derivation.key(from: spelling, salt: header.salt, workFactor: header.workFactor)
      guard let wrapping else { throw .cannotDerive }
      if let key = AgeKey(of: header, wrappedIn: wrapping) { return (key, spelling) }
    }
    throw .wrongPassphraseOrDamaged
  }

  private static func make(_ passphrase: Secret, _ environment: VaultEnvironment) throws(VaultError) -> AgeKey {
    guard var random = environment.random(AgeKey.length), let salt = environment.random(AgeHeader.saltLength) else {
      throw .noRandomness
    }
    let fileKey = Secret(random)
    random.wipe()
    let workFactor = environment.workFactor
    guard let wrapping = environment.derivation.key(from: passphrase, salt: salt, workFactor: workFactor),
      let key = AgeKey(wrapping: fileKey, in: wrapping, salt: salt, workFactor: workFactor)
    else { throw .cannotDerive }
    return key
  }
}
