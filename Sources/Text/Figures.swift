/// Numbers as people read them. Nothing here depends on the locale of the machine.
package enum Figures {
  /// A level: "58". Whole, because four answers on a scale of seven carry no tenth of a point.
  package static func level(_ value: Double) -> String { decimal(value, places: 0) }

  /// Rounded to a whole number, with its sign: "+13", "−5", "0".
  package static func signed(_ value: Double, minus: String = "−") -> String {
    decimal(value, places: 0, plus: "+", minus: minus)
  }

  /// Rounded to so many decimal places; what rounds to zero has no sign.
  package static func decimal(_ value: Double, places: Int, plus: String = "", minus: String = "−") -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let scaled = Int((value * Double(unit)).rounded())
    let size = abs(scaled)
    let fraction = places > 0 ? "." + "\(size % unit)".padded(to: places, with: "0") : ""
    return (scaled > 0 ? plus : scaled < 0 ? minus : "") + "\(size / unit)" + fraction
  }
}
