/// The priors of ``JointPosterior``, in POMP points. They favour neither person and are the same for everybody.
///
/// The values were tuned with the simulation study (`swift run -c release poise-study --two`).
struct JointPriors: Sendable {
  /// Standard deviations of the mean shared gap μ around 0, and their probabilities.
  var meanScales: [Float] = [10, 30]
  var meanChances: [Float] = [0.6, 0.4]
  /// Values of τ, the standard deviation of the shared gaps around μ. All are equally likely.
  var spreads: [Float] = [5, 15, 25, 40]
  /// The probability that a shared gap is an outlier, and the additional standard deviation of an outlier.
  var standoutChance: Float = 0.25
  var standoutScale: Float = 60
  /// Values of υ, the standard deviation of one person's deviation from the shared gap on a single base, and their
  /// probabilities.
  var slants: [Float] = [2.5, 7, 12, 20]
  var slantChances: [Float] = [0.3, 0.35, 0.25, 0.1]
  /// One person's deviation on all bases together has the standard deviation υ plus one of these values, with these
  /// probabilities.
  var leaningExcesses: [Float] = [0, 8]
  var leaningChances: [Float] = [0.6, 0.4]
  /// The probability that two people see a base quite differently, and the additional standard deviation of each view
  /// in that case.
  var contestedChance: Float = 0.15
  var contestedScale: Float = 30

  static let standard = JointPriors()
}
