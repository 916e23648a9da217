/// Four single-precision numbers that the processor handles at once. The posterior is computed with them.
typealias Lanes = SIMD4<Float>
typealias Slots = UnsafeMutablePointer<Lanes>

extension Lanes {
  /// log₂ e. It turns powers of e into powers of 2: e^x = 2^(x · log₂ e).
  static let log2OfE: Float = 1.442_695_04

  /// Adding 1.5 · 2²³ to a float rounds it to a whole number, and leaves that number in the lowest bits.
  private static let rounding: Float = 12_582_912

  /// 2 to the power of each lane. Powers are at most 0. The relative error is about 1e-7 near 0 and grows by 4e-8 for
  /// each unit away from it. Below −92 the result is 2⁻⁹².
  @inline(__always)
  static func exp2(_ power: Lanes) -> Lanes {
    let power = power.replacing(with: -92, where: power .< -92)
    let rounded = power + rounding
    return exp2(rounded, power - (rounded - rounding))
  }

  /// e to the power of each lane. Powers are at most 0. The relative error is about 1e-7. Below −63 the result is e⁻⁶³.
  @inline(__always)
  static func exp(_ power: Lanes) -> Lanes {
    let power = power.replacing(with: -63, where: power .< -63)
    let rounded = power * log2OfE + rounding
    let whole = rounded - rounding
    // The logarithm of 2 in two parts. The first has so few digits that its products are exact.
    return exp2(rounded, ((power - whole * 0.693_359_375) + whole * 2.121_944_4e-4) * log2OfE)
  }

  /// 2 to the power of the sum of a whole number and a fraction.
  ///
  /// - Parameters:
  ///   - rounded: the whole number plus `rounding`.
  ///   - rest: the fraction, from −½ to ½.
  @inline(__always)
  private static func exp2(_ rounded: Lanes, _ rest: Lanes) -> Lanes {
    // The polynomial for 2^x on −½…½ with the smallest relative error.
    var series = rest * 1.327_647_2e-3 + 9.675_541e-3
    series = series * rest + 5.550_713_3e-2
    series = series * rest + 0.240_221_2
    series = series * rest + 0.693_146_97
    series = series * rest + 1.000_000_1
    let exponent = unsafeBitCast(rounded, to: SIMD4<UInt32>.self) &<< 23
    return unsafeBitCast(unsafeBitCast(series, to: SIMD4<UInt32>.self) &+ exponent, to: Lanes.self)
  }

  @inline(__always)
  var total: Float { (x + y) + (z + w) }
}
