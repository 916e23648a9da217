import Instrument

extension WhatIf {
  /// The fewest points that bring a gap below the size at which anybody is said to lean one way.
  package struct Levelling: Equatable, Sendable {
    package let base: Base
    package let person: Person
    /// More of the base, or less.
    package let isMore: Bool
    /// Rating points in all.
    package let points: Int
    /// The answers after it.
    package let answers: Answers
  }

  /// Finds the smallest change that would level `base`: more on the side of the one who holds less. Nobody is ever told
  /// to make more unpleasant for the other, so on the coercive base it is less on the side of the one who holds more.
  ///
  /// Points are moved evenly until the base is level. Then every way to spread a point fewer over the items is tried, and
  /// so on: how unlike the items are says how sure a gap is, so that an uneven spread may need less.
  ///
  /// - Returns: nil where the base is not scored, is level already, or cannot be levelled from one side.
  package func smallestLevelling(of base: Base) -> Levelling? {
    guard let gap = estimate(base), abs(gap) >= Verdict.leastNamedGap else { return nil }
    let higher: Person = gap > 0 ? .me : .partner
    let isMore = base != .coercive
    guard var found = evenLevelling(of: base, gap, person: isMore ? higher.other : higher, isMore: isMore) else {
      return nil
    }
    while found.points > 1, let fewer = spreadLevelling(with: found.points - 1, as: found) { found = fewer }
    return found
  }

  private func estimate(_ base: Base) -> Double? {
    PowerProfile.estimate(of: base, answers, to: questionnaire, form: form)
  }

  private func evenLevelling(of base: Base, _ gap: Double, person: Person, isMore: Bool) -> Levelling? {
    var trial = self
    var points = 0
    while trial.move(person, on: base, by: isMore ? 1 : -1, isForGap: true) {
      points += 1
      guard let now = trial.estimate(base) else { return nil }
      if abs(now) < Verdict.leastNamedGap {
        return Levelling(base: base, person: person, isMore: isMore, points: points, answers: trial.answers)
      }
      // Past level without touching it: one point is more than the band is wide.
      if (now > 0) != (gap > 0) { return nil }
    }
    return nil
  }

  /// Any way to spread `points` over the items that levels the base.
  private func spreadLevelling(with points: Int, as found: Levelling) -> Levelling? {
    let rating = questionnaire.rating
    let items = questionnaire.items(form).filter { $0.base == found.base && answers.pair($0.id).isComplete }
    let ways = items.map { item -> (item: Item, value: Int, step: Int, room: Int) in
      let value = answers.pair(item.id)[found.person] ?? rating.minimum
      let up = found.isMore != item.isReversed
      return (item, value, up ? 1 : -1, up ? rating.maximum - value : value - rating.minimum)
    }
    var trial = self
    for spread in Self.spreads(points, over: ways.map(\.room)[...]).prefix(Self.mostSpreads) {
      for (way, count) in zip(ways, spread) {
        trial.answers.pairs[way.item.id]?[found.person] = way.value + way.step * count
      }
      guard let now = trial.estimate(found.base), abs(now) < Verdict.leastNamedGap else { continue }
      return Levelling(
        base: found.base, person: found.person, isMore: found.isMore, points: points, answers: trial.answers)
    }
    return nil
  }

  /// Every way to put `points` into places of which each has so much room.
  private static func spreads(_ points: Int, over rooms: ArraySlice<Int>) -> [[Int]] {
    guard let room = rooms.first else { return points == 0 ? [[]] : [] }
    let rest = rooms.dropFirst()
    // What the others cannot take has to be put here.
    let least = max(points - rest.reduce(0, +), 0)
    guard least <= min(points, room) else { return [] }
    return (least...min(points, room)).flatMap { here in spreads(points - here, over: rest).map { [here] + $0 } }
  }

  /// Four items of seven ratings have at most 231 ways; a questionnaire with many more items is not searched for ever.
  private static let mostSpreads = 500
}
