/// The content of one cell of the screen: up to five scalars of a character, and its style.
///
/// A character that is several columns wide takes as many cells. The cells after the first are continuations, which
/// hold the scalars that the first has no room for, if any. A cell is packed into two numbers, because all cells of a
/// screen are drawn, compared and copied for every key.
package struct FrameCell: Hashable, Sendable {
  /// Bits from the lowest: 8 bits of style, then 21 bits for each of two scalars.
  private var low: UInt64
  /// Bits from the lowest: 21 bits for each of three more scalars, then one bit that marks a continuation.
  private var high: UInt64

  package init(_ scalar: Unicode.Scalar, style: Style = .plain) {
    low = UInt64(scalar.value) << 8 | UInt64(style.bits)
    high = 0
  }

  /// - Parameter text: scalars of one character. Those that a cell cannot hold are dropped.
  package init(text: String, style: Style = .plain) {
    self.init(text.unicodeScalars.prefix(Self.mostScalars), style: style)
  }

  /// - Parameter scalars: at most ``mostScalars``.
  init(_ scalars: some Sequence<Unicode.Scalar>, isContinuation: Bool = false, style: Style) {
    low = UInt64(style.bits)
    high = isContinuation ? Self.continuation : 0
    for (index, scalar) in scalars.enumerated() {
      if index < 2 {
        low |= UInt64(scalar.value) << Self.shift(index)
      } else {
        high |= UInt64(scalar.value) << Self.shift(index)
      }
    }
  }

  package static let mostScalars = 5
  package static let blank = FrameCell(" ")
  private static let continuation: UInt64 = 1 << 63

  package var style: Style {
    get { Style(bits: UInt8(truncatingIfNeeded: low)) }
    set { low = low & ~0xFF | UInt64(newValue.bits) }
  }

  /// The scalar at `index`, 0 to ``mostScalars`` − 1; nil if the cell has fewer.
  package func scalar(_ index: Int) -> Unicode.Scalar? {
    let value = (index < 2 ? low : high) >> Self.shift(index) & 0x1FFFFF
    return value == 0 ? nil : Unicode.Scalar(UInt32(value))
  }

  /// The character of this cell if it is a single Unicode scalar in a single cell, as most are; nil otherwise.
  package var onlyScalar: Unicode.Scalar? {
    low >> Self.shift(1) == 0 && high == 0 ? scalar(0) : nil
  }

  package var text: String {
    var text = ""
    for index in 0..<Self.mostScalars { scalar(index).map { text.unicodeScalars.append($0) } }
    return text
  }

  /// Whether the cell continues a wide character that begins in an earlier cell.
  package var isContinuation: Bool { high & Self.continuation != 0 }

  var isSpace: Bool { low >> 8 == 0x20 && high == 0 }

  private static func shift(_ index: Int) -> UInt64 { index < 2 ? 8 + 21 * UInt64(index) : 21 * UInt64(index - 2) }
}
