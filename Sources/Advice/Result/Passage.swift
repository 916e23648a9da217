import Text

/// A few sentences of advice, with the reasons why they were chosen.
package struct Passage: Equatable, Sendable, Identifiable {
  package enum Part: String, CaseIterable, Codable, Sendable {
    /// What research knows, with its figures and source.
    case research
    /// What the answers show.
    case finding
    /// What one answer about both people says: the subject of the tip.
    case situation
    /// The answers in numbers, as they were given.
    case answers
    /// What the finding means for the user.
    case meaning
    /// One small thing to do this week.
    case step
    /// Words to begin a talk with, or to say to oneself.
    case opening
    /// What to do next: if it goes well, if it cannot be now, if it hurts, and if there is anger.
    case well
    case notNow = "not_now"
    case hurt, angry
    /// What would show that the step helped.
    case sign
    /// When to look again.
    case again

    /// The parts for which the advice book has passages. The others come from plays, replies and answers.
    static let ofBook: [Part] = [.research, .finding, .meaning, .step, .opening, .sign]
    package static let replies: [Part] = [.well, .notNow, .hurt, .angry]
  }

  /// The id of the passage in the book, followed by a dot and the base if it is considered for each base.
  package let id: String
  package let part: Part
  package let text: String
  /// The facts of the result for which the passage was chosen; empty if it is shown for every result.
  package let because: [Reason]
  package let evidence: EvidenceGrade

  package init(id: String, part: Part, text: String, because: [Reason], evidence: EvidenceGrade) {
    self.id = id
    self.part = part
    self.text = text.withCurlyQuotes
    self.because = because
    self.evidence = evidence
  }
}

/// How strong the evidence for a sentence of advice is.
package enum EvidenceGrade: String, CaseIterable, Codable, Sendable {
  /// Experiments and meta-analyses on this very point.
  case experiments
  /// Studies of something similar.
  case indirect
  /// Theory that no trial has tested.
  case theory
  /// Expert advice that no trial has tested.
  case expert
  /// No research: the sentence repeats what the user answered.
  case answers
}
