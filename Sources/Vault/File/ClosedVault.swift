/// A vault, or the place for one, before the passphrase is given. Unless it is for reading only, its lock is held: nobody
/// else can change it meanwhile.
package final class ClosedVault {
  let file: VaultFile
  let environment: VaultEnvironment

  init(_ file: VaultFile, _ environment: VaultEnvironment) {
    self.file = file
    self.environment = environment
  }

  /// A vault that is there.
  ///
  /// - Parameter isForReading: whether nothing will be changed. Then no lock is taken.
  /// - Throws: every refusal that can be told before the passphrase is asked for.
  package convenience init(
    at location: VaultLocation, isForReading: Bool = false, environment: VaultEnvironment = .init()
  ) throws(VaultError) {
    self.init(try VaultFile(location, for: isForReading ? .reading : .changing, environment: environment), environment)
  }

  /// The place for a new vault, with its folder, made where it is missing.
  ///
  /// - Throws: `VaultError.exists` if there is a file already.
  package static func new(
    at location: VaultLocation, environment: VaultEnvironment = .init()
  ) throws(VaultError) -> ClosedVault {
    let file = try VaultFile(location, for: .making, environment: environment)
    guard !file.exists else { throw .exists(path: location.path) }
    return ClosedVault(file, environment)
  }

  package var location: VaultLocation { file.location }

  // MARK: Opening

  /// - Throws: `VaultError.armored`; `wrongPassphraseOrDamaged` if nothing could open the file; what the file system says.
  package func keyWork(for passphrase: Secret) throws(VaultError) -> KeyWork {
    try KeyWork.opening(try file.read(), named: location.path, passphrase, environment)
  }

  /// - Parameter key: what `keyWork` came to.
  /// - Throws: `VaultError.wrongPassphraseOrDamaged`, `laterFormat`, `notAVault`.
  package func open(with key: AgeKey) throws(VaultError) -> OpenVault {
    guard var plaintext = AgeFile.open(try file.read(), with: key) else { throw .wrongPassphraseOrDamaged }
    defer { plaintext.wipe() }
    do throws(ContentsFault) {
      let (contents, writer) = try ContentsReader.read(plaintext)
      return OpenVault(contents, key: key, file: file, environment: environment, writer: writer)
    } catch {
      throw error == .laterFormat ? .laterFormat : .notAVault
    }
  }

  package func open(with passphrase: Secret) throws(VaultError) -> OpenVault {
    try open(with: try keyWork(for: passphrase).run())
  }

  // MARK: Making

  /// Needs no place for the vault yet: who leaves while it runs leaves nothing behind.
  package static func newKeyWork(
    for passphrase: Secret, environment: VaultEnvironment = .init()
  ) throws(VaultError) -> KeyWork {
    try KeyWork.making(passphrase, environment)
  }

  /// Writes a new, empty vault.
  ///
  /// - Parameter key: what `newKeyWork` came to.
  package func create(with key: AgeKey) throws(VaultError) -> OpenVault {
    guard !file.exists else { throw .exists(path: location.path) }
    guard let id = environment.random(16) else { throw .noRandomness }
    let vault = OpenVault(
      VaultContents(id: Hexadecimal.text(id)), key: key, file: file, environment: environment)
    try vault.save()
    return vault
  }

  package func create(with passphrase: Secret) throws(VaultError) -> OpenVault {
    try create(with: try Self.newKeyWork(for: passphrase, environment: environment).run())
  }

  // MARK: Removing

  /// Removes the vault with all that is in it. Needs no passphrase: neither does the system's own way.
  package func delete() throws(VaultError) { try file.remove() }
}
