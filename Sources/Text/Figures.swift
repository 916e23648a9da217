/// Formats numbers for people. The result does not depend on the locale of the machine.
package enum Figures {
  /// A level as a whole number, such as "58". Decimals would claim too much precision, because a level rests on few
  /// answers.
  package static func level(_ value: Double) -> String { decimal(value, places: 0) }

  /// A number rounded to a whole one, with its sign: "+13", "−5", "0".
  package static func signed(_ value: Double, minus: String = "−") -> String {
    decimal(value, places: 0, plus: "+", minus: minus)
  }

  /// A number rounded to this many decimal places. A result of zero has no sign.
  package static func decimal(_ value: Double, places: Int, plus: String = "", minus: String = "−") -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let scaled = Int((value * Double(unit)).rounded())
    let size = abs(scaled)
    let fraction = places > 0 ? "." + "\(size % unit)".padded(to: places, with: "0") : ""
    return (scaled > 0 ? plus : scaled < 0 ? minus : "") + "\(size / unit)" + fraction
  }
}
