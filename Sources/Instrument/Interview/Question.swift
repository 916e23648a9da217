/// One step of an interview.
package indirect enum Question: Equatable, Sendable {
  case global(GlobalComparison)
  /// Both ratings of one statement; `first` is the person rated first.
  case pair(Item, first: Person)
  case single(Item)
  case safety(SafetyItem)

  package enum Section: String, CaseIterable, Sendable {
    case global, pairs, singles, safety
  }

  package var section: Section {
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

  package var why: String {
    switch self {
    case .global(let global): global.why
    case .pair(let item, _), .single(let item): item.why
    case .safety(let item): item.why
    }
  }

  /// The people who are rated, in order; nil stands for a question that is answered once.
  package var rows: [Person?] {
    if case .pair(_, let first) = self { [first, first.other] } else { [nil] }
  }
}
