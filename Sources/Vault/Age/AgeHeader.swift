/// The text at the start of an age file with one scrypt recipient. With the passphrase it gives the file key. See
/// <https://age-encryption.org/v1>.
///
///     age-encryption.org/v1 -> scrypt SALT WORK-FACTOR WRAPPED-KEY --- MAC
struct AgeHeader: Equatable, Sendable {
  /// The longest header that is accepted, in bytes.
  static let longest = 4 * 1024
  /// The accepted work factors: binary logarithms of scrypt's parameter N. 2^20 takes 1 GiB of memory and some seconds.
  static let workFactors = 14...20
  static let saltLength = 16
  static let macLength = 32
  /// The length of an encrypted file key with its authentication tag, in bytes.
  static let wrappedKeyLength = 16 + 16

  private static let version = Array("age-encryption.org/v1".utf8)
  private static let stanza = Array("-> scrypt ".utf8)
  private static let macMarker = Array("---".utf8)
  private static let lineFeed = UInt8(ascii: "\n")
  private static let blank = UInt8(ascii: " ")

  let salt: [UInt8]
  let workFactor: Int
  let wrappedKey: [UInt8]
  let mac: [UInt8]

  init(salt: [UInt8], workFactor: Int, wrappedKey: [UInt8], mac: [UInt8]) {
    self.salt = salt
    self.workFactor = workFactor
    self.wrappedKey = wrappedKey
    self.mac = mac
  }

  /// Reads the header at the start of `file`, and checks that deriving a key for it takes acceptable time and memory.
  ///
  /// - Returns: nil unless the header is exactly one scrypt stanza in the spelling that age writes.
  init?(startOf file: [UInt8]) {
    let lines = file.prefix(Self.longest).split(
      separator: Self.lineFeed, maxSplits: 4, omittingEmptySubsequences: false)
    guard lines.count == 5, lines[0].elementsEqual(Self.version), lines[1].starts(with: Self.stanza),
      lines[3].starts(with: Self.macMarker + [Self.blank])
    else { return nil }
    let arguments = lines[1].dropFirst(Self.stanza.count).split(
      separator: Self.blank, omittingEmptySubsequences: false)
    guard arguments.count == 2, let salt = Base64.decode(arguments[0], length: Self.saltLength),
      let workFactor = Self.workFactors.first(where: { arguments[1].elementsEqual(String($0).utf8) }),
      let wrappedKey = Base64.decode(lines[2], length: Self.wrappedKeyLength),
      let mac = Base64.decode(lines[3].dropFirst(Self.macMarker.count + 1), length: Self.macLength)
    else { return nil }
    self.init(salt: salt, workFactor: workFactor, wrappedKey: wrappedKey, mac: mac)
  }

  /// The part of the header over which its MAC is computed.
  static func authenticated(salt: [UInt8], workFactor: Int, wrappedKey: [UInt8]) -> [UInt8] {
    version + [lineFeed] + stanza + Base64.encode(salt) + [blank] + Array(String(workFactor).utf8) + [lineFeed]
      + Base64.encode(wrappedKey) + [lineFeed] + macMarker
  }

  var authenticated: [UInt8] {
    Self.authenticated(salt: salt, workFactor: workFactor, wrappedKey: wrappedKey)
  }

  /// The header as bytes. They equal the bytes that it was read from, because each part has only one spelling.
  var bytes: [UInt8] { authenticated + [Self.blank] + Base64.encode(mac) + [Self.lineFeed] }
}
