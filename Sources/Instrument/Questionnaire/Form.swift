/// How much of an instrument is asked.
package enum Form: String, CaseIterable, Codable, Sendable {
  case full, brief
}
