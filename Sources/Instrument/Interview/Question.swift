/// One question of an interview.
package indirect enum Question: Equatable, Sendable {
  case global(GlobalComparison)
  /// A paired item, rated for both people; `first` is rated first.
  case pair(Item, first: Person)
  case single(Item)
  case safety(SafetyItem)

  package var section: InterviewSection {
    switch self {
    case .global: .global
    case .pair: .pairs
    case .single: .singles
    case .safety: .safety
    }
  }

  package var id: String {
    switch self {
    case .global(let global): global.id
    case .pair(let item, _), .single(let item): item.id
    case .safety(let item): item.id
    }
  }

  /// A line that tells the user why this question is asked.
  package var why: String {
    switch self {
    case .global(let global): global.why
    case .pair(let item, _), .single(let item): item.why
    case .safety(let item): item.why
    }
  }

  /// The people to rate, in order. A question that is answered only once has a single nil.
  package var rows: [Person?] {
    if case .pair(_, let first) = self { [first, first.other] } else { [nil] }
  }
}

/// The four parts of an interview, in the order in which they are asked.
package enum InterviewSection: String, CaseIterable, Sendable {
  case global, pairs, singles, safety
}
