import Glibc

/// Formulas of classical test theory. Texts about reliability and change quote their results.
package enum ClassicalTest {
  /// Standard error of measurement: SD · √(1 − r).
  package static func standardError(deviation: Double, reliability: Double) -> Double {
    deviation * (1 - reliability).squareRoot()
  }

  /// Standard error of the difference of two measurements: √(SEM₁² + SEM₂²).
  package static func standardErrorOfDifference(_ first: Double, _ second: Double) -> Double {
    (first * first + second * second).squareRoot()
  }

  /// Reliable change index: (x₂ − x₁) / Sdiff (Jacobson and Truax 1991).
  package static func reliableChange(from first: Double, to second: Double, standardErrorOfDifference: Double) -> Double
  {
    (second - first) / standardErrorOfDifference
  }

  /// Reliability of the difference of two scores with equal variances: (mean r − r_xy) / (1 − r_xy).
  package static func reliabilityOfDifference(_ first: Double, _ second: Double, correlation: Double) -> Double {
    ((first + second) / 2 - correlation) / (1 - correlation)
  }

  /// Spearman–Brown: the reliability of a test of `length` parallel parts, each with this `reliability`.
  package static func spearmanBrown(_ reliability: Double, length: Double) -> Double {
    length * reliability / (1 + (length - 1) * reliability)
  }

  /// Kelley's estimate of the true score: r · x + (1 − r) · mean.
  package static func trueScore(_ score: Double, mean: Double, reliability: Double) -> Double {
    reliability * score + (1 - reliability) * mean
  }

  /// Cronbach's alpha.
  ///
  /// - Parameter respondents: the item scores of each respondent; at least two respondents with at least two items
  ///   each, all of the same length.
  /// - Returns: nil if the sum scores do not vary.
  package static func alpha(_ respondents: [[Double]]) -> Double? {
    guard let items = respondents.first?.count, items > 1, respondents.count > 1 else { return nil }
    let total = variance(respondents.map { $0.reduce(0, +) })
    guard total > 0 else { return nil }
    let parts = (0..<items).reduce(0) { sum, item in sum + variance(respondents.map { $0[item] }) }
    return Double(items) / Double(items - 1) * (1 - parts / total)
  }

  /// A confidence interval for alpha (Feldt 1965): (1 − alpha) · F with n − 1 and (n − 1)(k − 1) degrees of freedom.
  package static func alphaInterval(_ alpha: Double, respondents: Int, items: Int, level: Double = 0.95)
    -> ClosedRange<Double>
  {
    let first = Double(respondents - 1)
    let second = first * Double(items - 1)
    let tail = (1 - level) / 2
    let lower = 1 - (1 - alpha) * FDistribution.quantile(1 - tail, first, second)
    let upper = 1 - (1 - alpha) * FDistribution.quantile(tail, first, second)
    return lower...upper
  }

  /// Pearson's correlation of two arrays of the same length; nil if one of them does not vary.
  package static func correlation(_ first: [Double], _ second: [Double]) -> Double? {
    let count = Double(first.count)
    let means = (first.reduce(0, +) / count, second.reduce(0, +) / count)
    var products = 0.0
    var squares = (0.0, 0.0)
    for (a, b) in zip(first, second) {
      products += (a - means.0) * (b - means.1)
      squares.0 += (a - means.0) * (a - means.0)
      squares.1 += (b - means.1) * (b - means.1)
    }
    guard squares.0 > 0, squares.1 > 0 else { return nil }
    return products / (squares.0 * squares.1).squareRoot()
  }

  private static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}
