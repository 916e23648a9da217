/// What is wrong and what would be right, in no language yet: the key of a sentence, with what stands in its placeholders.
/// `FaultWords` makes the sentence, where it is shown.
package indirect enum FaultMessage: Equatable, Sendable {
  /// What is the same in every language, such as a name that is quoted.
  case text(String)
  /// A sentence or a part of one, and its values by the names of their placeholders.
  case key(FaultText, [String: FaultMessage] = [:])

  /// Words that are the same in every language, with commas between them.
  package static func list(_ words: [String]) -> FaultMessage { .text(words.joined(separator: ", ")) }
}

extension FaultMessage: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .text(text) }
}
