/// Chooses a set for each tip of an advice, in case it needs one. No set is used twice, and at most one of them sends
/// the user to the page with people to contact.
///
/// The choice depends on the answers about the two people, so it is the same in every state of care, and on whether the
/// sets are for somebody who frightens the other person.
struct SetChoice {
  /// The set for each tip of the book.
  private(set) var sets: [StepSet?]

  /// - Parameters:
  ///   - all: the sets to choose from.
  ///   - kinds: the kinds of the tips in the book.
  ///   - order: the indices of the tips in the order in which they are shown.
  ///   - isOwn: whether to choose sets for somebody who frightens the other person.
  init(
    _ all: [StepSet], _ kinds: [Tip.Kind], order: [Int], isOwn: Bool, _ seededChoice: SeededChoice,
    isMet: (Condition) -> Bool
  ) {
    let fitting = all.filter { $0.isOwn == isOwn && isMet($0.condition) }
    let candidates = order.enumerated().map { rank, place in
      let own = isOwn ? fitting.filter { $0.isForEveryTip == (rank == 0) } : fitting
      return Self.sorted(own.filter { $0.tips.contains(kinds[place]) }, kinds[place], isFirst: rank == 0, seededChoice)
    }
    sets = [StepSet?](repeating: nil, count: kinds.count)
    let picked = Self.pick(candidates[...], []).map { $0 as [StepSet?] } ?? candidates.map(\.first)
    for (place, set) in zip(order, picked) { sets[place] = set }
  }

  /// The sets in order of preference: for the first tip those about what the relationship is mostly about, then those
  /// with another condition, then the rest. Sets of equal preference are in random order.
  private static func sorted(_ sets: [StepSet], _ kind: Tip.Kind, isFirst: Bool, _ seededChoice: SeededChoice)
    -> [StepSet]
  {
    let ofMatter = sets.filter { isFirst && $0.dependsOnMatter }
    let keyed = sets.filter { !(isFirst && $0.dependsOnMatter) && !$0.condition.clauses.isEmpty }
    let others = sets.filter(\.condition.clauses.isEmpty)
    return [ofMatter, keyed, others].flatMap { group -> [StepSet] in
      guard !group.isEmpty else { return [] }
      let start = seededChoice.index(.set, of: kind, among: group.count)
      return Array(group[start...] + group[..<start])
    }
  }

  /// Picks one different set from each list, preferring earlier ones; nil if that is impossible.
  private static func pick(_ lists: ArraySlice<[StepSet]>, _ chosen: [StepSet]) -> [StepSet]? {
    guard let list = lists.first else { return chosen }
    for set in list
    where !chosen.contains(where: { $0.id == set.id || $0.mentionsPeoplePage && set.mentionsPeoplePage }) {
      if let whole = pick(lists.dropFirst(), chosen + [set]) { return whole }
    }
    return nil
  }
}
