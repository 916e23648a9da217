/// The content of one cell of the screen: up to five scalars of a character, and its style.
///
/// A character that is several columns wide takes as many cells. The cells after the first are continuations, which
/// hold the scalars that the first has no room for, if any. A cell is packed into two numbers, because all cells of a
/// screen are drawn, compared and copied for every key.
package struct FrameCell: Hashable, Sendable {
  /// Bits from the lowest: 8 bits of style, then 21 bits for each of two scalars.
  private var lowBits: UInt64
  /// Bits from the lowest: 21 bits for each of three more scalars, then one bit that marks a continuation.
  private var highBits: UInt64

  package init(_ scalar: Unicode.Scalar, style: Style = .plain) {
    lowBits = UInt64(scalar.value) << 8 | UInt64(style.bits)
    highBits = 0
  }

  /// - Parameter text: scalars of one character. Those that a cell cannot hold are dropped.
  package init(text: String, style: Style = .plain) {
    self.init(text.unicodeScalars.prefix(Self.maximumScalars), style: style)
  }

  /// - Parameter scalars: at most ``maximumScalars``.
  init(_ scalars: some Sequence<Unicode.Scalar>, isContinuation: Bool = false, style: Style) {
    lowBits = UInt64(style.bits)
    highBits = isContinuation ? Self.continuation : 0
    for (index, scalar) in scalars.enumerated() {
      if index < 2 {
        lowBits |= UInt64(scalar.value) << Self.shift(index)
      } else {
        highBits |= UInt64(scalar.value) << Self.shift(index)
      }
    }
  }

  package static let maximumScalars = 5
  package static let blank = FrameCell(" ")
  private static let continuation: UInt64 = 1 << 63

  package var style: Style {
    get { Style(bits: UInt8(truncatingIfNeeded: lowBits)) }
    set { lowBits = lowBits & ~0xFF | UInt64(newValue.bits) }
  }

  /// The scalar at `index`, 0 to ``maximumScalars`` − 1; nil if the cell has fewer.
  package func scalar(_ index: Int) -> Unicode.Scalar? {
    let value = (index < 2 ? lowBits : highBits) >> Self.shift(index) & 0x1FFFFF
    return value == 0 ? nil : Unicode.Scalar(UInt32(value))
  }

  /// The character of this cell if it is a single Unicode scalar in a single cell, as most are; nil otherwise.
  package var onlyScalar: Unicode.Scalar? {
    lowBits >> Self.shift(1) == 0 && highBits == 0 ? scalar(0) : nil
  }

  package var text: String {
    var text = ""
    for index in 0..<Self.maximumScalars { scalar(index).map { text.unicodeScalars.append($0) } }
    return text
  }

  /// Whether the cell continues a wide character that begins in an earlier cell.
  package var isContinuation: Bool { highBits & Self.continuation != 0 }

  var isSpace: Bool { lowBits >> 8 == 0x20 && highBits == 0 }

  private static func shift(_ index: Int) -> UInt64 { index < 2 ? 8 + 21 * UInt64(index) : 21 * UInt64(index - 2) }
}
