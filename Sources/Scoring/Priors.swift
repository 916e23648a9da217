#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is assumed about gaps before any answer: weak, and about no particular person. In POMP points.
///
/// The values were chosen with the simulation study (`swift run -c release poise-study`), which says what they cost.
struct Priors {
  /// Standard deviation of the person's mean gap μ around 0, so that neither side is favoured.
  var meanScale = 40.0
  /// τ, the spread of a person's gaps around μ, is half-Cauchy with this scale (Gelman 2006).
  var spreadScale = 8.0
  /// The chance that one base stands apart from the others.
  var standoutChance = 0.3
  /// How far such a base lies from μ: a standard deviation on top of τ.
  var standoutScale = 40.0
  /// σ², the variance of single paired differences, is scaled-inverse-χ² with this many degrees of freedom …
  var noiseFreedom = 4.0
  /// … and this scale. With no variance at all in 24 pairs it leaves σ near 8, little more than the rounding of two
  /// ratings to whole points makes (6.8): answers on a coarse scale are never exact.
  var noiseScale = 20.0
  /// Points of the grid over τ, at equal steps of its prior probability.
  var spreadSteps = 12

  static let standard = Priors()

  /// τ² at the points of the grid; each stands for the same prior probability.
  var spreadVariances: [Double] {
    (0..<spreadSteps).map { step in
      let spread = spreadScale * tan(.pi / 2 * (Double(step) + 0.5) / Double(spreadSteps))
      return spread * spread
    }
  }
}
