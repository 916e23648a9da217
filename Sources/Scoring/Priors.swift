/// What is assumed about gaps before any answer: weak, and about no particular person. In POMP points.
///
/// The values were chosen with the simulation study (`swift run -c release poise-study`), which says what they cost.
struct Priors: Sendable {
  /// The person's mean gap μ is normal around 0, so that neither side is favoured, with one of these standard
  /// deviations: for many the two people hold about as much, for the others anything goes.
  var meanScales = [7.0, 30.0]
  /// The chances of those; they add up to 1.
  var meanChances = [0.6, 0.4]
  /// τ, the spread of a person's gaps around μ, is one of these, each as likely.
  var spreads = [5.0, 15.0, 25.0, 40.0]
  /// The chances that no base stands apart from the others, that one does, that two do; alone they make the prior of a
  /// gap heavy-tailed. They add up to 1.
  var standoutChances = [0.05, 0.2, 0.75]
  /// How far such a base lies from μ: a standard deviation, on top of τ.
  var standoutScale = 60.0
  /// σ², the variance of single paired differences, is scaled-inverse-χ² with this many degrees of freedom …
  var noiseFreedom = 3.0
  /// … and this scale. With no variance at all in 24 pairs it leaves σ near 8, little more than the rounding of two
  /// ratings to whole points makes (6.8): answers on a coarse scale are never exact.
  var noiseScale = 22.0

  static let standard = Priors()
}
