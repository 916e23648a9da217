import Instrument
import Scoring

/// The textbook interval, for comparison: mean difference ± t · s / √n, with the variance s² pooled over the bases.
struct PooledInterval {
  private let halfWidthOfOne: Double

  /// - Returns: nil if there are no degrees of freedom.
  init?(_ answers: Answers, _ profile: PowerProfile, _ questionnaire: Questionnaire, form: Form) {
    var squares = 0.0
    var freedom = 0
    for base in Base.allCases where profile.bases[base]?.relative != nil {
      let differences = questionnaire.items(form).filter { $0.base == base }.compactMap { item -> Double? in
        let pair = answers.pair(item.id)
        guard let me = pair.me, let partner = pair.partner else { return nil }
        return Double(me - partner) * (item.isReversed ? -100 : 100) / 6
      }
      let mean = differences.reduce(0, +) / Double(differences.count)
      squares += differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      freedom += differences.count - 1
    }
    guard freedom > 0 else { return nil }
    let t = Self.quantiles[min(freedom, Self.quantiles.count - 1)]
    halfWidthOfOne = t * (squares / Double(freedom)).squareRoot()
  }

  /// The width of the 95 % interval for a base, in POMP points.
  ///
  /// - Parameter answered: the number of answered items on the base, at least 1.
  func width(answered: Int) -> Double { 2 * halfWidthOfOne / Double(answered).squareRoot() }

  private static let quantiles: [Double] =
    [.infinity] + (1...18).map { FDistribution.studentQuantile(twoSided: 0.95, freedom: Double($0)) }
}
