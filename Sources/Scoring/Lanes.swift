/// Four numbers that the posterior is computed with at a time.
typealias Lanes = SIMD4<Float>

extension Lanes {
  /// e to the power of each lane, which is at most 0. The relative error is about 2e-7 near 0; below −64 it is e⁻⁶⁴.
  @inline(__always)
  static func exp(_ power: Lanes) -> Lanes {
    let power = power.replacing(with: -64, where: power .< -64)
    // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the lowest bits.
    let rounded = power * 1.442_695_04 + 12_582_912
    let whole = rounded - 12_582_912
    let rest = (power - whole * 0.693_359_375) + whole * 2.121_944_4e-4
    var series = rest * 1.398_199_95e-3 + 8.333_451_91e-3
    series = series * rest + 4.166_579_59e-2
    series = series * rest + 1.666_666_55e-1
    series = series * rest + 0.5
    series = series * rest * rest + rest + 1
    let exponent = unsafeBitCast(rounded, to: SIMD4<UInt32>.self) &<< 23
    return unsafeBitCast(unsafeBitCast(series, to: SIMD4<UInt32>.self) &+ exponent, to: Lanes.self)
  }

  @inline(__always)
  var total: Float { (x + y) + (z + w) }
}

extension [Lanes] {
  var flat: [Float] {
    var numbers: [Float] = []
    numbers.reserveCapacity(4 * count)
    for lanes in self {
      numbers.append(lanes.x)
      numbers.append(lanes.y)
      numbers.append(lanes.z)
      numbers.append(lanes.w)
    }
    return numbers
  }
}
