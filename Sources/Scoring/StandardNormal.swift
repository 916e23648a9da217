/// The normal distribution with mean 0 and standard deviation 1.
enum StandardNormal {
  /// Returns the density and the cumulative probability together. They share an exponential.
  ///
  /// Uses Abramowitz and Stegun 1964, 26.2.17; the error of the probability is below 2e-7. Exactly symmetric:
  /// `cumulative(−z) == 1 − cumulative(z)`.
  @inline(__always)
  static func evaluate(_ z: Lanes) -> (density: Lanes, cumulative: Lanes) {
    let isBelow = z .< 0
    let distance = z.replacing(with: -z, where: isBelow)
    let density = 0.398_942_280 * Lanes.exp(-0.5 * distance * distance)
    let t = 1 / (1 + 0.231_641_9 * distance)
    var series = t * 1.330_274_429 - 1.821_255_978
    series = series * t + 1.781_477_937
    series = series * t - 0.356_563_782
    series = series * t + 0.319_381_530
    let tail = density * series * t
    return (density, (1 - tail).replacing(with: tail, where: isBelow))
  }
}
