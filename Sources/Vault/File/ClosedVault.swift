/// A vault, or the place for a new one, before the passphrase is given. Unless it is opened for reading only, its lock
/// is held, so that no other process can change the vault meanwhile.
package final class ClosedVault {
  let file: VaultFile
  let environment: VaultEnvironment

  init(_ file: VaultFile, _ environment: VaultEnvironment) {
    self.file = file
    self.environment = environment
  }

  /// Finds an existing vault.
  ///
  /// - Parameter isForReading: whether nothing will be changed, so that no lock is needed.
  /// - Throws: `VaultError` for everything that can be found wrong before the passphrase is asked for.
  package convenience init(
    at location: VaultLocation, isForReading: Bool = false, environment: VaultEnvironment = .init()
  ) throws(VaultError) {
    self.init(try VaultFile(location, for: isForReading ? .reading : .changing, environment: environment), environment)
  }

  /// Prepares the place for a new vault, and makes its folder if it is missing.
  ///
  /// - Throws: `VaultError.exists` if the file exists already.
  package static func new(
    at location: VaultLocation, environment: VaultEnvironment = .init()
  ) throws(VaultError) -> ClosedVault {
    let file = try VaultFile(location, for: .making, environment: environment)
    guard !file.exists else { throw .exists(path: location.path) }
    return ClosedVault(file, environment)
  }

  package var location: VaultLocation { file.location }

  // MARK: Opening

  /// The slow derivation of the key from a passphrase.
  ///
  /// - Throws: `VaultError.armored`; `wrongPassphraseOrDamaged` if no passphrase could open the file; errors of the
  ///   file system.
  package func keyWork(for passphrase: Secret) throws(VaultError) -> KeyWork {
    try KeyWork.opening(try file.read(), named: location.path, passphrase, environment)
  }

  /// Decrypts the vault.
  ///
  /// - Parameter key: the result of running `keyWork`.
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

  /// The slow derivation of the key for a new vault. It runs before anything is written, so a user who quits meanwhile
  /// leaves no file behind.
  package static func newKeyWork(
    for passphrase: Secret, environment: VaultEnvironment = .init()
  ) throws(VaultError) -> KeyWork {
    try KeyWork.making(passphrase, environment)
  }

  /// Writes a new, empty vault.
  ///
  /// - Parameter key: the result of running `newKeyWork`.
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

  /// Removes the vault with all its contents. No passphrase is needed, because anybody could remove the file without
  /// this program too.
  package func delete() throws(VaultError) { try file.remove() }
}
