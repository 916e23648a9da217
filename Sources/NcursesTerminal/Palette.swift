import Terminal

/// Which colour of the terminal each style has. A colour is an index, or red, green and blue where the terminal has 2²⁴.
///
/// Each has a contrast of at least 4.5:1 on black, white and the backgrounds of Solarized, as far as the background is
/// known; on black and white where it is not. They are near the blue and orange of Okabe and Ito, which can be told apart
/// with every common kind of colour blindness.
struct Palette: Hashable, Sendable {
  /// The colours of the two people; nil for the terminal's own text colour.
  let me: Int32?
  let partner: Int32?
  /// What is quiet. A colour, because terminals differ in how dark they make the dim attribute: some below 3:1.
  let quiet: Int32?

  /// - Parameter colors: how many the terminal has; 2²⁴ stands for colours that are given as red, green and blue.
  init?(colors: Int, background: Capabilities.Background) {
    switch (colors, background) {
    case (..<8, _): return nil
    // The first colours differ from terminal to terminal. On dark ones these two can be read everywhere; on light ones none
    // can, so marks and words alone tell the two people apart there.
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

  /// nil for the terminal's own foreground.
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
