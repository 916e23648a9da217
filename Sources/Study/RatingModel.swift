import Glibc
import Instrument

/// How a simulated person rates an item, and the true level that follows from it.
///
/// A rating is 3 + latent + difficulty + noise in rating points, rounded and clipped to 0–6. The difficulty belongs to the
/// item and is the same for both people. The noise is drawn for each rating.
struct RatingModel {
  /// The standard deviation of the difficulty of items, in rating points.
  static let difficulty = 1.0
  /// The standard deviation of the noise, in rating points.
  let noise: Double

  /// A rating from 0 to 6.
  ///
  /// - Parameters:
  ///   - latent: the position of the person, in rating points from the middle of the scale.
  ///   - difficulty: the difficulty of the item, in standard deviations.
  func rating(_ latent: Double, difficulty: Double, _ random: inout SeededGenerator) -> Int {
    let value = 3 + latent + difficulty * Self.difficulty + random.normal() * noise
    return Int(min(max(value.rounded(), 0), 6))
  }

  /// The true level, POMP 0–100: the expected rating over infinitely many items of the same kind.
  func level(_ latent: Double) -> Double {
    let deviation = (Self.difficulty * Self.difficulty + noise * noise).squareRoot()
    // The expectation of a whole number from 0 to 6 is the sum of the probabilities to exceed ½, 1½, … 5½.
    let expected = (0..<6).reduce(0.0) { sum, step in
      sum + 0.5 * erfc((Double(step) + 0.5 - 3 - latent) / (deviation * 2.0.squareRoot()))
    }
    return 100 * expected / 6
  }

  /// The latent position of a person with this true level, by bisection. The inverse of ``level(_:)``.
  ///
  /// - Parameter level: POMP, above 0 and below 100.
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

extension SeededGenerator {
  /// A uniform number, strictly between 0 and 1.
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// A standard normal number (Box and Muller 1958).
  mutating func normal() -> Double { (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform()) }
}
