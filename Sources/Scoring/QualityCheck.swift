import Instrument

/// Detects careless or uninformative answers.
///
/// The indices are among those reviewed by Curran (2016, *Journal of Experimental Social Psychology* 66, 4–19). The
/// simulation study reports how often careful and careless answers raise them.
struct QualityCheck {
  /// A median below this many seconds per rating raises the flag `fast` (Huang et al. 2012). A pair is two ratings.
  static let fastSecondsPerRating = 2.0
  /// The fewest values that a check needs.
  static let minimumValues = 6
  /// The shortest run of equal ratings that raises a flag, for every form.
  static let minimumRun = 8
  /// With this share of equal ratings or more, the answers cannot show that two people are equal.
  static let monotonousShare = 0.9
  /// The share of scales with contradicting straight and reversed items that raises a flag.
  static let contradictedShare = 2.0 / 3
  /// The mean distance between the halves of a scale that raises a flag, POMP points. Random ratings are about 27
  /// apart.
  static let inconsistentDistance = 30.0
  /// The flag also needs a correlation of the halves below this (Jackson 1976).
  static let inconsistentCorrelation = 0.3

  let rated: RatedItems
  /// Seconds per rating, for each item of the form that was timed.
  let seconds: [Double]

  /// At most one of each kind, in the order of `QualityFlag.FlagKind`.
  var flags: [QualityFlag] {
    [fastAnswers, sameForBoth ?? constantRatings, contradiction, inconsistency].compactMap(\.self)
  }

  /// How well the answers tell the two people apart.
  var contrast: Verdict.Contrast {
    if isSameForBoth || Person.allCases.allSatisfy(isConstant) { return .none }
    let isMonotonous = equalPairs.share >= Self.monotonousShare || Person.allCases.contains(where: isNearlyConstant)
    return isMonotonous ? .little : .full
  }

  /// Among the items answered for both people: how many have equal ratings, how many there are, and the share. The
  /// share is 0 if there are too few items.
  private var equalPairs: (count: Int, of: Int, share: Double) {
    let complete = rated.pairs.filter { $0.me != nil && $0.partner != nil }
    let equal = complete.count { $0.me == $0.partner }
    let share = complete.count >= Self.minimumValues ? Double(equal) / Double(complete.count) : 0
    return (equal, complete.count, share)
  }

  /// Whether every item that was answered for both people has equal ratings.
  private var isSameForBoth: Bool { equalPairs.of > 1 && equalPairs.count == equalPairs.of }

  /// Whether nearly all ratings of `person` are the same.
  private func isNearlyConstant(_ person: Person) -> Bool {
    let ratings = rated.pairs.compactMap { $0[person] }
    let most = Dictionary(grouping: ratings) { $0 }.values.map(\.count).max() ?? 0
    return ratings.count >= Self.minimumValues && Double(most) >= Self.monotonousShare * Double(ratings.count)
  }

  /// Whether all ratings of `person` are the same.
  private func isConstant(_ person: Person) -> Bool {
    let ratings = rated.pairs.compactMap { $0[person] }
    return ratings.count >= Self.minimumValues && Set(ratings).count == 1
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

  private var fastAnswers: QualityFlag? {
    let times = seconds.sorted()
    guard times.count >= Self.minimumValues else { return nil }
    let median = (times[(times.count - 1) / 2] + times[times.count / 2]) / 2
    guard median < Self.fastSecondsPerRating else { return nil }
    return QualityFlag(.fast, .fast, [.seconds: Self.tenths(max(median, 0.1))])
  }

  /// A flag for constant ratings of one person, or for a long run of them in the order of the file.
  private var constantRatings: QualityFlag? {
    var longest: (count: Int, person: Person) = (0, .me)
    for person in Person.allCases {
      let ratings = rated.pairs.compactMap { $0[person] }
      let run = Self.longestRun(ratings)
      if isNearlyConstant(person) {
        let (all, nearly): (QualityFlag.Finding, QualityFlag.Finding) =
          person == .me ? (.allSameMine, .nearlyAllSameMine) : (.allSameTheirs, .nearlyAllSameTheirs)
        return QualityFlag(.noVariance, isConstant(person) ? all : nearly, [.count: String(ratings.count)])
      }
      if run >= Self.minimumRun, run > longest.count { longest = (run, person) }
    }
    guard longest.count > 0 else { return nil }
    let finding: QualityFlag.Finding = longest.person == .me ? .longRunMine : .longRunTheirs
    return QualityFlag(.longRun, finding, [.count: String(longest.count)])
  }

  /// A flag for straight and reversed items of one scale that were both agreed with, or both rejected.
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
    guard compared >= Self.minimumValues, Double(contradicted) >= Self.contradictedShare * Double(compared) else {
      return nil
    }
    return QualityFlag(
      .contradiction, .contradiction, [.count: String(contradicted), .total: String(compared)])
  }

  /// A flag for odd and even items of the scales that are far apart and uncorrelated.
  private var inconsistency: QualityFlag? {
    var odd: [Double] = []
    var even: [Double] = []
    for person in Person.allCases {
      for base in Base.allCases {
        let items = rated.pairs.filter { $0.base == base }
          .compactMap { item in item[person].map { rated.pomp($0, isReversed: item.isReversed) } }
        // Shorter halves are mostly noise. This leaves out the brief form.
        guard items.count >= 4 else { continue }
        let halves = [0, 1].map { half in Self.mean(items.indices.filter { $0 % 2 == half }.map { items[$0] }) ?? 0 }
        odd.append(halves[0])
        even.append(halves[1])
      }
    }
    guard odd.count >= Self.minimumValues else { return nil }
    let apart = zip(odd, even).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(odd.count)
    guard apart >= Self.inconsistentDistance, (ClassicalTest.correlation(odd, even) ?? 0) < Self.inconsistentCorrelation
    else {
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

  /// One decimal, rounded up. Avoids importing Foundation.
  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded(.up))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
