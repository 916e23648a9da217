import Glibc

/// Fisher's F distribution. Student's t follows from it: t² with n degrees of freedom is F with 1 and n.
package enum FDistribution {
  /// P(F ≤ `f`) with `first` and `second` degrees of freedom.
  package static func cumulative(_ f: Double, _ first: Double, _ second: Double) -> Double {
    f <= 0 ? 0 : incompleteBeta(first * f / (first * f + second), first / 2, second / 2)
  }

  /// The `p` quantile of the distribution (0 < p < 1), found by bisection on its logarithm.
  package static func quantile(_ p: Double, _ first: Double, _ second: Double) -> Double {
    var low = -60.0
    var high = 60.0
    for _ in 0..<200 where high - low > 1e-15 {
      let middle = (low + high) / 2
      if cumulative(exp(middle), first, second) < p { low = middle } else { high = middle }
    }
    return exp((low + high) / 2)
  }

  /// The two-sided quantile of Student's t: P(|T| ≤ result) = `p`.
  package static func studentQuantile(twoSided p: Double, freedom: Double) -> Double {
    quantile(p, 1, freedom).squareRoot()
  }

  /// The regularised incomplete beta function I_x(a, b), by the continued fraction of Lentz (Press et al. 2007,
  /// *Numerical Recipes*, 6.4).
  private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    // The continued fraction converges quickly only for x up to (a + 1) / (a + b + 2).
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    var numerator = 1.0
    var denominator = 1 / (1 - (a + b) * x / (a + 1))
    var result = denominator
    // The number of terms needed grows with the square root of the larger parameter (Press et al. 2007).
    let most = 500 + Int(20 * max(a, b).squareRoot())
    for step in 1...most {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      denominator = 1 / (1 + even * denominator)
      numerator = 1 + even / numerator
      result *= denominator * numerator
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      denominator = 1 / (1 + odd * denominator)
      numerator = 1 + odd / numerator
      let change = denominator * numerator
      result *= change
      if abs(change - 1) <= .ulpOfOne { break }
    }
    return front * result
  }
}
