/// The kind of relationship that an instrument is worded for.
package enum Relationship: String, CaseIterable, Codable, Sendable {
  case romantic, workplace, family, friendship, other
}
