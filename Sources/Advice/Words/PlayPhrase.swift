/// How the texts of a play become sentences.
enum PlayPhrase: String, CaseIterable, Sendable {
  case step, say
  case aloneSay = "alone_say"
  case sign, week, weeks
  /// An answer that a tip is about.
  case answer
}

enum PlayPlaceholder: String, CaseIterable, Sendable {
  case moment, act, text, number, me, partner, other
}
