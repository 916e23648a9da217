enum LetterGap: String, CaseIterable, Sendable {
  case number, total
}
