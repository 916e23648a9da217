/// How the texts of a play become sentences.
enum PlayPhrase: String, CaseIterable, Sendable {
  case step, say
  case aloneSay = "alone_say"
  case sign, week, weeks
  /// What was answered on the matter, and beside it: to the same side, the same where a low number means more, to the other
  /// side, and neither.
  case answers, like, turned, unlike, beside
}

enum PlayGap: String, CaseIterable, Sendable {
  case moment, act, text, number, topic, me, partner, other
}
