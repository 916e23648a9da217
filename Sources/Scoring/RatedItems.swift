import Instrument

/// Sums of the ratings in one form. Levels, gaps and quality flags are computed from them.
struct RatedItems {
  /// The ratings of one person on the items of one base.
  struct PersonBaseRatings {
    fileprivate(set) var ratings = Ratings()
    /// The ratings of straight items and of reversed items, before reversed ones are turned around.
    fileprivate(set) var straight = Ratings()
    fileprivate(set) var reversed = Ratings()
    /// The ratings of every other answered item: the first, third …, and the second, fourth ….
    fileprivate(set) var odd = Ratings()
    fileprivate(set) var even = Ratings()
  }

  /// A sum of ratings and their number.
  struct Ratings {
    fileprivate(set) var count = 0
    fileprivate(set) var sum = 0

    fileprivate mutating func add(_ rating: Int) {
      count += 1
      sum += rating
    }

    /// The mean rating; nil if there are none.
    var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) }
  }

  /// All ratings of one person on paired items, before reversed ones are turned around.
  struct GivenRatings {
    /// How often each rating was given, in ascending order of rating.
    fileprivate var counts: [Int]
    private(set) var count = 0
    /// The length of the longest run of equal ratings, in the order of items in the file.
    private(set) var longestRun = 0
    private var run = 0
    private var last: Int?

    fileprivate init(_ rating: Rating) { counts = [Int](repeating: 0, count: rating.range.count) }

    fileprivate mutating func add(_ rating: Int, above minimum: Int) {
      counts[rating - minimum] += 1
      count += 1
      run = rating == last ? run + 1 : 1
      last = rating
      longestRun = max(longestRun, run)
    }

    /// How often the most frequent rating was given.
    var most: Int { counts.max() ?? 0 }
  }

  /// What the form asks about a base or a scale.
  private struct AskedItems {
    var count = 0
    var me = PersonBaseRatings()
    var partner = PersonBaseRatings()
    /// My rating minus the partner's, in rating points, for each item that is answered for both people.
    var differences: [Int] = []
    /// The rating that both people got on every item that is answered for both; nil if there is no such rating.
    var commonRating: Int?
  }

  let rating: Rating
  private var bases = [AskedItems](repeating: AskedItems(), count: Base.allCases.count)
  /// Single items, which only the user rates, summed for each climate scale.
  private var scales = [(asked: Int, ratings: Ratings)](repeating: (0, Ratings()), count: Scale.allCases.count)
  private var me: GivenRatings
  private var partner: GivenRatings
  /// How many items are answered for both people.
  private(set) var complete = 0
  /// How many items are answered with the same rating for both people, for each rating in ascending order.
  private var equalCounts: [Int]

  init(_ answers: Answers, to questionnaire: Questionnaire, form: Form) {
    rating = questionnaire.rating
    me = GivenRatings(rating)
    partner = GivenRatings(rating)
    let range = rating.range
    equalCounts = [Int](repeating: 0, count: range.count)
    func valid(_ rating: Int?) -> Int? { rating.flatMap { range.contains($0) ? $0 : nil } }
    let (items, formCount) = (questionnaire.items, Form.allCases.count)
    // By index: copying an item with all its texts takes longer than adding its ratings.
    for index in items.indices where items[index].forms.count == formCount || items[index].forms.contains(form) {
      let isReversed = items[index].isReversed
      switch items[index].measure {
      case .base(let base):
        let pair = answers.pair(items[index].id)
        add(base.index, isReversed, me: valid(pair.me), partner: valid(pair.partner))
      case .scale(let scale):
        let place = scale.index
        scales[place].asked += 1
        if let rating = valid(answers.singles[items[index].id]) {
          scales[place].ratings.add(points(rating, isReversed))
        }
      }
    }
  }

  private mutating func add(_ place: Int, _ isReversed: Bool, me mine: Int?, partner theirs: Int?) {
    bases[place].count += 1
    if let mine {
      me.add(mine, above: rating.minimum)
      bases[place].me.add(mine, points(mine, isReversed), isReversed)
    }
    if let theirs {
      partner.add(theirs, above: rating.minimum)
      bases[place].partner.add(theirs, points(theirs, isReversed), isReversed)
    }
    guard let mine, let theirs else { return }
    complete += 1
    if mine == theirs { equalCounts[mine - rating.minimum] += 1 }
    let common = mine == theirs ? mine : nil
    if bases[place].differences.isEmpty {
      bases[place].differences.reserveCapacity(8)
      bases[place].commonRating = common
    } else if bases[place].commonRating != common {
      bases[place].commonRating = nil
    }
    bases[place].differences.append(points(mine, isReversed) - points(theirs, isReversed))
  }

  /// The distance of a rating from the low end of the scale, in rating points; from the high end for a reversed item.
  private func points(_ value: Int, _ isReversed: Bool) -> Int {
    isReversed ? rating.maximum - value : value - rating.minimum
  }

  /// Points as percent of maximum possible (POMP; Cohen, Cohen, Aiken and West 1999), 0–100: 100 · (x − min) / (max −
  /// min). It divides only once, to avoid rounding errors at thresholds.
  private func pomp(_ points: Int, of count: Int = 1) -> Double {
    Double(100 * points) / Double(count * (rating.maximum - rating.minimum))
  }

  /// The mean rating as POMP, 0–100; nil if there are no ratings.
  func pomp(_ ratings: Ratings) -> Double? { ratings.count == 0 ? nil : pomp(ratings.sum, of: ratings.count) }

  /// All ratings of `person` on paired items.
  subscript(person: Person) -> GivenRatings { person == .me ? me : partner }

  /// How many items are answered with the same rating for both people.
  var equal: Int { equalCounts.reduce(0, +) }

  /// The rating that nearly all items with equal ratings have in common; nil if these vary, or if there are few of them.
  private var usualEqualRating: Int? {
    guard let most = equalCounts.max(), most >= QualityCheck.minimumValues,
      Double(most) >= QualityCheck.monotonousShare * Double(equal)
    else { return nil }
    return equalCounts.firstIndex(of: most).map { rating.minimum + $0 }
  }

  /// Whether the answers to `base` cannot show that the two people are equal: items of opposite direction were answered
  /// alike for both, so that the level is in the middle whatever was rated, or both got throughout the rating that
  /// nearly all equal items have.
  func isIndifferent(_ base: Base) -> Bool {
    if let common = bases[base.index].commonRating, common == usualEqualRating { return true }
    return Person.allCases.allSatisfy { person in
      let asked = self[base, person]
      return asked.straight.mean.map { $0 == asked.reversed.mean } ?? false
    }
  }

  /// Whether all items answered for both people say that the same person is higher, by at least `share` of the scale.
  ///
  /// - Parameter share: 0–1.
  func allPointToOnePerson(by share: Double = 0) -> Bool {
    let least = max(1, Int((share * Double(rating.maximum - rating.minimum)).rounded(.up)))
    let differences = bases.lazy.flatMap(\.differences)
    return complete > 0 && (differences.allSatisfy { $0 >= least } || differences.allSatisfy { $0 <= -least })
  }

  subscript(base: Base, person: Person) -> PersonBaseRatings {
    person == .me ? bases[base.index].me : bases[base.index].partner
  }

  /// The levels of both people on `base`: the mean POMP of the items answered for each.
  ///
  /// - Returns: for each person 0–100, or nil if fewer than three quarters of the form's items of the base are answered
  ///   for that person.
  func levels(_ base: Base) -> (me: Double?, partner: Double?) {
    let asked = bases[base.index]
    return (level(asked.me.ratings, of: asked.count), level(asked.partner.ratings, of: asked.count))
  }

  /// Whether every item of `base` is answered for both people.
  func isComplete(_ base: Base) -> Bool { bases[base.index].differences.count == bases[base.index].count }

  /// The level of a climate scale, 0–100; nil if fewer than three quarters of its items are answered.
  func level(_ scale: Scale) -> Double? {
    let place = scale.index
    return level(scales[place].ratings, of: scales[place].asked)
  }

  /// Whether the base has a gap: both people have a level, and at least one item is answered for both.
  func isScored(_ base: Base) -> Bool {
    let levels = levels(base)
    return levels.me != nil && levels.partner != nil && !bases[base.index].differences.isEmpty
  }

  /// My rating minus the partner's in POMP points, −100…100, for each item of `base` that is answered for both.
  func differences(_ base: Base) -> [Double] {
    bases[base.index].differences.map { pomp($0) }
  }

  private func level(_ ratings: Ratings, of asked: Int) -> Double? {
    4 * ratings.count >= 3 * asked ? pomp(ratings) : nil
  }
}

extension RatedItems.PersonBaseRatings {
  fileprivate mutating func add(_ rating: Int, _ points: Int, _ isReversed: Bool) {
    if isReversed { reversed.add(rating) } else { straight.add(rating) }
    if ratings.count % 2 == 0 { odd.add(points) } else { even.add(points) }
    ratings.add(points)
  }
}
