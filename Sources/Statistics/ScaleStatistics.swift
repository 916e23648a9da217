import Glibc
import Scoring

/// The statistics of one scale in a panel, computed as by `alpha` in R's package psych, with pairwise covariances.
package struct ScaleStatistics: Equatable, Sendable {
  package struct ItemStatistics: Equatable, Sendable {
    package let n: Int
    package let mean: Double
    package let sd: Double?
    /// The correlation of the item with the mean of the answered items, including itself (`raw.r` in psych).
    package let withTotal: Double?
    /// The correlation of the item with the sum of the other items (`r.drop` in psych).
    package let withRest: Double?
  }

  /// A number with its 95 % interval.
  package struct Estimate: Equatable, Sendable {
    package let value: Double
    /// The 95 % interval; nil if too few respondents answered all items, or if the approximation does not hold.
    package let interval: ClosedRange<Double>?
  }

  package let items: [ItemStatistics]
  /// Cronbach's alpha, the share of the sum's variance that the items have in common; nil for fewer than two items, or
  /// without variance of the sum.
  package let alpha: Estimate?
  /// Omega total of a one-factor model, from correlations; nil for fewer than three items, or without variance of the
  /// sum.
  package let omega: Estimate?

  package init(_ sums: ScaleSums) {
    let range = 0..<sums.count
    var covariances: [[Double]] = []
    for i in range { covariances.append(range.map { sums.covariance(i, $0) ?? .nan }) }
    let sum = covariances.reduce(0) { $0 + $1.reduce(0, +) }
    let trace = range.reduce(0) { $0 + covariances[$1][$1] }
    items = range.map { item in
      let moments = sums.moments(of: item)
      let own = covariances[item][item]
      let column = covariances[item].reduce(0, +)
      let rest = sum - 2 * column + own
      let withRest = (column - own) / (own * rest).squareRoot()
      return ItemStatistics(
        n: moments.n, mean: moments.mean, sd: moments.sd, withTotal: sums.correlationWithTotal(item),
        withRest: sums.count > 1 && withRest.isFinite ? withRest : nil)
    }
    let count = Double(sums.count)
    // A sum without variance has one of about 1e-16 here, for rounding.
    let alpha = sum > trace * OneFactor.leastVariance ? (1 - trace / sum) * count / (count - 1) : .nan
    self.alpha =
      alpha.isFinite
      ? Estimate(value: alpha, interval: Self.feldt(alpha, n: sums.complete, items: sums.count)) : nil
    let correlations = range.map { i in
      range.map { j -> Double in sums.correlation(i, j) ?? .nan }
    }
    omega = OneFactor.omega(correlations).map {
      Estimate(value: $0, interval: OneFactor.interval($0, correlations, n: sums.complete))
    }
  }

  /// The 95 % interval of alpha (Feldt 1965).
  ///
  /// - Returns: nil for fewer than two respondents or items.
  package static func feldt(_ alpha: Double, n: Int, items: Int) -> ClosedRange<Double>? {
    guard n > 1, items > 1, alpha <= 1 else { return nil }
    return ClassicalTest.alphaInterval(alpha, respondents: n, items: items)
  }
}

/// A model with one factor behind all items.
enum OneFactor {
  /// The variance of the sum, as a share of the sum of the variances, below which it counts as none.
  static let leastVariance = 1e-9
  /// As in psych, the unique variance of an item is at least 0.005.
  private static let largestLoading = 0.995.squareRoot()

  /// The loadings that reproduce the correlations between different items with the least squared error (minres; Harman
  /// and Jones 1966). Each step solves for one loading, given the others.
  ///
  /// - Returns: nil for fewer than three items, or if a correlation is missing.
  static func loadings(_ correlations: [[Double]]) -> [Double]? {
    let range = correlations.indices
    guard range.count > 2, correlations.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
    var loadings = correlations.map { $0.reduce(0, +) / Double(range.count) }
    for _ in 0..<10_000 {
      var change = 0.0
      for i in range {
        var (product, square) = (0.0, 0.0)
        for j in range where j != i {
          product += correlations[i][j] * loadings[j]
          square += loadings[j] * loadings[j]
        }
        guard square > 0 else { return nil }
        let loading = min(max(product / square, -largestLoading), largestLoading)
        change = max(change, abs(loading - loadings[i]))
        loadings[i] = loading
      }
      if change < 1e-12 { break }
    }
    return loadings
  }

  /// Omega total: 1 − the share of the items' unique variances in the variance of the sum (McDonald 1999).
  static func omega(_ correlations: [[Double]]) -> Double? {
    guard let loadings = loadings(correlations) else { return nil }
    let sum = correlations.reduce(0) { $0 + $1.reduce(0, +) }
    let own = loadings.reduce(0) { $0 + 1 - $1 * $1 }
    return sum > Double(correlations.count) * leastVariance ? 1 - own / sum : nil
  }

  /// The 95 % interval of omega by the delta method, on log(1 − omega). The covariances of correlations are those of a
  /// normal distribution (Olkin and Siotani 1976).
  ///
  /// - Returns: nil where the approximation is not valid: for fewer than ten respondents, for a Heywood case, which is an
  ///   item with the least unique variance that is allowed, and for an interval that is wider than 1, which is all that
  ///   a share can be.
  static func interval(_ omega: Double, _ correlations: [[Double]], n: Int) -> ClosedRange<Double>? {
    guard n >= 10, omega < 1, let loadings = loadings(correlations), loadings.allSatisfy({ abs($0) < largestLoading })
    else { return nil }
    let range = correlations.indices
    let pairs = range.flatMap { i in range.filter { $0 > i }.map { (i, $0) } }
    let step = 1e-5
    var slopes: [Double] = []
    for (i, j) in pairs {
      let sides = [step, -step].map { step in
        var moved = correlations
        moved[i][j] += step
        moved[j][i] += step
        return Self.omega(moved) ?? omega
      }
      slopes.append((sides[0] - sides[1]) / (2 * step))
    }
    var variance = 0.0
    for (a, slope) in zip(pairs, slopes) {
      for (b, other) in zip(pairs, slopes) { variance += slope * other * covariance(a, b, correlations) }
    }
    let error = (max(0, variance) / Double(n)).squareRoot() / (1 - omega)
    let low = 1 - (1 - omega) * exp(1.959964 * error)
    let high = 1 - (1 - omega) * exp(-1.959964 * error)
    return high - low <= 1 ? low...high : nil
  }

  /// The covariance of two correlations, times the number of respondents.
  private static func covariance(_ a: (Int, Int), _ b: (Int, Int), _ r: [[Double]]) -> Double {
    let (i, j, k, l) = (a.0, a.1, b.0, b.1)
    let (ij, kl) = (r[i][j], r[k][l])
    let (ik, il, jk, jl) = (r[i][k], r[i][l], r[j][k], r[j][l])
    let squares: Double = ik * ik + il * il + jk * jk + jl * jl
    let cross: Double = ik * jl + il * jk
    let triples: Double = ij * (ik * il + jk * jl) + kl * (ik * jk + il * jl)
    return 0.5 * ij * kl * squares + cross - triples
  }
}
