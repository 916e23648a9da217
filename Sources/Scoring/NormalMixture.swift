/// A weighted mixture of normal distributions: the posterior of one gap.
struct NormalMixture {
  struct Component {
    /// At least 0. The weights need not add up to 1.
    let weight: Float
    let mean: Float
    let variance: Float
  }

  /// Four components, in standard units of the mixture. Those that fill up the last four have no weight.
  private struct Terms {
    var weights = Lanes()
    var means = Lanes()
    /// 1 / standard deviation.
    var scales = Lanes(repeating: 1)
  }

  private let terms: [Terms]
  let mean: Double
  let standardDeviation: Double

  /// - Parameters:
  ///   - components: at least one with a positive weight. Those with less than 1e-5 of the total weight are dropped.
  ///   - origin: where their means count from.
  init(_ components: [Component], from origin: Double) {
    let least = 1e-5 * components.reduce(0) { $0 + $1.weight }
    var (total, first, second) = (0.0, 0.0, 0.0)
    for component in components where component.weight > least {
      let (weight, mean) = (Double(component.weight), Double(component.mean))
      total += weight
      first += weight * mean
      second += weight * (Double(component.variance) + mean * mean)
    }
    let center = first / total
    let deviation = max(second / total - center * center, 1e-12).squareRoot()
    mean = origin + center
    standardDeviation = deviation
    var terms: [Terms] = []
    terms.reserveCapacity(components.count / 4 + 1)
    let (weightScale, meanScale, shift) = (Float(1 / total), Float(1 / deviation), Float(center))
    var lane = 0
    for component in components where component.weight > least {
      if lane == 0 { terms.append(Terms()) }
      let place = terms.count - 1
      terms[place].weights[lane] = component.weight * weightScale
      terms[place].means[lane] = (component.mean - shift) * meanScale
      terms[place].scales[lane] = component.variance
      lane = (lane + 1) & 3
    }
    for place in terms.indices {
      terms[place].scales = Float(deviation) / terms[place].scales.squareRoot()
    }
    self.terms = terms
  }

  /// P(value ≤ `x`).
  func cumulative(_ x: Double) -> Double { evaluate(Float((x - mean) / standardDeviation)).cumulative }

  /// The cumulative probability, the density and its derivative at `x` standard deviations from the mean.
  private func evaluate(_ x: Float) -> (cumulative: Double, density: Double, slope: Double) {
    var (cumulative, density, slope) = (Lanes(), Lanes(), Lanes())
    for term in terms {
      let z = (x - term.means) * term.scales
      let normal = StandardNormal.evaluate(z)
      let height = term.weights * term.scales * normal.density
      cumulative += term.weights * normal.cumulative
      density += height
      slope -= height * term.scales * z
    }
    return (Double(cumulative.total), Double(density.total), Double(slope.total))
  }

  /// The `p` quantile, accurate to about a millionth of the standard deviation.
  ///
  /// Uses Halley's method inside a bracket and falls back to bisection.
  ///
  /// - Parameters:
  ///   - p: strictly between 0 and 1.
  ///   - z: the same quantile of the standard normal distribution, as a starting point.
  func quantile(_ p: Double, near z: Double) -> Double {
    var (low, high) = (-30.0, 30.0)
    var x = z
    for _ in 0..<60 {
      let (cumulative, density, slope) = evaluate(Float(x))
      if cumulative < p { low = x } else { high = x }
      let newton = (cumulative - p) / density
      var next = x - newton / (1 - 0.5 * newton * slope / density)
      if !(next > low && next < high) { next = (low + high) / 2 }
      let step = abs(next - x)
      x = next
      // The error after a step of Halley's method is about the cube of the step.
      if step < 0.01 { break }
    }
    return mean + x * standardDeviation
  }
}
