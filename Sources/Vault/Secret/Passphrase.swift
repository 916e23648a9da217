import Synchronization
import Text

@_spi(_Unicode) import Swift

/// A secret that is used as a passphrase.
///
/// Keyboards and systems differ in how they encode a letter such as “é”: as one scalar or as two (Unicode normalisation
/// forms C and D). Plain ASCII has one spelling. Normalising any other text makes short-lived copies of it in memory
/// that is not overwritten.
extension Secret {
  /// The passphrase in normalisation form C, as used for making a vault.
  ///
  /// - Throws: `VaultError.emptyPassphrase`, `passphraseTooLong`, and `passphraseNotTypable` if it may come out
  ///   differently when typed again.
  package func asNewPassphrase() throws(VaultError) -> Secret {
    try checkLength()
    if isPlain { return self }
    guard let text, Self.isTypable(Array(text.unicodeScalars)) else { throw .passphraseNotTypable }
    let passphrase = Self.encoded(text._nfc)
    try passphrase.checkLength()
    return passphrase
  }

  /// The Unicode spellings to try when opening a vault with this passphrase, the likeliest first.
  var spellings: [Secret] {
    if isPlain { return [self] }
    var spellings = [self]
    for secret in [self, withoutCarriageReturn] {
      guard let text = secret.text else { continue }
      for spelling in [secret, Self.encoded(text._nfc), Self.encoded(text._nfd)]
      where !spelling.isEmpty && !spellings.contains(spelling) {
        spellings.append(spelling)
      }
    }
    return spellings
  }

  /// The passphrase without a trailing carriage return, which a file written on another system may have.
  package var withoutCarriageReturn: Secret {
    withBytes { bytes in bytes.last == 0x0D ? Secret(UnsafeRawBufferPointer(rebasing: bytes.dropLast())) : self }
  }

  func checkLength() throws(VaultError) {
    guard !isEmpty else { throw .emptyPassphrase }
    guard count <= Self.longest else { throw .passphraseTooLong }
  }

  /// Whether the passphrase is ASCII that every keyboard can type.
  private var isPlain: Bool { withBytes { $0.allSatisfy { (0x20...0x7E).contains($0) } } }

  private var text: String? { withBytes { String(validating: $0, as: UTF8.self) } }

  /// Whether somebody who sees the text can type it again: nothing in it is invisible or looks like the space bar's blank.
  /// Joiners are visible by what they do to letters that are not ASCII, and Persian keyboards have one. U+200B is on the
  /// space bar of Khmer keyboards.
  private static func isTypable(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.allSatisfy { place in
      let scalar = scalars[place]
      if scalar.isJoiner || scalar == "\u{200B}" {
        return [place - 1, place + 1].allSatisfy {
          scalars.indices.contains($0) && isTypable(scalars[$0]) && !scalars[$0].isASCII
        }
      }
      return isTypable(scalar)
    }
  }

  private static func isTypable(_ scalar: Unicode.Scalar) -> Bool {
    // U+FFFD stands in for bytes that are not UTF-8.
    scalar.isPrintable && scalar != "\u{FFFD}" && !scalar.properties.isDefaultIgnorableCodePoint
      && (scalar == " " || scalar.properties.generalCategory != .spaceSeparator)
  }

  private static func encoded(_ scalars: some Sequence<Unicode.Scalar>) -> Secret {
    let scalars = Array(scalars)
    return Secret(capacity: scalars.count * 4) { memory in
      var count = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? .init() {
          memory[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}

/// A passphrase that was given before it is needed. It is handed over once and kept nowhere else, so that whoever uses
/// it can overwrite it.
package final class GivenPassphrase: Sendable {
  private let secret: Mutex<Secret?>

  package init(_ secret: Secret) {
    self.secret = Mutex(secret)
  }

  /// Hands over the passphrase.
  ///
  /// - Returns: nil after the first call.
  package func take() -> Secret? {
    secret.withLock { secret in
      defer { secret = nil }
      return secret
    }
  }
}
