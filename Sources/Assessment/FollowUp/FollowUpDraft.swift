import Advice
import Instrument
import Vault

/// What is being said about an entry some time after it, before that is kept.
///
/// It is made from what the vault holds alone. Nobody knows any more how guarded the tips had to be, so another step is
/// one that anybody may read.
package struct FollowUpDraft: Equatable, Sendable {
  package let due: DueFollowUp
  /// Other steps for the same answers, the nearest first, without those that were taken already.
  package let others: [KeptStep]
  var outcome: FollowUp.StepOutcome?
  var note = ""
  /// Which of `others` is offered.
  private(set) var offered = 0

  init(_ due: DueFollowUp, others: [KeptStep]) {
    (self.due, self.others) = (due, others)
  }

  /// The step that is offered in place of the present one.
  package var offer: KeptStep? { others.indices.contains(offered) ? others[offered] : nil }

  /// Offers the next one; behind the last one, the first one again.
  mutating func offerNext() { offered = (offered + 1) % max(others.count, 1) }

  /// - Parameter next: nil where the step stays.
  func reply(_ next: KeptStep?, asksAgain: Bool) -> FollowUpReply? {
    outcome.map { FollowUpReply(outcome: $0, note: note, next: next, asksAgain: asksAgain) }
  }
}

extension KeptStep {
  /// - Returns: nil for a tip without a finding.
  init?(matterOf tip: Tip) {
    let text = tip[.finding].map(\.text).joined(separator: " ")
    guard !text.isEmpty else { return nil }
    self.init(id: tip.item ?? tip.kind.rawValue, text: text)
  }

  /// - Returns: nil where the tip has no step.
  init?(_ tip: Tip) {
    guard let passage = tip[.step].first else { return nil }
    self.init(id: String(passage.id.prefix { $0 != "." }), text: passage.text)
  }
}
