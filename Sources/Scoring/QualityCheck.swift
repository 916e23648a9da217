import Instrument

/// Looks for signs that answers say less than they seem to.
///
/// Most checks are of one person's ratings at a time. The kinds of check are those that Curran reviews (2016, *Journal of Experimental Social Psychology* 66, 4–19); the simulation study prints how
/// often they are raised by careful answers and by careless ones.
struct QualityCheck {
  /// Under this many seconds a rating, the median is taken for haste (Huang et al. 2012). A pair is two ratings.
  static let hasteSeconds = 2.0
  /// Checks need at least this many values to look at.
  static let leastValues = 6
  /// The shortest run of one rating that says anything, whatever the length of the form.
  static let leastRun = 8
  /// From this share of equal ratings on, answers do not show that two people are equal.
  static let monotonousShare = 0.9
  /// The share of scales whose two kinds of item contradict each other.
  static let contradictedShare = 2.0 / 3
  /// Mean distance between the halves of a scale, POMP points. Ratings drawn at random are about 27 apart.
  static let halvesApart = 30.0
  /// The correlation of the halves below which they do not go together (Jackson 1976).
  static let halvesTogether = 0.3

  let rated: Rated
  /// Seconds a rating, for each item of the form that was timed.
  let seconds: [Double]

  /// At most one of each kind, in the order of `QualityFlag.FlagKind`.
  var flags: [QualityFlag] {
    [haste, sameForBoth ?? sameRatings, contradiction, inconsistency].compactMap(\.self)
  }

  /// What the answers can tell about a difference between the two people.
  var contrast: Verdict.Contrast {
    if isSameForBoth || Person.allCases.allSatisfy(isConstant) { return .none }
    let isMonotonous = equalPairs.share >= Self.monotonousShare || Person.allCases.contains(where: isNearlyConstant)
    return isMonotonous ? .little : .full
  }

  /// Statements that were answered for both people, how many of them got the same rating for both, and their share.
  private var equalPairs: (count: Int, of: Int, share: Double) {
    let complete = rated.pairs.filter { $0.me != nil && $0.partner != nil }
    let equal = complete.count { $0.me == $0.partner }
    let share = complete.count >= Self.leastValues ? Double(equal) / Double(complete.count) : 0
    return (equal, complete.count, share)
  }

  /// Every statement that was answered for both people got the same rating for both.
  private var isSameForBoth: Bool { equalPairs.of > 1 && equalPairs.count == equalPairs.of }

  /// Whether nearly all ratings of `person` are the same.
  private func isNearlyConstant(_ person: Person) -> Bool {
    let ratings = rated.pairs.compactMap { $0[person] }
    let most = Dictionary(grouping: ratings) { $0 }.values.map(\.count).max() ?? 0
    return ratings.count >= Self.leastValues && Double(most) >= Self.monotonousShare * Double(ratings.count)
  }

  /// Whether all ratings of `person` are the same.
  private func isConstant(_ person: Person) -> Bool {
    let ratings = rated.pairs.compactMap { $0[person] }
    return ratings.count >= Self.leastValues && Set(ratings).count == 1
  }

  private var sameForBoth: QualityFlag? {
    let pairs = equalPairs
    guard isSameForBoth else {
      guard pairs.share >= Self.monotonousShare else { return nil }
      return QualityFlag(
        .noVariance, .nearlySameForBoth, [.count: String(pairs.count), .total: String(pairs.of)])
    }
    return QualityFlag(.sameForBoth, .sameForBoth)
  }

  private var haste: QualityFlag? {
    let times = seconds.sorted()
    guard times.count >= Self.leastValues else { return nil }
    let median = (times[(times.count - 1) / 2] + times[times.count / 2]) / 2
    guard median < Self.hasteSeconds else { return nil }
    return QualityFlag(.fast, .fast, [.seconds: Self.tenths(max(median, 0.1))])
  }

  /// All, or a long run, of one person's ratings as they were given, in the order of the file.
  private var sameRatings: QualityFlag? {
    var longest: (count: Int, person: Person) = (0, .me)
    for person in Person.allCases {
      let ratings = rated.pairs.compactMap { $0[person] }
      let run = Self.longestRun(ratings)
      if isNearlyConstant(person) {
        let (all, nearly): (QualityFlag.Finding, QualityFlag.Finding) =
          person == .me ? (.allSameMine, .nearlyAllSameMine) : (.allSameTheirs, .nearlyAllSameTheirs)
        return QualityFlag(.noVariance, isConstant(person) ? all : nearly, [.count: String(ratings.count)])
      }
      if run >= Self.leastRun, run > longest.count { longest = (run, person) }
    }
    guard longest.count > 0 else { return nil }
    let finding: QualityFlag.Finding = longest.person == .me ? .longRunMine : .longRunTheirs
    return QualityFlag(.longRun, finding, [.count: String(longest.count)])
  }

  /// Straight and reversed items of a scale were both agreed with, or both rejected.
  private var contradiction: QualityFlag? {
    let middle = Double(rated.rating.minimum + rated.rating.maximum) / 2
    var compared = 0
    var contradicted = 0
    for person in Person.allCases {
      for base in Base.allCases {
        let items = rated.pairs.filter { $0.base == base }
        let straight = Self.mean(items.compactMap { $0.isReversed ? nil : $0[person].map(Double.init) })
        let reversed = Self.mean(items.compactMap { $0.isReversed ? $0[person].map(Double.init) : nil })
        guard let straight, let reversed else { continue }
        compared += 1
        if min(straight, reversed) >= middle + 1 || max(straight, reversed) <= middle - 1 { contradicted += 1 }
      }
    }
    guard compared >= Self.leastValues, Double(contradicted) >= Self.contradictedShare * Double(compared) else {
      return nil
    }
    return QualityFlag(
      .contradiction, .contradiction, [.count: String(contradicted), .total: String(compared)])
  }

  /// The odd and the even items of the scales neither lie near each other nor rise and fall together.
  private var inconsistency: QualityFlag? {
    var odd: [Double] = []
    var even: [Double] = []
    for person in Person.allCases {
      for base in Base.allCases {
        let items = rated.pairs.filter { $0.base == base }
          .compactMap { item in item[person].map { rated.pomp($0, isReversed: item.isReversed) } }
        // Fewer on a side are mostly noise: the brief form is not checked.
        guard items.count >= 4 else { continue }
        let halves = [0, 1].map { half in Self.mean(items.indices.filter { $0 % 2 == half }.map { items[$0] }) ?? 0 }
        odd.append(halves[0])
        even.append(halves[1])
      }
    }
    guard odd.count >= Self.leastValues else { return nil }
    let apart = zip(odd, even).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(odd.count)
    guard apart >= Self.halvesApart, (ClassicalTest.correlation(odd, even) ?? 0) < Self.halvesTogether else {
      return nil
    }
    return QualityFlag(.inconsistent, .inconsistent, [.points: String(Int(apart.rounded()))])
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

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// One decimal, rounded up, without Foundation.
  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded(.up))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
