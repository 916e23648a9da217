import Instrument

/// The items of one form with their ratings, in the order of the file. Levels, gaps and quality flags are computed from
/// them.
struct RatedItems {
  /// A paired item. A rating is nil if it is missing or outside the scale.
  struct Pair {
    let base: Base
    let isReversed: Bool
    let me: Int?
    let partner: Int?

    subscript(person: Person) -> Int? { person == .me ? me : partner }
  }

  /// A single item.
  struct Single {
    let scale: Scale
    let isReversed: Bool
    let rating: Int?
  }

  let rating: Rating
  let pairs: [Pair]
  let singles: [Single]

  init(_ answers: Answers, to questionnaire: Questionnaire, form: Form) {
    let range = questionnaire.rating.range
    var pairs: [Pair] = []
    var singles: [Single] = []
    for item in questionnaire.items where item.forms.contains(form) {
      switch item.measure {
      case .base(let base):
        let pair = answers.pair(item.id)
        pairs.append(
          Pair(
            base: base, isReversed: item.isReversed, me: pair.me.flatMap { range.contains($0) ? $0 : nil },
            partner: pair.partner.flatMap { range.contains($0) ? $0 : nil }))
      case .scale(let scale):
        let rating = answers.singles[item.id].flatMap { range.contains($0) ? $0 : nil }
        singles.append(Single(scale: scale, isReversed: item.isReversed, rating: rating))
      }
    }
    rating = questionnaire.rating
    self.pairs = pairs
    self.singles = singles
  }

  /// A rating in points above the minimum; below the maximum for a reversed item.
  func points(_ value: Int, isReversed: Bool) -> Int { isReversed ? rating.maximum - value : value - rating.minimum }

  /// A rating as percent of maximum possible (POMP; Cohen, Cohen, Aiken and West 1999), 0–100: 100 · (x − min) / (max −
  /// min), mirrored for a reversed item.
  func pomp(_ value: Int, isReversed: Bool) -> Double { pomp([points(value, isReversed: isReversed)]) }

  /// The mean of ratings in points as POMP. It divides only once, to avoid rounding errors at thresholds.
  private func pomp(_ points: [Int]) -> Double {
    Double(100 * points.reduce(0, +)) / Double(points.count * (rating.maximum - rating.minimum))
  }

  /// The level of `person` on `base`: the mean POMP of the answered items.
  ///
  /// - Returns: 0–100; nil if fewer than three quarters of the form's items are answered.
  func level(_ base: Base, _ person: Person) -> Double? {
    let items = pairs.filter { $0.base == base }
    return level(
      items.compactMap { item in item[person].map { points($0, isReversed: item.isReversed) } }, of: items.count)
  }

  /// The level of a climate scale, by the same rule.
  func level(_ scale: Scale) -> Double? {
    let items = singles.filter { $0.scale == scale }
    return level(
      items.compactMap { item in item.rating.map { points($0, isReversed: item.isReversed) } }, of: items.count)
  }

  /// My rating minus the partner's in POMP points, −100…100, for each item of `base` that is answered for both.
  func differences(_ base: Base) -> [Double] {
    pairs.compactMap { item in
      guard item.base == base, let me = item.me, let partner = item.partner else { return nil }
      return pomp([points(me, isReversed: item.isReversed) - points(partner, isReversed: item.isReversed)])
    }
  }

  private func level(_ points: [Int], of asked: Int) -> Double? {
    guard !points.isEmpty, 4 * points.count >= 3 * asked else { return nil }
    return pomp(points)
  }
}
