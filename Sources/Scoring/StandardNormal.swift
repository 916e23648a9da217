import Glibc

/// The normal distribution with mean 0 and standard deviation 1.
enum StandardNormal {
  /// Returns the density and the cumulative probability together. They share an exponential, and a mixture evaluates
  /// thousands.
  ///
  /// Uses Abramowitz and Stegun 1964, 26.2.17; the error of the probability is below 7.5e-8. Exactly symmetric:
  /// `cumulative(−z) == 1 − cumulative(z)`.
  @inline(__always)
  static func evaluate(_ z: Double) -> (density: Double, cumulative: Double) {
    let distance = abs(z)
    // The tail is smaller than the error of the approximation.
    guard distance < 8 else { return (0, z < 0 ? 0 : 1) }
    let density = 0.398_942_280_401_432_7 * exp(-0.5 * distance * distance)
    let t = 1 / (1 + 0.231_641_9 * distance)
    let polynomial =
      t * (0.319_381_530 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))))
    let tail = distance == 0 ? 0.5 : density * polynomial
    return (density, z < 0 ? tail : 1 - tail)
  }
}
