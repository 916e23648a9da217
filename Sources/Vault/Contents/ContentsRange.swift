/// What each number in a vault can be. Outside of it the vault is not read, so that nobody who counts on with such a number
/// runs out of its type; what is written is held to it.
enum ContentsRange {
  /// Seconds since 1970, in the years 1…9999.
  static let time = -62_135_596_800...253_402_300_799
  /// Seconds ahead of UTC.
  static let zone = -86_400...86_400
  static let generation = 1...1 << 52
  /// An index into questions.
  static let position = 0...1_000_000
  /// A rating, or an index into labels.
  static let rating = 0...100
  /// Spent on a question.
  static let seconds = 0.0...1e9

  static func time(_ seconds: Int) -> Int { min(max(seconds, time.lowerBound), time.upperBound) }
}
