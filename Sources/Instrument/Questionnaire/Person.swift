/// The person who answers, or the other one, whatever the relationship.
package enum Person: String, CaseIterable, Codable, Sendable {
  case me, partner

  package var other: Person { self == .me ? .partner : .me }
}
