/// The labels before the parts of a written advice.
enum LetterPhrase: String, CaseIterable, Sendable {
  case research, finding, situation, answers, meaning, step, opening
  case well
  case notNow = "not_now"
  case hurt, angry, sign, again
  case why, evidence, count
  /// Headings: for the whole tips after their short form, and for the reasons behind all of them.
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

enum LetterPlaceholder: String, CaseIterable, Sendable {
  case number, total
}

/// Phrases that name a fact as a reason.
enum ReasonPhrase: String, CaseIterable, Sendable {
  case gap, level
  case firstSay = "first_say"
  case pair, single, context
}

enum ReasonPlaceholder: String, CaseIterable, Sendable {
  case name, number, verdict, level, answer, text, me, partner, other
}

/// Phrases that list the bases with the same verdict.
enum ListPhrase: String, CaseIterable, Sendable {
  case mineClear = "mine_clear"
  case mineLeaning = "mine_leaning"
  case mineBoth = "mine_both"
  case partnerClear = "partner_clear"
  case partnerLeaning = "partner_leaning"
  case partnerBoth = "partner_both"
  case equal, open, unanswered
}

enum ListPlaceholder: String, CaseIterable, Sendable {
  /// The bases with the first verdict, and those with the second if a phrase has two.
  case bases, others
}

/// Phrases that turn the texts of a play into sentences.
enum PlayPhrase: String, CaseIterable, Sendable {
  /// The subject of a play, where its base is not clear.
  case situation
  case step, say
  case aloneSay = "alone_say"
  case sign, week, weeks
  /// A sentence that repeats an answer in numbers.
  case answer
}

enum PlayPlaceholder: String, CaseIterable, Sendable {
  case moment, act, text, number, me, partner, other, base, verdict
}

/// A sentence of the summary of a result.
enum SummaryPhrase: String, CaseIterable, Sendable {
  case mine, partner, consequences
  case firstAgrees = "first_agrees"
  case firstSameSide = "first_same_side"
  case firstMoreBut = "first_more_but"
  case firstOpen = "first_open"
  case firstEqualBut = "first_equal_but"
  case firstOpposite = "first_opposite"
}

enum SummaryPlaceholder: String, CaseIterable, Sendable {
  case partner, holds, answer
}

/// The measures that combine several bases.
enum WholeMeasure: String, CaseIterable, Sendable {
  case overall
  case outcomeControl = "outcome_control"
}
