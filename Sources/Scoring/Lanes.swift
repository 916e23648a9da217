/// Four numbers that the posterior is computed with at a time.
typealias Lanes = SIMD4<Float>
typealias Slots = UnsafeMutablePointer<Lanes>

extension Lanes {
  /// log₂ e: e to the power of x is 2 to the power of x times this.
  static let logOfE: Float = 1.442_695_04

  /// 2 to the power of each lane, which is at most 0. The relative error is about 1e-7 near 0, and grows with the distance
  /// from it by 4e-8 a unit; below −92 it is 2⁻⁹².
  @inline(__always)
  static func exp2(_ power: Lanes) -> Lanes {
    let power = power.replacing(with: -92, where: power .< -92)
    // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the lowest bits.
    let rounded = power + 12_582_912
    let rest = power - (rounded - 12_582_912)
    // The polynomial with the least relative error on −½…½.
    var series = rest * 1.327_647_2e-3 + 9.675_541e-3
    series = series * rest + 5.550_713_3e-2
    series = series * rest + 0.240_221_2
    series = series * rest + 0.693_146_97
    series = series * rest + 1.000_000_1
    let exponent = unsafeBitCast(rounded, to: SIMD4<UInt32>.self) &<< 23
    return unsafeBitCast(unsafeBitCast(series, to: SIMD4<UInt32>.self) &+ exponent, to: Lanes.self)
  }

  /// e to the power of each lane, which is at most 0.
  @inline(__always)
  static func exp(_ power: Lanes) -> Lanes { exp2(power * logOfE) }

  @inline(__always)
  var total: Float { (x + y) + (z + w) }
}
