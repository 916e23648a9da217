/// The content of one cell of the screen: a scalar of width 1 or 2 with up to two combining marks, and its style.
///
/// The second cell of a wide character has no scalar. A cell is packed into one number because all cells of a screen are
/// drawn, compared and copied for every key.
package struct FrameCell: Hashable, Sendable {
  /// From the lowest bit: 8 bits of style, 21 bits for the scalar, 17 bits for each of two combining marks.
  private var bits: UInt64

  package init(_ scalar: Unicode.Scalar, style: Style = .plain) {
    bits = UInt64(scalar.value) << Self.shift(0) | UInt64(style.bits)
  }

  /// - Parameter text: one character. Scalars that a cell cannot hold are dropped.
  package init(text: String, style: Style = .plain) {
    bits = UInt64(style.bits)
    for (index, scalar) in zip(0..<Self.mostScalars, text.unicodeScalars) where index == 0 || scalar.value < 0x20000 {
      bits |= UInt64(scalar.value) << Self.shift(index)
    }
  }

  package static let mostScalars = 3
  package static let blank = FrameCell(" ")

  package var style: Style {
    get { Style(bits: UInt8(truncatingIfNeeded: bits)) }
    set { bits = bits & ~0xFF | UInt64(newValue.bits) }
  }

  /// The scalar at `index`, 0 to ``mostScalars`` − 1; nil if the cell has fewer.
  package func scalar(_ index: Int) -> Unicode.Scalar? {
    let value = bits >> Self.shift(index) & (index == 0 ? 0x1FFFFF : 0x1FFFF)
    return value == 0 ? nil : Unicode.Scalar(UInt32(value))
  }

  package var text: String {
    var text = ""
    for index in 0..<Self.mostScalars { scalar(index).map { text.unicodeScalars.append($0) } }
    return text
  }

  /// Whether it is the second cell of a wide character.
  var isSecondHalf: Bool { bits >> Self.shift(0) == 0 }

  var isSpace: Bool { bits >> Self.shift(0) == 0x20 }

  private static func shift(_ index: Int) -> UInt64 { index == 0 ? 8 : 12 + 17 * UInt64(index) }
}
