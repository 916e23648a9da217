/// How a cell looks. Colours are named by their meaning; the terminal chooses the actual ones.
package struct Style: Hashable, Sendable {
  package enum Ink: UInt8, CaseIterable, Sendable {
    /// The terminal's own foreground.
    case plain
    case me
    case partner
  }

  /// The ink in the lowest four bits, then one bit for each attribute. ``FrameCell`` stores these bits.
  private(set) var bits: UInt8

  package init(_ ink: Ink = .plain, bold: Bool = false, dim: Bool = false, reversed: Bool = false) {
    bits = ink.rawValue | (bold ? Flag.bold : 0) | (dim ? Flag.dim : 0) | (reversed ? Flag.reversed : 0)
  }

  init(bits: UInt8) {
    self.bits = bits
  }

  package var ink: Ink {
    get { Ink(rawValue: bits & 0x0F) ?? .plain }
    set { bits = bits & 0xF0 | newValue.rawValue }
  }

  package var isBold: Bool {
    get { bits & Flag.bold != 0 }
    set { bits = newValue ? bits | Flag.bold : bits & ~Flag.bold }
  }

  package var isDim: Bool {
    get { bits & Flag.dim != 0 }
    set { bits = newValue ? bits | Flag.dim : bits & ~Flag.dim }
  }

  package var isReversed: Bool {
    get { bits & Flag.reversed != 0 }
    set { bits = newValue ? bits | Flag.reversed : bits & ~Flag.reversed }
  }

  private enum Flag {
    static let bold: UInt8 = 0x10
    static let dim: UInt8 = 0x20
    static let reversed: UInt8 = 0x40
  }

  package static let plain = Style()
  package static let bold = Style(bold: true)
  package static let dim = Style(dim: true)
  package static let me = Style(.me)
  package static let partner = Style(.partner)
}
