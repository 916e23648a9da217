/// What an emulated terminal shows in one cell.
package struct ScreenCell: Hashable, Sendable {
  /// A character with its marks; empty in the second cell of a wide one.
  package var text = " "
  package var look = Look()

  package static let blank = ScreenCell()

  /// The attributes of a cell.
  package struct Look: Hashable, Sendable {
    package var isBold = false
    package var isDim = false
    package var isItalic = false
    package var isUnderlined = false
    package var isBlinking = false
    package var isReversed = false
    package var isHidden = false
    package var foreground = Color.own
    package var background = Color.own

    package init() {}
  }

  package enum Color: Hashable, Sendable {
    /// The terminal's own.
    case own
    /// One of its palette.
    case index(Int)
    case rgb(Int, Int, Int)
  }
}
