import Terminal

/// The terminal colour of each style. A colour is an index, or red, green and blue if the terminal has 2²⁴ colours.
///
/// Each has a contrast of at least 4.5:1 on black, white and the backgrounds of Solarized; if the background is not
/// known, on black and white. They are close to the blue and orange of Okabe and Ito, which can be told apart with
/// every common kind of colour blindness.
struct Palette: Hashable, Sendable {
  /// The colours of the two people; nil for the default text colour.
  let me: Int32?
  let partner: Int32?
  /// The colour of quiet text. It replaces the dim attribute, which some terminals draw with a contrast below 3:1.
  let quiet: Int32?

  /// - Parameter colors: the number of colours of the terminal; 2²⁴ means that colours are given as red, green and
  ///   blue.
  init?(colors: Int, background: Capabilities.Background) {
    switch (colors, background) {
    case (..<8, _): return nil
    // The first colours differ between terminals. On dark backgrounds these two are always readable. On light ones none
    // is, so only marks and words tell the two people apart there.
    case (..<256, .dark): (me, partner, quiet) = (Ansi.cyan, Ansi.green, nil)
    case (..<256, _): (me, partner, quiet) = (nil, nil, nil)
    case (0x1000000..., .dark): (me, partner, quiet) = (0x56B4E9, 0xE69F00, 0x949494)
    case (0x1000000..., .light): (me, partner, quiet) = (0x0072B2, 0xB84F00, 0x626262)
    case (0x1000000..., .unknown): (me, partner, quiet) = (0x0078D0, 0xC45500, 0x767676)
    case (_, .dark): (me, partner, quiet) = (74, 178, 246)
    case (_, .light): (me, partner, quiet) = (25, 94, 241)
    case (_, .unknown): (me, partner, quiet) = (63, 131, 243)
    }
  }

  /// The colour of a style; nil for the terminal's own text colour.
  func color(of style: Style) -> Int32? {
    switch style.ink {
    case .plain: style.isDim ? quiet : nil
    case .me: me
    case .partner: partner
    }
  }

  private enum Ansi {
    static let green: Int32 = 2
    static let cyan: Int32 = 6
  }
}
