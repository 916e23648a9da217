/// What stands in one cell of the screen: a scalar of width 1 or 2 with at most two combining ones, and its style; no
/// scalar in the second cell of a wide one.
///
/// One number, because for every key all cells of a screen are drawn, compared and copied.
package struct Cell: Hashable, Sendable {
  /// The style in the lowest 8 bits, then the scalar in 21, then two combining ones in 17 each.
  private var bits: UInt64

  package init(_ scalar: Unicode.Scalar, style: Style = .plain) {
    bits = UInt64(scalar.value) << Self.shift(0) | UInt64(style.bits)
  }

  /// - Parameter text: what of it is more than a cell holds is dropped.
  package init(text: String, style: Style = .plain) {
    bits = UInt64(style.bits)
    for (index, scalar) in zip(0..<Self.mostScalars, text.unicodeScalars) where index == 0 || scalar.value < 0x20000 {
      bits |= UInt64(scalar.value) << Self.shift(index)
    }
  }

  package static let mostScalars = 3
  package static let blank = Cell(" ")

  package var style: Style {
    get { Style(bits: UInt8(truncatingIfNeeded: bits)) }
    set { bits = bits & ~0xFF | UInt64(newValue.bits) }
  }

  /// The scalar at `index`, of ``mostScalars``; nil past the last.
  package func scalar(_ index: Int) -> Unicode.Scalar? {
    let value = bits >> Self.shift(index) & (index == 0 ? 0x1FFFFF : 0x1FFFF)
    return value == 0 ? nil : Unicode.Scalar(UInt32(value))
  }

  package var text: String {
    var text = ""
    for index in 0..<Self.mostScalars { scalar(index).map { text.unicodeScalars.append($0) } }
    return text
  }

  /// Behind the first cell of a wide character.
  var isSecondHalf: Bool { bits >> Self.shift(0) == 0 }

  var isSpace: Bool { bits >> Self.shift(0) == 0x20 }

  private static func shift(_ index: Int) -> UInt64 { index == 0 ? 8 : 12 + 17 * UInt64(index) }
}
