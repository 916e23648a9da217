/// How a fact is named as a reason.
enum ReasonPhrase: String, CaseIterable, Sendable {
  case gap, level
  case firstSay = "first_say"
  case pair, single, context
}
