import Glibc
import Instrument

/// How uncertain the mean difference of one rater on each base is, estimated from the scatter of that rater's
/// differences.
///
///     log σ[b]² ~ N(log σ², ω²)    σ² ~ scaled-inverse-χ²
///
/// This is the same noise model as in ``GapPosterior``. Each posterior of σ[b]² is replaced by two points with the same
/// mean, variance and skewness of log σ[b]².
struct RaterNoise {
  /// One value of the error variance of a mean difference, with its probability.
  struct VariancePoint {
    let variance: Float
    let chance: Float
  }

  /// Two variance points for each base.
  let points: [[VariancePoint]]

  /// The grid values for log σ² and for log σ[b]².
  private static let logs = (0...48).map { -2 + 0.32 * Double($0) }
  private static let variances = logs.map { exp($0) }
  /// The prior of log σ[b]² given log σ²: one row for each value of log σ².
  private static let given: [[Double]] = {
    let priors = Priors.standard
    return logs.map { log in
      logs.map { exp(-0.5 * ($0 - log) * ($0 - log) / (priors.noiseVariation * priors.noiseVariation)) }
    }
  }()
  private static let chances: [Double] = {
    let (freedom, scale) = (Priors.standard.noiseDegreesOfFreedom, Priors.standard.noiseScale)
    return zip(logs, variances).map { exp(-0.5 * freedom * ($0 + scale * scale / $1)) }
  }()

  /// - Parameter bases: the bases from which to estimate the noise, in any order.
  init(_ bases: [BaseView]) {
    let scatters = bases.map { base in
      let freedom = Double(base.items - 1)
      let squares = base.spread * base.spread * freedom
      let powers = zip(Self.logs, Self.variances).map { -0.5 * (freedom * $0 + squares / $1) }
      let highest = powers.max() ?? 0
      return powers.map { exp($0 - highest) }
    }
    // The likelihood of the scatter of each base, for each value of log σ².
    let likelihoods = scatters.map { scatter in
      Self.given.map { row in zip(row, scatter).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    points = bases.indices.map { base in
      let weights = Self.logs.indices.map { place in
        likelihoods.indices.reduce(Self.chances[place]) { $1 == base ? $0 : $0 * likelihoods[$1][place] }
      }
      var own = [Double](repeating: 0, count: Self.logs.count)
      for (weight, row) in zip(weights, Self.given) where weight > 0 {
        for place in own.indices { own[place] += weight * row[place] }
      }
      return Self.twoPoints(zip(own, scatters[base]).map { $0 * $1 }, items: bases[base].items)
    }
  }

  /// Replaces a distribution by two points (Gaussian quadrature).
  private static func twoPoints(_ weights: [Double], items: Int) -> [VariancePoint] {
    func mean(_ value: (Double) -> Double) -> Double {
      zip(logs, weights).reduce(0) { $0 + value($1.0) * $1.1 } / weights.reduce(0, +)
    }
    let center = mean { $0 }
    let deviation = mean { ($0 - center) * ($0 - center) }.squareRoot()
    let skewness = mean { ($0 - center) * ($0 - center) * ($0 - center) } / (deviation * deviation * deviation)
    let root = (1 + skewness * skewness / 4).squareRoot()
    return [-1.0, 1].map { side in
      VariancePoint(
        variance: Float(exp(center + deviation * (skewness / 2 + side * root)) / Double(items)),
        chance: Float(0.5 - side * skewness / (4 * root)))
    }
  }
}
