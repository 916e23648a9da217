import Care

@testable import Advice

/// What may be shown in each state of care, by the ids of passages: told a second time, by what a passage is.
struct AllowedPassages {
  private let care: [String: CareState]

  init(_ book: AdviceBook) {
    let passages = book.tips.flatMap(\.all).map { ($0.id, $0.care) }
    care = Dictionary(uniqueKeysWithValues: passages + book.sets.map { ($0.id, .closed) })
  }

  /// The most guarded state in which the passage may be shown.
  func limit(_ passage: Passage) -> CareState? {
    let parts = passage.id.split(separator: ".").map(String.init)
    if let known = care[parts[0]] { return known }
    switch passage.part {
    case .situation, .answers, .again: return .closed
    case _ where parts[0].hasPrefix("replies_"): return .closed
    case _ where parts.count == 2 && parts[1].hasPrefix("alone_"): return .careful
    case _ where parts.count == 2: return .open
    default: return nil
    }
  }

  func contains(_ passage: Passage, in state: CareState) -> Bool { limit(passage).map { state <= $0 } ?? false }
}
