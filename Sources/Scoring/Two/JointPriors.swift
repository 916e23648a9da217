/// The priors of ``JointPosterior``, in POMP points. They favour neither person and are the same for everybody.
///
/// The values were tuned with the simulation study (`swift run -c release poise-study --two`).
struct JointPriors: Sendable {
  /// Standard deviations of the mean shared gap μ around 0, and their probabilities.
  var meanScales: [Float] = [10, 30]
  var meanChances: [Float] = [0.6, 0.4]
  /// Values of τ, the standard deviation of the shared gaps around μ, equally likely.
  var spreads: [Float] = [5, 15, 25, 40]
  /// The probability that a shared gap stands apart, and the additional standard deviation of one that does.
  var standoutChance: Float = 0.25
  var standoutScale: Float = 60
  /// Values of υ, the standard deviation of what one person adds on one base, and their probabilities.
  var slants: [Float] = [2.5, 7, 12, 20]
  var slantChances: [Float] = [0.3, 0.35, 0.25, 0.1]
  /// What a person adds on everything has the standard deviation υ plus one of these, with these probabilities.
  var leaningExcesses: [Float] = [0, 8]
  var leaningChances: [Float] = [0.6, 0.4]
  /// The probability that the two see a base quite differently, and the additional standard deviation of both then.
  var contestedChance: Float = 0.15
  var contestedScale: Float = 30

  static let standard = JointPriors()
}
