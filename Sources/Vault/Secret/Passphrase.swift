import Synchronization

@_spi(_Unicode) import Swift

/// A secret as a passphrase.
///
/// Keyboards and systems differ in how they send a letter such as “é”: as one scalar or as two (Unicode normalisation forms
/// C and D). Plain ASCII has one spelling. To normalise any other text makes short-lived copies of it in memory that is
/// not overwritten.
extension Secret {
  /// The passphrase to make a vault with: in normalisation form C.
  ///
  /// - Throws: `VaultError.emptyPassphrase`, `passphraseTooLong`, and `passphraseNotTypable` for what may not come out the
  ///   same when it is typed again.
  package func asNewPassphrase() throws(VaultError) -> Secret {
    try checkLength()
    if isPlain { return self }
    guard let text, text.unicodeScalars.allSatisfy(Self.isTypable) else { throw .passphraseNotTypable }
    let passphrase = Self.encoded(text._nfc)
    try passphrase.checkLength()
    return passphrase
  }

  /// What may open a vault that was made with this passphrase, the likeliest first.
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

  /// Without the carriage return that stands before the line feed where a file was written on another system.
  package var withoutCarriageReturn: Secret {
    withBytes { bytes in bytes.last == 0x0D ? Secret(UnsafeRawBufferPointer(rebasing: bytes.dropLast())) : self }
  }

  func checkLength() throws(VaultError) {
    guard !isEmpty else { throw .emptyPassphrase }
    guard count <= Self.longest else { throw .passphraseTooLong }
  }

  /// Whether it is ASCII that every keyboard has.
  private var isPlain: Bool { withBytes { $0.allSatisfy { (0x20...0x7E).contains($0) } } }

  private var text: String? { withBytes { String(validating: $0, as: UTF8.self) } }

  private static func isTypable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    // The byte order mark that some editors put first, and what stands in for bytes that are not UTF-8.
    default: scalar != "\u{FEFF}" && scalar != "\u{FFFD}"
    }
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
