/// The random number generator SplitMix64 (Steele, Lea and Flood 2014). The same seed gives the same numbers on every
/// machine.
///
/// The algorithm must never change, because drafts store only the seed for the order of their questions.
package struct SeededGenerator: RandomNumberGenerator, Equatable, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// `elements` in random order (Fisher–Yates). The standard library's shuffle is not used, because its algorithm may
  /// change.
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for index in result.indices.dropFirst().reversed() {
      result.swapAt(index, Int(next() % UInt64(index + 1)))
    }
    return result
  }
}
