/// How a seed becomes the order of the questions. Drafts keep the number, and go on by the rule that they were begun by.
///
/// The order that a rule gives never changes. Another order is another case, and a later format of the vault.
package enum OrderRule: Int, Sendable {
  /// Each section shuffled; the first statement is not about coercion; each person is rated first in half of the pairs.
  case shuffledSections = 1

  package static let latest = shuffledSections
}
