import JSON

extension JSONWriter {
  mutating func rounded(_ number: Double) { value(Self.meaningful(number)) }

  /// A number as far as it means something: six decimals of a percent are below anything the posterior resolves.
  static func meaningful(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }
}
