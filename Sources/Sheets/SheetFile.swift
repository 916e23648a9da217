import Vault

/// A sheet as an age file that is encrypted with a passphrase. `age -d` opens it too.
package enum SheetFile {
  /// The plaintext is padded to a multiple of this many bytes. A sheet of a built-in questionnaire always takes one
  /// step, whatever was ticked.
  package static let step = 8 * 1024
  /// The size of the file of a sheet that takes one step, in bytes. The overhead of age is constant.
  package static let usualSize = step + 182
  /// The largest file that is read, in bytes. A longer file cannot be a sheet.
  package static let largest = 256 * 1024

  /// The slow part of making a file: deriving a key takes about half a second.
  ///
  /// - Throws: `SheetError.key` for a passphrase that cannot be used.
  package static func newKeyWork(
    for passphrase: Secret, environment: VaultEnvironment = .init()
  ) throws(SheetError) -> KeyWork {
    do throws(VaultError) {
      return try KeyWork.making(passphrase, environment)
    } catch {
      throw SheetError(error)
    }
  }

  /// Encrypts a sheet.
  ///
  /// - Parameter key: a key that is used for this file only.
  /// - Returns: the bytes of the file.
  package static func bytes(
    of sheet: SharedSheet, with key: AgeKey, environment: VaultEnvironment = .init()
  ) throws(SheetError) -> [UInt8] {
    guard let nonce = environment.random(AgeFile.nonceLength) else { throw .key(.noRandomness) }
    var plaintext = sheet.padded(toStepsOf: step)
    defer { plaintext.wipe() }
    guard let sealed = AgeFile.seal(plaintext, with: key, nonce: nonce) else { throw .key(.cannotDerive) }
    guard sealed.count <= largest else { throw .tooLarge }
    return sealed
  }

  /// Decrypts a sheet. The file may come from anybody, so its size and its header are checked before a key is derived.
  ///
  /// - Throws: `SheetError.wrongPassphraseOrDamaged`, `armored`, `tooLarge`, `earlierFormat`, `laterFormat`, `vault`,
  ///   `notASheet`, `key`.
  package static func open(
    _ bytes: [UInt8], with passphrase: Secret, environment: VaultEnvironment = .init()
  ) throws(SheetError) -> SharedSheet {
    guard bytes.count <= largest else { throw .tooLarge }
    let key: AgeKey
    do throws(VaultError) {
      key = try KeyWork.opening(bytes, named: "", passphrase, environment).run()
    } catch {
      throw SheetError(error)
    }
    guard var plaintext = AgeFile.open(bytes, with: key) else { throw .wrongPassphraseOrDamaged }
    defer { plaintext.wipe() }
    // Everybody who knows the passphrase can make such a file with `age`. A file without padding was made that way.
    guard !plaintext.isEmpty, plaintext.count.isMultiple(of: step) else { throw .notASheet }
    return try SharedSheet.reading(plaintext)
  }

  private static let letters = Array("0123456789abcdefghijklmnopqrstuv".utf8)

  /// Whether a file name may come from ``newName(_:)``.
  package static func isNew(_ name: String) -> Bool {
    name.utf8.count == 12 && name.hasSuffix(".age") && name.utf8.prefix(8).allSatisfy(letters.contains)
  }

  /// A neutral file name: eight random letters and digits.
  ///
  /// - Returns: nil if the system gives no random numbers.
  package static func newName(_ environment: VaultEnvironment = .init()) -> String? {
    environment.random(8).map { bytes in
      String(decoding: bytes.map { letters[Int($0) % letters.count] }, as: UTF8.self) + ".age"
    }
  }
}
