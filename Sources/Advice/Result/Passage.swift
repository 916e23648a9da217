import Text

/// A few sentences of advice as they are read, with the reasons that chose them.
package struct Passage: Equatable, Sendable, Identifiable {
  package enum Part: String, CaseIterable, Codable, Sendable {
    /// What is known, with its figure and source.
    case research
    /// What the answers show.
    case finding
    /// What one answer about both people says: the matter that the tip is about.
    case situation
    /// Answers in numbers, as they were given.
    case answers
    /// What that means for this person's position.
    case meaning
    /// One small thing to do this week.
    case step
    /// Words to begin a talk with, or to say to oneself.
    case opening
    /// What to do then: as it goes well, as it can't be now, as it hurts, and as there is anger.
    case well
    case notNow = "not_now"
    case hurt, angry
    /// What would show that it helped.
    case sign
    /// When to look again.
    case again

    /// Those that the passages of a book are of; the others are made from plays, replies and answers.
    static let ofBook: [Part] = [.research, .finding, .meaning, .step, .opening, .sign]
    package static let replies: [Part] = [.well, .notNow, .hurt, .angry]
  }

  /// The passage's name in the book; with the base after a dot where it is weighed base by base.
  package let id: String
  package let part: Part
  package let text: String
  /// The facts of this result that chose it; empty where it is shown for every result.
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

/// How strong the evidence behind a sentence of advice is.
package enum EvidenceGrade: String, CaseIterable, Codable, Sendable {
  /// Experiments and pooled studies on this very point.
  case experiments
  /// Studies of something close to it.
  case indirect
  /// Theory that no trial has tested.
  case theory
  /// Expert advice that no trial has tested.
  case expert
  /// No research: it repeats what the user answered.
  case answers
}
