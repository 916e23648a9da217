/// One of the four tips, fitted to a result.
package struct Tip: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// Be honest, with yourself and with others.
    case honest
    /// Look at relative power from multiple angles.
    case angles
    /// Look for solutions that serve both.
    case winWin = "win_win"
    /// Remain both vigilant and open.
    case vigilant
  }

  package let kind: Kind
  package let title: String
  /// 0–100: how much of what this tip is for was found in the result. It orders the tips and is shown nowhere: it differs
  /// less between people than it varies with the answers of one. Tips with equal numbers keep the order of `Kind`.
  package let relevance: Int
  /// The facts that make the relevance, the weightiest first; empty where nothing adds to it.
  package let relevanceBecause: [Reason]
  /// In reading order: research, finding, meaning, step, opening, sign. A part may have several or none.
  package let passages: [Passage]
  /// The evidence behind the tip as a whole.
  package let evidence: EvidenceGrade
  /// The same in words: "theory; no trial has tested it".
  package let evidenceWords: String

  package init(
    kind: Kind, title: String, relevance: Int, relevanceBecause: [Reason], passages: [Passage],
    evidence: EvidenceGrade, evidenceWords: String
  ) {
    self.kind = kind
    self.title = title
    self.relevance = relevance
    self.relevanceBecause = relevanceBecause
    self.passages = passages
    self.evidence = evidence
    self.evidenceWords = evidenceWords
  }

  package subscript(part: Passage.Part) -> [Passage] { passages.filter { $0.part == part } }
}
