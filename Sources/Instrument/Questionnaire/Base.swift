/// One of the six bases of power (French and Raven 1959; Raven 1965).
package enum Base: String, CaseIterable, Codable, Sendable {
  case reward, coercive, legitimate, referent, expert, informational
}
