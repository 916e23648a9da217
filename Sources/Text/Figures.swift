/// Numbers as people read them: whole, because four answers on a scale of seven carry no tenth of a point. Nothing here
/// depends on the locale of the machine.
package enum Figures {
  /// A level: "58".
  package static func level(_ value: Double) -> String { "\(Int(value.rounded()))" }

  /// A whole number and a sign: "+13", "−5", "0".
  package static func signed(_ value: Double, minus: String = "−") -> String {
    let whole = Int(value.rounded())
    return (whole > 0 ? "+" : whole < 0 ? minus : "") + "\(abs(whole))"
  }
}
