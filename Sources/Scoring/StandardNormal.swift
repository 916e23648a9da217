/// The normal distribution with mean 0 and standard deviation 1.
enum StandardNormal {
  /// 1 / √(2π), the density at 0.
  static let peak: Float = 0.398_942_280

  /// Returns the density as a share of its peak, and the cumulative probability. Both are computed together because
  /// they share an exponential.
  ///
  /// Uses Abramowitz and Stegun 1964, 26.2.17; the error of the probability is below 2e-7. Exactly symmetric:
  /// `cumulative(−z) == 1 − cumulative(z)`.
  @inline(__always)
  static func evaluate(_ z: Lanes) -> (height: Lanes, cumulative: Lanes) {
    let distance = unsafeBitCast(unsafeBitCast(z, to: SIMD4<UInt32>.self) & 0x7FFF_FFFF, to: Lanes.self)
    let height = Lanes.exp2((-0.5 * Lanes.log2OfE) * (z * z))
    let t = 1 / (1 + 0.231_641_9 * distance)
    // The coefficients of the approximation, times the density at 0.
    var series = t * 0.530_702_71 - 0.726_576_01
    series = series * t + 0.710_706_87
    series = series * t - 0.142_248_37
    series = series * t + 0.127_414_8
    let tail = height * series * t
    return (height, (1 - tail).replacing(with: tail, where: z .< 0))
  }
}
