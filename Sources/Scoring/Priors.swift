/// The priors of ``GapPosterior``, in POMP points. They are weak and the same for everybody.
///
/// The values were tuned with the simulation study (`swift run -c release poise-study`), which reports their error
/// rates.
struct Priors: Sendable {
  /// Standard deviations s of the mean gap μ, which is normal around 0. The small one says that many couples are about
  /// even, the large one leaves room for any other balance.
  var meanScales = [7.0, 30.0]
  /// The prior probabilities of `meanScales`. They add up to 1.
  var meanProbabilities = [0.6, 0.4]
  /// Values of τ, the standard deviation of the gaps around μ. All are equally likely.
  var spreads = [5.0, 15.0, 25.0, 40.0]
  /// The prior probabilities that zero, one or two bases are outlying. They add up to 1, and make the prior of a gap
  /// heavy-tailed.
  var standoutProbabilities = [0.05, 0.2, 0.75]
  /// κ, the additional standard deviation of an outlying base around μ.
  var standoutScale = 60.0
  /// The degrees of freedom of the scaled-inverse-χ² prior of σ², the variance of item differences.
  var noiseDegreesOfFreedom = 3.0
  /// The scale of the prior of σ². With 24 pairs that do not vary at all it leaves σ near 8, slightly more than the
  /// error of rounding two ratings to whole points (6.8).
  var noiseScale = 22.0
  /// ω, the standard deviation of the logarithm of a base's own noise variance σ[b]² around that of σ².
  var noiseVariation = 0.8

  static let standard = Priors()
}
