/// What to call the other person in a text. The user is always "you".
package struct Names: Equatable, Sendable {
  /// Such as "Sam" or, where the user gave no name, "your partner".
  package let partner: String

  package init(partner: String) {
    self.partner = partner
  }

  package var possessive: String { partner + "'s" }
}
