import Instrument

/// The items of one form with the ratings they got, in the order of the file: what levels, gaps and quality are made of.
struct Rated {
  /// A paired item. A rating is nil where it is missing or off the scale.
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

  /// A rating in points above the lowest, turned round where the item is reversed.
  func points(_ value: Int, isReversed: Bool) -> Int { isReversed ? rating.maximum - value : value - rating.minimum }

  /// A rating as percent of maximum possible (Cohen, Cohen, Aiken and West 1999), 0–100, turned round where the item is
  /// reversed: 100 · (x − min) / (max − min).
  func pomp(_ value: Int, isReversed: Bool) -> Double { pomp([points(value, isReversed: isReversed)]) }

  /// The mean of ratings in points as POMP. Divided once, so that a level of 25 is 25 and not a hair more.
  private func pomp(_ points: [Int]) -> Double {
    Double(100 * points.reduce(0, +)) / Double(points.count * (rating.maximum - rating.minimum))
  }

  /// The level of `person` on `base`: the mean POMP of the answered items.
  ///
  /// - Returns: 0–100; nil where fewer than three quarters of the form's items, rounded up, are answered.
  func level(_ base: Base, _ person: Person) -> Double? {
    let items = pairs.filter { $0.base == base }
    return level(
      items.compactMap { item in item[person].map { points($0, isReversed: item.isReversed) } }, of: items.count)
  }

  /// The level of a scale of the climate, by the same rule.
  func level(_ scale: Scale) -> Double? {
    let items = singles.filter { $0.scale == scale }
    return level(
      items.compactMap { item in item.rating.map { points($0, isReversed: item.isReversed) } }, of: items.count)
  }

  /// Me minus partner in POMP points, −100…100, for each item of `base` that is answered for both.
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
