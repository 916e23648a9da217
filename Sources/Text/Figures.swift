/// Numbers as people read them. Nothing here depends on the locale of the machine.
package enum Figures {
  /// One decimal: "58.3".
  package static func level(_ value: Double) -> String { tenths(value, plus: "") }

  /// One decimal and a sign: "+12.5", "−14.9", "0.0".
  package static func gap(_ value: Double) -> String { tenths(value, plus: "+") }

  /// A whole number and a sign: "+13", "−5", "0".
  package static func signed(_ value: Double, minus: String = "−") -> String {
    let whole = Int(value.rounded())
    return (whole > 0 ? "+" : whole < 0 ? minus : "") + "\(abs(whole))"
  }

  private static func tenths(_ value: Double, plus: String) -> String {
    let tenths = Int((value * 10).rounded())
    let size = "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    return (tenths > 0 ? plus : tenths < 0 ? "−" : "") + size
  }
}
