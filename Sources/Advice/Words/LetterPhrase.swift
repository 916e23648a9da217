/// What stands before the parts of an advice that is written out.
enum LetterPhrase: String, CaseIterable, Sendable {
  case research, finding, situation, answers, meaning, step, opening
  case well
  case notNow = "not_now"
  case hurt, angry, sign, again
  case why, evidence, count
  /// Headings: the tips that were told in short, and what stands behind all of them.
  case whole, behind
  case privateNote = "private_note"
  case privateNone = "private_none"

  init(_ part: Passage.Part) {
    switch part {
    case .research: self = .research
    case .finding: self = .finding
    case .situation: self = .situation
    case .answers: self = .answers
    case .meaning: self = .meaning
    case .step: self = .step
    case .opening: self = .opening
    case .well: self = .well
    case .notNow: self = .notNow
    case .hurt: self = .hurt
    case .angry: self = .angry
    case .sign: self = .sign
    case .again: self = .again
    }
  }
}
