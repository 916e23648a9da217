/// How a cell looks. Colours are named by what they mean; the terminal decides what it can show of them.
package struct Style: Hashable, Sendable {
  package enum Ink: UInt8, CaseIterable, Sendable {
    /// The terminal's own foreground.
    case plain
    case me
    case partner
  }

  /// The ink in the lowest four bits, then one for each of the others: a cell keeps them beside its text.
  private(set) var bits: UInt8

  package init(_ ink: Ink = .plain, bold: Bool = false, dim: Bool = false, reversed: Bool = false) {
    bits = ink.rawValue | (bold ? Mark.bold : 0) | (dim ? Mark.dim : 0) | (reversed ? Mark.reversed : 0)
  }

  init(bits: UInt8) {
    self.bits = bits
  }

  package var ink: Ink {
    get { Ink(rawValue: bits & 0x0F) ?? .plain }
    set { bits = bits & 0xF0 | newValue.rawValue }
  }

  package var isBold: Bool {
    get { bits & Mark.bold != 0 }
    set { bits = newValue ? bits | Mark.bold : bits & ~Mark.bold }
  }

  package var isDim: Bool {
    get { bits & Mark.dim != 0 }
    set { bits = newValue ? bits | Mark.dim : bits & ~Mark.dim }
  }

  package var isReversed: Bool {
    get { bits & Mark.reversed != 0 }
    set { bits = newValue ? bits | Mark.reversed : bits & ~Mark.reversed }
  }

  private enum Mark {
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
