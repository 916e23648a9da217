/// What a data file may cost to read. Questionnaire files come from anywhere: they are hostile until read.
package struct Limits: Sendable {
  /// Bytes in a file.
  package var bytes = 256 * 1024
  /// Mappings and sequences inside one another.
  package var depth = 32
  /// Keys in one mapping.
  package var keys = 2_000
  /// Keys, values and members in the whole file: composing takes some 1 µs each.
  package var nodes = 20_000

  package init() {}

  /// For a file that came with the program.
  static let none = {
    var limits = Limits()
    limits.bytes = .max
    limits.keys = .max
    limits.nodes = .max
    return limits
  }()
}
