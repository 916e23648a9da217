import Terminal

/// Which colour of the terminal each ink is.
///
/// Where the background is known, the colours are those nearest to the design's (blue and orange of Okabe and Ito) in
/// the palette of 256 with a contrast of at least 4.5:1 on it; where it is not, they keep 3.8:1 on black and on white.
/// The pairs can be told apart with every common kind of colour blindness.
struct Palette: Hashable, Sendable {
  let me: Int32
  let partner: Int32

  /// - Parameter colors: how many the terminal has; 2²⁴ stands for colours that are given as red, green and blue.
  init?(colors: Int, background: Capabilities.Background) {
    switch (colors, background) {
    case (..<8, _): return nil
    // Eight colours differ from terminal to terminal: dark ones for light, light ones for dark, and in between those
    // that both can bear. Blue drowns in black, yellow and cyan in white.
    case (..<256, .dark): (me, partner) = (Ansi.cyan, Ansi.yellow)
    case (..<256, .light): (me, partner) = (Ansi.blue, Ansi.red)
    case (..<256, .unknown): (me, partner) = (Ansi.magenta, Ansi.red)
    case (0x1000000..., .dark): (me, partner) = (0x56B4E9, 0xE69F00)
    case (0x1000000..., .light): (me, partner) = (0x0072B2, 0xB84F00)
    case (0x1000000..., .unknown): (me, partner) = (0x0087D7, 0xD75F00)
    case (_, .dark): (me, partner) = (74, 178)
    case (_, .light): (me, partner) = (25, 130)
    case (_, .unknown): (me, partner) = (32, 166)
    }
  }

  func color(of ink: Style.Ink) -> Int32? {
    switch ink {
    case .plain: nil
    case .me: me
    case .partner: partner
    }
  }

  private enum Ansi {
    static let red: Int32 = 1
    static let yellow: Int32 = 3
    static let blue: Int32 = 4
    static let magenta: Int32 = 5
    static let cyan: Int32 = 6
  }
}
