import Instrument

extension WhatIf {
  /// A change of one person's ratings that brings a gap below ``Verdict/minimumNamedGap``.
  package struct Levelling: Equatable, Sendable {
    package let base: Base
    package let person: Person
    /// Whether the change raises the person's level on the base; otherwise it lowers it.
    package let isMore: Bool
    /// The sum of the rating changes, in rating points.
    package let points: Int
    /// All answers after the change.
    package let answers: Answers
  }

  /// Finds the smallest change that levels `base`. It raises the level of the person who holds less. On the coercive
  /// base it lowers the level of the person who holds more instead: nobody is advised to threaten or punish more.
  ///
  /// The search first moves points evenly until the base is level. Then it tries every distribution of one point fewer,
  /// and so on. An uneven distribution may need fewer points, because the spread of the items affects the posterior.
  ///
  /// - Returns: nil if the base is not scored, is already level, or cannot be levelled by changing one person's
  ///   ratings.
  package func smallestLevelling(of base: Base) -> Levelling? {
    guard let gap = estimate(base), abs(gap) >= Verdict.minimumNamedGap else { return nil }
    let higher: Person = gap > 0 ? .me : .partner
    let isMore = base != .coercive
    guard var found = evenLevelling(of: base, gap, person: isMore ? higher.other : higher, isMore: isMore) else {
      return nil
    }
    while found.points > 1, let fewer = unevenLevelling(with: found.points - 1, as: found) { found = fewer }
    return found
  }

  private func estimate(_ base: Base) -> Double? {
    PowerProfile.estimate(of: base, answers, to: questionnaire, form: form)
  }

  private func evenLevelling(of base: Base, _ gap: Double, person: Person, isMore: Bool) -> Levelling? {
    var trial = self
    var points = 0
    while trial.move(person, on: base, by: isMore ? 1 : -1, completePairsOnly: true) {
      points += 1
      guard let now = trial.estimate(base) else { return nil }
      if abs(now) < Verdict.minimumNamedGap {
        return Levelling(base: base, person: person, isMore: isMore, points: points, answers: trial.answers)
      }
      // One point moved the gap past the level band, from one side to the other.
      if (now > 0) != (gap > 0) { return nil }
    }
    return nil
  }

  /// The first distribution of `points` rating points over the items that levels the base; nil if there is none.
  private func unevenLevelling(with points: Int, as found: Levelling) -> Levelling? {
    let rating = questionnaire.rating
    let items = questionnaire.items(form).filter { $0.base == found.base && answers.pair($0.id).isComplete }
    let ways = items.map { item -> (item: Item, value: Int, step: Int, room: Int) in
      let value = answers.pair(item.id)[found.person] ?? rating.minimum
      let up = found.isMore != item.isReversed
      return (item, value, up ? 1 : -1, up ? rating.maximum - value : value - rating.minimum)
    }
    var trial = self
    for spread in Self.spreads(points, over: ways.map(\.room)[...]).prefix(Self.maximumSpreads) {
      for (way, count) in zip(ways, spread) {
        trial.answers.pairs[way.item.id]?[found.person] = way.value + way.step * count
      }
      guard let now = trial.estimate(found.base), abs(now) < Verdict.minimumNamedGap else { continue }
      return Levelling(
        base: found.base, person: found.person, isMore: found.isMore, points: points, answers: trial.answers)
    }
    return nil
  }

  /// Every way to distribute `points` rating points over items that can take at most `rooms` points each.
  private static func spreads(_ points: Int, over rooms: ArraySlice<Int>) -> [[Int]] {
    guard let room = rooms.first else { return points == 0 ? [[]] : [] }
    let rest = rooms.dropFirst()
    // This item must take at least the points that the remaining items cannot.
    let least = max(points - rest.reduce(0, +), 0)
    guard least <= min(points, room) else { return [] }
    return (least...min(points, room)).flatMap { here in spreads(points - here, over: rest).map { [here] + $0 } }
  }

  /// The largest number of distributions to try, which limits the search for long questionnaires. Four items with seven
  /// ratings have at most 231 distributions.
  private static let maximumSpreads = 500
}
