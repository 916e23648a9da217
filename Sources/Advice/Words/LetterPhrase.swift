/// What stands before the parts of an advice that is written out.
enum LetterPhrase: String, CaseIterable, Sendable {
  case research, finding, meaning, step, opening, sign
  case why, evidence, count
  case privateNote = "private_note"
  case privateNone = "private_none"

  init(_ part: Passage.Part) {
    switch part {
    case .research: self = .research
    case .finding: self = .finding
    case .meaning: self = .meaning
    case .step: self = .step
    case .opening: self = .opening
    case .sign: self = .sign
    }
  }
}
