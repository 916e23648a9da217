import Advice
import Instrument
import Vault

/// A follow-up on an entry while the user is answering it.
///
/// It is made from the contents of the vault alone. The vault does not store the state of care, so other steps on offer
/// are ones that anybody may read.
package struct FollowUpDraft: Equatable, Sendable {
  package let due: DueFollowUp
  /// Other steps for the same answers, the most similar first, without those that were chosen before.
  package let others: [SavedStep]
  var outcome: FollowUp.StepOutcome?
  var note = ""
  /// The index in `others` of the step that is offered.
  private(set) var offered = 0

  init(_ due: DueFollowUp, others: [SavedStep]) {
    (self.due, self.others) = (due, others)
  }

  /// The step that is offered in place of the present one.
  package var offer: SavedStep? { others.indices.contains(offered) ? others[offered] : nil }

  /// Offers the next step; after the last one, the first again.
  mutating func offerNext() { offered = (offered + 1) % max(others.count, 1) }

  /// - Parameter next: the chosen step; nil to keep the present one.
  func reply(_ next: SavedStep?, asksAgain: Bool) -> FollowUpReply? {
    outcome.map { FollowUpReply(outcome: $0, note: note, next: next, asksAgain: asksAgain) }
  }
}

extension SavedStep {
  /// The subject of a tip as a step to ask about.
  ///
  /// - Returns: nil for a tip without a finding.
  init?(matterOf tip: Tip) {
    let text = tip[.finding].map(\.text).joined(separator: " ")
    guard !text.isEmpty else { return nil }
    self.init(id: tip.item ?? tip.kind.rawValue, text: text)
  }

  /// The step of a tip.
  ///
  /// - Returns: nil if the tip has no step.
  init?(_ tip: Tip) {
    guard let passage = tip[.step].first else { return nil }
    self.init(id: String(passage.id.prefix { $0 != "." }), text: passage.text)
  }
}
