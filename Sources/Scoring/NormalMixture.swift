/// A weighted mixture of normal distributions: the posterior of one gap.
struct NormalMixture {
  struct Component {
    /// At least 0. The weights need not add up to 1.
    let weight: Double
    let mean: Double
    let variance: Double
  }

  struct ScaledComponent {
    let weight: Double
    let mean: Double
    /// 1 / standard deviation.
    let scale: Double
  }

  let terms: [ScaledComponent]
  let mean: Double
  let standardDeviation: Double

  /// - Parameter components: at least one with a positive weight. Those with less than 1e-5 of the total weight are
  ///   dropped.
  init(_ components: [Component]) {
    let sum = components.reduce(0) { $0 + $1.weight }
    let kept = components.filter { $0.weight > 1e-5 * sum }
    let total = kept.reduce(0) { $0 + $1.weight }
    let mean = kept.reduce(0) { $0 + $1.weight * $1.mean } / total
    let variance = kept.reduce(0) { $0 + $1.weight * ($1.variance + ($1.mean - mean) * ($1.mean - mean)) } / total
    terms = kept.map { ScaledComponent(weight: $0.weight / total, mean: $0.mean, scale: 1 / $0.variance.squareRoot()) }
    self.mean = mean
    standardDeviation = variance.squareRoot()
  }

  /// P(value ≤ `x`).
  func cumulative(_ x: Double) -> Double { evaluate(x).cumulative }

  private func evaluate(_ x: Double) -> (density: Double, cumulative: Double) {
    var density = 0.0
    var cumulative = 0.0
    for term in terms {
      let (d, c) = StandardNormal.evaluate((x - term.mean) * term.scale)
      density += term.weight * term.scale * d
      cumulative += term.weight * c
    }
    return (density, cumulative)
  }

  /// The `p` quantile.
  ///
  /// Uses Newton's method inside a bracket and falls back to bisection. Accurate to about a millionth of the standard
  /// deviation.
  ///
  /// - Parameters:
  ///   - p: strictly between 0 and 1.
  ///   - z: the same quantile of the standard normal distribution, as a starting point.
  func quantile(_ p: Double, near z: Double) -> Double {
    var low = mean - 30 * standardDeviation
    var high = mean + 30 * standardDeviation
    var x = mean + z * standardDeviation
    for _ in 0..<60 {
      let (density, cumulative) = evaluate(x)
      if cumulative < p { low = x } else { high = x }
      var next = x - (cumulative - p) / density
      if !(next > low && next < high) { next = (low + high) / 2 }
      let step = abs(next - x)
      x = next
      // Newton's method converges quadratically: the next step would be about the square of this one.
      if step < 1e-3 * standardDeviation { break }
    }
    return x
  }
}
