/// The text at the start of an age file with one scrypt recipient: what it takes to get from a passphrase to the file
/// key. See <https://age-encryption.org/v1>.
///
///     age-encryption.org/v1
///     -> scrypt SALT WORK-FACTOR
///     WRAPPED-KEY
///     --- MAC
struct AgeHeader: Equatable, Sendable {
  /// The longest header that is looked at, in bytes.
  static let longest = 4 * 1024
  /// Binary logarithms of the scrypt parameter N that are accepted: 2^20 takes 1 GiB and some seconds.
  static let workFactors = 14...20
  static let saltLength = 16
  static let macLength = 32
  /// A file key and its authentication tag.
  static let wrappedKeyLength = 16 + 16

  private static let version = Array("age-encryption.org/v1".utf8)
  private static let stanza = Array("-> scrypt ".utf8)
  private static let end = Array("---".utf8)
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

  /// Reads the start of `file`, and makes sure that deriving a key for it is within bounds.
  ///
  /// - Returns: nil for anything but one scrypt stanza, spelt as age spells it.
  init?(startOf file: [UInt8]) {
    let lines = file.prefix(Self.longest).split(
      separator: Self.lineFeed, maxSplits: 4, omittingEmptySubsequences: false)
    guard lines.count == 5, lines[0].elementsEqual(Self.version), lines[1].starts(with: Self.stanza),
      lines[3].starts(with: Self.end + [Self.blank])
    else { return nil }
    let arguments = lines[1].dropFirst(Self.stanza.count).split(
      separator: Self.blank, omittingEmptySubsequences: false)
    guard arguments.count == 2, let salt = Base64.decode(arguments[0], length: Self.saltLength),
      let workFactor = Self.workFactors.first(where: { arguments[1].elementsEqual(String($0).utf8) }),
      let wrappedKey = Base64.decode(lines[2], length: Self.wrappedKeyLength),
      let mac = Base64.decode(lines[3].dropFirst(Self.end.count + 1), length: Self.macLength)
    else { return nil }
    self.init(salt: salt, workFactor: workFactor, wrappedKey: wrappedKey, mac: mac)
  }

  /// What the MAC is computed over.
  static func authenticated(salt: [UInt8], workFactor: Int, wrappedKey: [UInt8]) -> [UInt8] {
    version + [lineFeed] + stanza + Base64.encode(salt) + [blank] + Array(String(workFactor).utf8) + [lineFeed]
      + Base64.encode(wrappedKey) + [lineFeed] + end
  }

  var authenticated: [UInt8] {
    Self.authenticated(salt: salt, workFactor: workFactor, wrappedKey: wrappedKey)
  }

  /// Since everything in it has one spelling only, this is what it was read from.
  var bytes: [UInt8] { authenticated + [Self.blank] + Base64.encode(mac) + [Self.lineFeed] }
}
