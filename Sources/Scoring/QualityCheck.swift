import Instrument

/// Looks for signs that answers say less than they seem to.
///
/// Each check is of one person's ratings at a time: equal answers for both people are legitimate. The checks are those
/// of Curran (2016, *Journal of Experimental Social Psychology* 66, 4–19), with limits that the simulation study showed
/// careful answers to reach rarely.
struct QualityCheck {
  let rated: Rated
  let seconds: [Item.ID: Double]

  init(_ rated: Rated, seconds: [Item.ID: Double]) {
    self.rated = rated
    self.seconds = seconds
  }

  var flags: [QualityFlag] {
    [fast, sameRatings, contradiction, inconsistent].compactMap(\.self)
  }

  /// Half of the items were left within two seconds.
  private var fast: QualityFlag? {
    let times = seconds.values.sorted()
    guard times.count >= 6 else { return nil }
    let median = (times[(times.count - 1) / 2] + times[times.count / 2]) / 2
    guard median < 2 else { return nil }
    return QualityFlag(
      kind: .fast, detail: "Half of the items were answered in under \(Self.tenths(median + 0.05)) seconds.",
      widening: 1.5)
  }

  /// All, or a long run, of one person's ratings are the same.
  private var sameRatings: QualityFlag? {
    var longest: (count: Int, person: Person) = (0, .me)
    for person in Person.allCases {
      let ratings = rated.pairs.compactMap { $0[person] }
      if ratings.count >= 6, let first = ratings.first, ratings.allSatisfy({ $0 == first }) {
        return QualityFlag(
          kind: .noVariance,
          detail: "All \(ratings.count) ratings \(Self.of(person)) are the same.", widening: 1.5)
      }
      let run = Self.longestRun(ratings)
      // Half of the ratings, as is customary, but a few equal ones prove nothing on a short form.
      if run >= max(10, (ratings.count + 1) / 2), run > longest.count { longest = (run, person) }
    }
    guard longest.count > 0 else { return nil }
    return QualityFlag(
      kind: .longRun,
      detail: "\(longest.count) ratings \(Self.of(longest.person)) in a row are the same.", widening: 1.25)
  }

  /// Reversed items lie on the same side of the middle as the straight items of their base.
  private var contradiction: QualityFlag? {
    let middle = Double(rated.rating.minimum + rated.rating.maximum) / 2
    var compared = 0
    var contradicted = 0
    for person in Person.allCases {
      for base in Base.allCases {
        let items = rated.pairs.filter { $0.base == base }
        let straight = Self.mean(items.filter { !$0.isReversed }.compactMap { $0[person] })
        let reversed = Self.mean(items.filter(\.isReversed).compactMap { $0[person] })
        guard let straight, let reversed else { continue }
        compared += 1
        if min(straight, reversed) >= middle + 1 || max(straight, reversed) <= middle - 1 { contradicted += 1 }
      }
    }
    guard compared >= 6, 2 * contradicted >= compared else { return nil }
    return QualityFlag(
      kind: .contradiction,
      detail: "In \(contradicted) of \(compared) scales, statements of opposite sense got the same kind of answer.",
      widening: 1.25)
  }

  /// Even and odd items of the scales do not go together.
  private var inconsistent: QualityFlag? {
    var odd: [Double] = []
    var even: [Double] = []
    for person in Person.allCases {
      for base in Base.allCases {
        let items = rated.pairs.filter { $0.base == base }
          .compactMap { item in item[person].map { rated.pomp($0, isReversed: item.isReversed) } }
        guard items.count >= 2 else { continue }
        let halves = [0, 1].map { half in items.indices.filter { $0 % 2 == half }.map { items[$0] } }
        odd.append(halves[0].reduce(0, +) / Double(halves[0].count))
        even.append(halves[1].reduce(0, +) / Double(halves[1].count))
      }
    }
    guard odd.count >= 8 else { return nil }
    let distance = zip(odd, even).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(odd.count)
    guard distance >= 30, let correlation = ClassicalTest.correlation(odd, even), correlation < 0.3 else { return nil }
    return QualityFlag(
      kind: .inconsistent,
      detail: "Two halves of the same scales differ by \(Int(distance.rounded())) points on average.", widening: 1.25)
  }

  static func longestRun(_ ratings: [Int]) -> Int {
    var longest = 0
    var current = 0
    var last: Int?
    for rating in ratings {
      current = rating == last ? current + 1 : 1
      last = rating
      longest = max(longest, current)
    }
    return longest
  }

  private static func of(_ person: Person) -> String { person == .me ? "of yourself" : "of the other person" }

  private static func mean(_ ratings: [Int]) -> Double? {
    ratings.isEmpty ? nil : Double(ratings.reduce(0, +)) / Double(ratings.count)
  }

  /// One decimal, without Foundation.
  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
