/// Formats numbers for people. The result does not depend on the locale of the machine.
package enum Figures {
  /// A level as a whole number, such as "58". Decimals would claim too much precision, because a level rests on few
  /// answers.
  package static func level(_ value: Double) -> String { decimal(value, places: 0) }

  /// A number rounded to a whole one, with its sign: "+13", "−5", "0".
  package static func signed(_ value: Double, minus: String = "−") -> String {
    decimal(value, places: 0, plus: "+", minus: minus)
  }

  /// A number rounded to this many decimal places. A result of zero has no sign. A number without a notation of that kind,
  /// because it is not finite or too large, is written as Swift writes it, such as "1e+300".
  package static func decimal(_ value: Double, places: Int, plus: String = "", minus: String = "−") -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    guard let scaled = Int(exactly: (value * Double(unit)).rounded()) else { return "\(value)" }
    let size = Int(clamping: scaled.magnitude)
    let fraction = places > 0 ? "." + "\(size % unit)".padded(to: places, with: "0") : ""
    return (scaled > 0 ? plus : scaled < 0 ? minus : "") + "\(size / unit)" + fraction
  }
}
