/// A few sentences of advice as they are read, with the reasons that chose them.
package struct Passage: Equatable, Sendable, Identifiable {
  package enum Part: String, CaseIterable, Codable, Sendable {
    /// What is known, with its figure and source.
    case research
    /// What the answers show.
    case finding
    /// What that means for this person's position.
    case meaning
    /// One small thing to do this week.
    case step
    /// Words to begin a talk with.
    case opening
    /// What would show that it helped, and when to look again.
    case sign
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
    self.text = text
    self.because = because
    self.evidence = evidence
  }
}
