enum ReasonGap: String, CaseIterable, Sendable {
  case name, number, verdict, level, answer, text, me, partner, other
}
