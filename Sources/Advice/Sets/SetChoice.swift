/// Which set each tip of an advice has, should it need one. No set stands twice, and at most one sends to the page with
/// people to reach.
///
/// It follows from the answers about the two people alone, so it is the same in every state of care; and from whether the
/// sets are for somebody who frightens the other.
struct SetChoice {
  /// By place among the tips of the book.
  private(set) var sets: [ActSet?]

  /// - Parameters:
  ///   - all: those to choose from.
  ///   - kinds: of the tips of the book.
  ///   - order: places among them, the first tip first.
  ///   - isOwn: for somebody who frightens the other.
  init(
    _ all: [ActSet], _ kinds: [Tip.Kind], order: [Int], isOwn: Bool, _ lot: Lot, isMet: (Condition) -> Bool
  ) {
    let fitting = all.filter { $0.isOwn == isOwn && isMet($0.condition) }
    let candidates = order.enumerated().map { rank, place in
      let own = isOwn ? fitting.filter { $0.isForEveryTip == (rank == 0) } : fitting
      return Self.sorted(own.filter { $0.tips.contains(kinds[place]) }, kinds[place], isFirst: rank == 0, lot)
    }
    sets = [ActSet?](repeating: nil, count: kinds.count)
    let picked = Self.pick(candidates[...], []).map { $0 as [ActSet?] } ?? candidates.map(\.first)
    for (place, set) in zip(order, picked) { sets[place] = set }
  }

  /// The nearest first: those about the matter in the first tip, those that ask for something of the result, the others;
  /// among equals by lot.
  private static func sorted(_ sets: [ActSet], _ kind: Tip.Kind, isFirst: Bool, _ lot: Lot) -> [ActSet] {
    let ofMatter = sets.filter { isFirst && $0.asksMatter }
    let keyed = sets.filter { !(isFirst && $0.asksMatter) && !$0.condition.clauses.isEmpty }
    let others = sets.filter(\.condition.clauses.isEmpty)
    return [ofMatter, keyed, others].flatMap { group -> [ActSet] in
      guard !group.isEmpty else { return [] }
      let start = lot.place(.set, of: kind, among: group.count)
      return Array(group[start...] + group[..<start])
    }
  }

  /// One of each list, as near the beginning as can be; nil where no choice is left for one of them.
  private static func pick(_ lists: ArraySlice<[ActSet]>, _ chosen: [ActSet]) -> [ActSet]? {
    guard let list = lists.first else { return chosen }
    for set in list where !chosen.contains(where: { $0.id == set.id || $0.sendsToPeople && set.sendsToPeople }) {
      if let whole = pick(lists.dropFirst(), chosen + [set]) { return whole }
    }
    return nil
  }
}
