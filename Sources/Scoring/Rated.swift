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

  /// A rating as percent of maximum possible (Cohen, Cohen, Aiken and West 1999), 0–100, turned round where the item is
  /// reversed: 100 · (x − min) / (max − min).
  func pomp(_ value: Int, isReversed: Bool) -> Double {
    let value = isReversed ? rating.minimum + rating.maximum - value : value
    return 100 * Double(value - rating.minimum) / Double(rating.maximum - rating.minimum)
  }

  /// The level of `person` on `base`: the mean POMP of the answered items.
  ///
  /// - Returns: 0–100; nil where fewer than three quarters of the form's items, rounded up, are answered.
  func level(_ base: Base, _ person: Person) -> Double? {
    let items = pairs.filter { $0.base == base }
    return mean(
      items.compactMap { item in item[person].map { pomp($0, isReversed: item.isReversed) } }, of: items.count)
  }

  /// The level of a scale of the climate, by the same rule.
  func level(_ scale: Scale) -> Double? {
    let items = singles.filter { $0.scale == scale }
    return mean(items.compactMap { item in item.rating.map { pomp($0, isReversed: item.isReversed) } }, of: items.count)
  }

  /// Me minus partner in POMP points, −100…100, for each item of `base` that is answered for both.
  func differences(_ base: Base) -> [Double] {
    pairs.compactMap { item in
      guard item.base == base, let me = item.me, let partner = item.partner else { return nil }
      return pomp(me, isReversed: item.isReversed) - pomp(partner, isReversed: item.isReversed)
    }
  }

  private func mean(_ values: [Double], of asked: Int) -> Double? {
    guard !values.isEmpty, 4 * values.count >= 3 * asked else { return nil }
    return values.reduce(0, +) / Double(values.count)
  }
}
