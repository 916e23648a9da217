import Text
import Instrument

/// One of the four tips, adapted to a result.
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
  /// How much the tip fits the result, 0–100. It orders the tips and is not shown, because it varies more with single
  /// answers than between people. Tips with equal relevance keep the order of `Kind`.
  package let relevance: Int
  /// The facts that make the tip relevant, the strongest first; may be empty.
  package let relevanceBecause: [Reason]
  /// The passages in reading order, which is that of the parts. A part may have several passages or none.
  package let passages: [Passage]
  /// The strength of the evidence for the tip as a whole.
  package let evidence: EvidenceGrade
  /// The strength of the evidence in words: "theory; no trial has tested it".
  package let evidenceWords: String
  /// The paired item that the tip is about; nil if it is about no single item. It does not depend on the state of care.
  package let item: Item.ID?

  package init(
    kind: Kind, title: String, relevance: Int, relevanceBecause: [Reason], passages: [Passage],
    evidence: EvidenceGrade, evidenceWords: String, item: Item.ID? = nil
  ) {
    self.kind = kind
    self.title = title
    self.relevance = relevance
    self.relevanceBecause = relevanceBecause
    self.passages = passages
    self.evidence = evidence
    self.evidenceWords = evidenceWords
    self.item = item
  }

  /// Whether the tip is about one answer and what to do about it.
  package var hasPlay: Bool { passages.contains { $0.part == .situation } }

  /// The parts that are shown first, with their passages. The others are shown for "why".
  package var shown: [(part: Passage.Part, passages: [Passage])] {
    let parts: [Passage.Part] =
      (hasPlay ? [.situation, .answers] : [.finding, .answers, .meaning])
      + [.step, .opening] + Passage.Part.replies + [.sign, .again]
    return parts.map { part in
      let limit = part == .finding ? 2 : part == .meaning ? 1 : 9
      return (part, Array(self[part].prefix(limit)))
    }.filter { !$0.passages.isEmpty }
  }

  /// The passages that are shown only if the user asks for them.
  package var behind: [Passage] {
    let first = Set(shown.flatMap(\.passages).map(\.id))
    return passages.filter { !first.contains($0.id) }
  }

  /// The passages that have reasons: those behind "why", then those shown first.
  package var explained: [Passage] {
    let behind = behind
    return behind
      + passages.filter { passage in
        !behind.contains { $0.id == passage.id }
          && (!passage.because.isEmpty || [.step, .opening].contains(passage.part))
      }
  }

  /// The tip in one sentence, and its step, for lists. The sentence is the same in every state of care.
  package var short: (line: String, step: String) {
    let line = (self[.situation].first ?? self[.finding].first)?.text ?? ""
    return (line, self[.step].first?.text.sentences.first.map(String.init) ?? "")
  }

  package subscript(part: Passage.Part) -> [Passage] { passages.filter { $0.part == part } }
}
