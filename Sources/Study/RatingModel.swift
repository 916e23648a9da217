import Glibc
import Instrument

/// How a simulated person comes to a rating, and so what the true level is.
///
/// A rating of an item is 3 + latent + difficulty + noise in rating points, rounded and clipped to 0…6. The difficulty belongs
/// to the item and is the same for both people; the noise is drawn anew for each rating.
struct RatingModel {
  /// Standard deviation of the items' difficulty, rating points.
  static let difficulty = 1.0
  /// Standard deviation of the noise, rating points.
  let noise: Double

  /// - Parameter latent: where the person stands, rating points from the middle of the scale.
  func rating(_ latent: Double, difficulty: Double, _ random: inout SeededGenerator) -> Int {
    let value = 3 + latent + difficulty * Self.difficulty + random.normal() * noise
    return Int(min(max(value.rounded(), 0), 6))
  }

  /// The true level: the expected rating over endless items of the same kind, as POMP.
  func level(_ latent: Double) -> Double {
    let deviation = (Self.difficulty * Self.difficulty + noise * noise).squareRoot()
    // The expectation of a whole number from 0 to 6 is the sum of the chances to be above ½, 1½, … 5½.
    let expected = (0..<6).reduce(0.0) { sum, step in
      sum + 0.5 * erfc((Double(step) + 0.5 - 3 - latent) / (deviation * 2.0.squareRoot()))
    }
    return 100 * expected / 6
  }

  /// Where a person with this true level, 0 < `level` < 100, stands.
  func latent(level: Double) -> Double {
    var low = -20.0
    var high = 20.0
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if self.level(middle) < level { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
