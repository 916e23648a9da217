import Instrument

/// Detects careless or uninformative answers.
///
/// The indices are among those reviewed by Curran (2016, *Journal of Experimental Social Psychology* 66, 4–19). The
/// simulation study reports how often careful and careless answers raise them.
struct QualityCheck {
  /// A median below this many seconds per rating raises the flag `fast` (Huang et al. 2012). A pair is two ratings.
  static let fastSecondsPerRating = 2.0
  /// The smallest number of ratings or times that a check needs.
  static let minimumValues = 6
  /// The shortest run of equal ratings that raises a flag, in every form.
  static let minimumRun = 8
  /// With at least this share of equal ratings, the answers cannot show that two people are equal.
  static let monotonousShare = 0.85
  /// The share of scales with contradicting straight and reversed items from which a flag is raised.
  static let contradictedShare = 2.0 / 3
  /// The mean distance between the halves of a scale, in POMP points, from which the flag `inconsistent` is raised.
  /// Random ratings are about 27 apart.
  static let inconsistentDistance = 30.0
  /// The flag `inconsistent` also needs a correlation of the halves below this (Jackson 1976).
  static let inconsistentCorrelation = 0.3

  let rated: RatedItems
  /// Seconds per rating, for each item of the form that was timed.
  let seconds: [Double]

  /// The flags that were raised, at most one of each kind, in the order of `QualityFlag.FlagKind`.
  var flags: [QualityFlag] {
    [fastAnswers, sameForBoth ?? constantRatings, contradiction, inconsistency].compactMap(\.self)
  }

  /// How well the answers tell the two people apart.
  var contrast: Verdict.Contrast {
    if isSameForBoth { return .none }
    if areFarApart { return .full }
    // Constant ratings of both people are believable only if all of them say the same, reversed items included.
    if Person.allCases.allSatisfy(isConstant), !rated.allPointToOnePerson() { return .none }
    let isMonotonous = equalShare >= Self.monotonousShare || Person.allCases.contains(where: isNearlyConstant)
    return isMonotonous ? .little : .full
  }

  /// Whether every item says that the same person is higher by half of the scale or more. Ratings that do not vary then
  /// tell the two people apart all the same.
  private var areFarApart: Bool { rated.allPointToOnePerson(by: 0.5) }

  /// The share of equal ratings among the items answered for both people; 0 if there are too few items.
  private var equalShare: Double {
    rated.complete >= Self.minimumValues ? Double(rated.equal) / Double(rated.complete) : 0
  }

  /// Whether every item that was answered for both people has equal ratings.
  private var isSameForBoth: Bool { rated.complete > 1 && rated.equal == rated.complete }

  /// Whether nearly all ratings of `person` are the same.
  private func isNearlyConstant(_ person: Person) -> Bool {
    let given = rated[person]
    return given.count >= Self.minimumValues && Double(given.most) >= Self.monotonousShare * Double(given.count)
  }

  /// Whether all ratings of `person` are the same.
  private func isConstant(_ person: Person) -> Bool {
    let given = rated[person]
    return given.count >= Self.minimumValues && given.most == given.count
  }

  private var sameForBoth: QualityFlag? {
    guard isSameForBoth else {
      guard equalShare >= Self.monotonousShare else { return nil }
      return QualityFlag(
        .noVariance, .nearlySameForBoth, [.count: String(rated.equal), .total: String(rated.complete)])
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

  /// A flag for constant ratings of one person, or for a long run of them in the order of the file; nil if the two people
  /// are rated far apart throughout.
  private var constantRatings: QualityFlag? {
    guard !areFarApart else { return nil }
    var longest: (count: Int, person: Person) = (0, .me)
    for person in Person.allCases {
      let given = rated[person]
      if isNearlyConstant(person) {
        let (all, nearly): (QualityFlag.Finding, QualityFlag.Finding) =
          person == .me ? (.allSameMine, .nearlyAllSameMine) : (.allSameTheirs, .nearlyAllSameTheirs)
        return QualityFlag(.noVariance, isConstant(person) ? all : nearly, [.count: String(given.count)])
      }
      if given.longestRun >= max(Self.minimumRun, longest.count + 1) { longest = (given.longestRun, person) }
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
        let ratings = rated[base, person]
        guard let straight = ratings.straight.mean, let reversed = ratings.reversed.mean else { continue }
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
        let ratings = rated[base, person]
        // Shorter halves are mostly noise. The brief form has only such halves, so it is left out.
        guard ratings.ratings.count >= 4, let first = rated.pomp(ratings.odd), let second = rated.pomp(ratings.even)
        else { continue }
        odd.append(first)
        even.append(second)
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

  /// The value with one decimal, rounded up. Written by hand to avoid importing Foundation.
  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded(.up))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
