import Foundation
import Glibc
import Vault
import VaultSamples
import Synchronization
import Terminal
import TestTerminal

/// A temporary home folder for one test, with every folder that the program may write to. Deleted with the object.
final class PrivateHome {
  let passphrase: String
  /// Ends with a slash, like all paths of folders here.
  private let root: String

  init(passphrase: String = Sample.passphrase) throws {
    self.passphrase = passphrase
    root = FileManager.default.temporaryDirectory.path() + "poise-\(UUID().uuidString)/"
    for folder in [home, temporary, work, outside, outside + "vault/"] {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    try Data(passphrase.utf8).write(to: URL(filePath: passphraseFile))
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var home: String { root + "home/" }
  var temporary: String { root + "tmp/" }
  var work: String { root + "work/" }
  /// For files of the tests, outside of the home folder.
  var outside: String { root + "outside/" }
  var passphraseFile: String { outside + "passphrase" }
  var vaultFolder: String { home + ".local/share/poise/" }
  var vault: String { vaultFolder + VaultLocation.standardName }

  // MARK: The vault

  /// The lowest work factor, so that deriving a key is fast.
  private static let environment: VaultEnvironment = {
    var environment = VaultEnvironment()
    environment.workFactor = 14
    return environment
  }()

  /// Cached keys by passphrase: key derivation takes longer than most tests.
  private static let keys = Mutex<[String: AgeKey]>([:])

  /// - Parameter answered: how many questions of a draft are answered; nil for no draft.
  func makeVault(entries: Int = 0, answered: Int? = nil) throws {
    let new = try ClosedVault.new(at: VaultLocation(vault), environment: Self.environment)
    let key = try Self.keys.withLock { keys in
      let key =
        try keys[passphrase]
        ?? ClosedVault.newKeyWork(for: Sample.secret(passphrase), environment: Self.environment).run()
      keys[passphrase] = key
      return key
    }
    let vault = try new.create(with: key)
    for seed in 0..<entries { try vault.finish(Sample.sitting(seed: UInt64(seed))) }
    if let answered { try vault.saveDraft(Sample.draft(answered: answered, seed: 99)) }
  }

  /// Like ``makeVault(entries:answered:)``, but replaces an existing vault.
  func replaceVault(entries: Int) throws {
    try FileManager.default.removeItem(atPath: vaultFolder)
    try makeVault(entries: entries)
  }

  /// Changes the owner of all files.
  func give(to user: uid_t) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) + [""] {
      guard chown(root + path, user, user) == 0 else { throw CancellationError() }
    }
  }

  /// The ID of the user `nobody`.
  static let nobody: uid_t = 65534

  /// Creates a file whose key derivation takes several seconds.
  func makeSlowFile() throws { try putVault(Self.file(workFactor: 19)) }

  /// A file that is well-formed except for its keys, with any work factor.
  static func file(workFactor: Int) -> Data {
    let (salt, key) = (String(repeating: "A", count: 22), String(repeating: "A", count: 43))
    let header = "age-encryption.org/v1\n-> scrypt \(salt) \(workFactor)\n\(key)\n--- \(key)\n"
    return Data(header.utf8) + Data(count: 16 + 16 * 1024 + 16)
  }

  func putVault(_ bytes: Data, permissions: Int = 0o600) throws {
    try makeVaultFolder()
    try bytes.write(to: URL(filePath: vault))
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: vault)
  }

  func makeVaultFolder() throws {
    try FileManager.default.createDirectory(
      atPath: vaultFolder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// - Parameter path: nil for the standard path.
  /// - Throws: `VaultError`, for example if another program holds the lock.
  func contents(of path: String? = nil) throws -> VaultContents {
    let closed = try ClosedVault(at: VaultLocation(path ?? vault))
    let key = Self.keys.withLock { $0[passphrase] }
    if let key, let vault = try? closed.open(with: key) { return vault.contents }
    return try closed.open(with: Sample.secret(passphrase)).contents
  }

  /// The content of the vault, read without the lock.
  func peek() throws -> VaultContents {
    let copy = outside + "vault/copy.age"
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: vault, toPath: copy)
    return try contents(of: copy)
  }

  /// Waits until the content meets a condition, while a program saves to the vault.
  func wait(until condition: (VaultContents) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while !condition(try peek()) {
      guard ContinuousClock.now < deadline else { throw CancellationError() }
      usleep(5_000)
    }
  }

  // MARK: The program

  /// - Parameters:
  ///   - isGiven: whether the passphrase is passed in on a descriptor.
  ///   - tracer: a command that starts the program, with its arguments; empty for none.
  func start(
    _ arguments: [String] = [], passphraseIsGiven isGiven: Bool = false, size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:], under tracer: [String] = []
  ) throws -> PseudoTerminal {
    let given = isGiven ? ["--passphrase-fd", "3"] : []
    return try PseudoTerminal(
      .system("/bin/sh"),
      ["-c", #"cd "$1" && exec 3<"$2" && shift 2 && exec "$@""#, "sh", work, isGiven ? passphraseFile : "/dev/null"]
        + tracer + [Program.built("poise").path] + arguments + given,
      size: size,
      environment: ["HOME": String(home.dropLast()), "TMPDIR": temporary, "PWD": work].merging(environment) { $1 })
  }

  // MARK: Files

  /// All files and folders in the home folder, relative to its root.
  var names: [String] {
    [home, temporary, work].flatMap { folder in
      ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).map { folder.dropFirst(root.count) + $0 }
    }.sorted()
  }

  /// The files that contain `text` in their name or content.
  func names(holding text: String) -> [String] {
    let bytes = Data(text.utf8)
    return names.filter { name in
      name.contains(text) || (try? Data(contentsOf: URL(filePath: root + name)))?.range(of: bytes) != nil
    }
  }
}
