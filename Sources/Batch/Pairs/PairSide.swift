/// Which person of which pair a line of answers is from.
package struct PairSide: Equatable, Sendable {
  package enum PairRole: String, CaseIterable, Sendable {
    case a, b
  }

  /// The id of the pair in JSON, as `JSONWriter` writes it.
  package let pair: String
  package let role: PairRole
  /// The line number, set after the line was read from a file.
  var line = 0
  var file: String?

  init(pair: String, role: PairRole) {
    self.pair = pair
    self.role = role
  }
}
