/// How a cell looks. Colours are named by what they mean; the terminal decides what it can show of them.
package struct Style: Hashable, Sendable {
  package enum Ink: UInt8, CaseIterable, Sendable {
    /// The terminal's own foreground.
    case plain
    case me
    case partner
  }

  package var ink: Ink
  package var isBold: Bool
  package var isDim: Bool
  package var isReversed: Bool

  package init(_ ink: Ink = .plain, bold: Bool = false, dim: Bool = false, reversed: Bool = false) {
    self.ink = ink
    isBold = bold
    isDim = dim
    isReversed = reversed
  }

  package static let plain = Style()
  package static let bold = Style(bold: true)
  package static let dim = Style(dim: true)
  package static let me = Style(.me)
  package static let partner = Style(.partner)
}
