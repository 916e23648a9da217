/// Chooses a set for each tip of an advice, in case it needs one. No set is used twice, and at most one of them sends
/// the user to the page with people to contact.
///
/// The choice depends on the answers about the two people, so it is the same in every state of care, and on whether the
/// sets are for somebody who frightens the other person.
struct SetChoice {
  /// The set for each tip of the book.
  private(set) var sets: [ActSet?]

  /// - Parameters:
  ///   - all: the sets to choose from.
  ///   - kinds: the kinds of the tips in the book.
  ///   - order: the indices of the tips in the order in which they are shown.
  ///   - isOwn: whether to choose sets for somebody who frightens the other person.
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

  /// The sets in order of preference: for the first tip those about what the relationship is mostly about, then those
  /// with another condition, then the rest. Sets of equal preference are in random order.
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

  /// Picks one different set from each list, preferring earlier ones; nil if that is impossible.
  private static func pick(_ lists: ArraySlice<[ActSet]>, _ chosen: [ActSet]) -> [ActSet]? {
    guard let list = lists.first else { return chosen }
    for set in list where !chosen.contains(where: { $0.id == set.id || $0.sendsToPeople && set.sendsToPeople }) {
      if let whole = pick(lists.dropFirst(), chosen + [set]) { return whole }
    }
    return nil
  }
}
