/// One of the two people: the user (`me`) or the other one (`partner`), in any kind of relationship.
package enum Person: String, CaseIterable, Codable, Sendable {
  case me, partner

  package var other: Person { self == .me ? .partner : .me }
}

/// The name of the partner in texts. The user is always "you".
package struct Names: Equatable, Sendable {
  /// A name such as "Sam", or "your partner" if the user gave none.
  package let partner: String

  package init(partner: String) {
    self.partner = partner
  }

  package var possessive: String { partner + "'s" }
}
