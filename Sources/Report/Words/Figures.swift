/// How numbers are written in the formats that people read. Nothing here asks the language of the machine.
enum Figures {
  /// A level, one decimal: "58.3".
  static func level(_ value: Double) -> String { tenths(value, plus: "") }

  /// A gap with its sign, one decimal: "+12.5", "−14.9", "0.0".
  static func gap(_ value: Double) -> String { tenths(value, plus: "+") }

  /// Without a decimal, for axes: "−60".
  static func axis(_ value: Double) -> String {
    let whole = Int(value.rounded())
    return whole > 0 ? "+\(whole)" : whole < 0 ? "−\(-whole)" : "0"
  }

  private static func tenths(_ value: Double, plus: String) -> String {
    let tenths = Int((value * 10).rounded())
    let size = "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    return (tenths > 0 ? plus : tenths < 0 ? "−" : "") + size
  }
}
