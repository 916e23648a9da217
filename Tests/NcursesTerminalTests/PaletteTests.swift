import Glibc
import Terminal
import Testing

@testable import NcursesTerminal

/// Every style can be read, and both people told apart, on the terminals that people have.
@Suite struct PaletteTests {
  /// A colour as red, green and blue, 0 to 1.
  private struct RGB {
    let red, green, blue: Double

    init(_ hex: Int32) {
      (red, green, blue) = (Double(hex >> 16) / 255, Double(hex >> 8 & 0xFF) / 255, Double(hex & 0xFF) / 255)
    }

    /// Linear light, by the curve of sRGB.
    var linear: [Double] {
      [red, green, blue].map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    }

    /// The relative luminance of WCAG 2.
    var luminance: Double { linear[0] * 0.2126 + linear[1] * 0.7152 + linear[2] * 0.0722 }

    func contrast(to other: RGB) -> Double {
      let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
      return (high + 0.05) / (low + 0.05)
    }
  }

  struct Theme: Sendable, CustomTestStringConvertible {
    let name: String
    let background: Int32
    /// The first eight colours.
    let ansi: [Int32]
    /// What the terminal tells of its background.
    let told: Capabilities.Background

    var testDescription: String { name }
  }

  /// XTerm-col.ad of xterm: color0 to color7.
  private static let xterm: [Int32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
  ]
  /// drivers/tty/vt/vt.c of Linux: default_red, default_grn and default_blu.
  private static let console: [Int32] = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
  ]
  /// The values of https://ethanschoonover.com/solarized: base02, red, green, yellow, blue, magenta, cyan, base2.
  private static let solarized: [Int32] = [
    0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198, 0xEEE8D5,
  ]

  private static let themes = [
    Theme(name: "xterm, black", background: 0x000000, ansi: xterm, told: .dark),
    Theme(name: "xterm, white", background: 0xFFFFFF, ansi: xterm, told: .light),
    Theme(name: "Linux console", background: 0x000000, ansi: console, told: .dark),
    Theme(name: "Solarized dark", background: 0x002B36, ansi: solarized, told: .dark),
    Theme(name: "Solarized light", background: 0xFDF6E3, ansi: solarized, told: .light),
    Theme(name: "black, not told", background: 0x000000, ansi: xterm, told: .unknown),
    Theme(name: "white, not told", background: 0xFFFFFF, ansi: xterm, told: .unknown),
  ]

  /// Every style that has a colour of its own; the rest is the terminal's.
  private static let styles = [Style.me, .partner, .dim, Style(.me, dim: true), Style(.partner, dim: true)]

  /// What a colour number looks like. From 16 on it is the cube and the greys of 256colres.h of xterm.
  private func look(_ color: Int32, of colors: Int, _ theme: Theme) -> RGB {
    if colors > 256 { return RGB(color) }
    if color < 8 { return RGB(theme.ansi[Int(color)]) }
    if color >= 232 { return RGB((8 + 10 * (color - 232)) * 0x010101) }
    let steps: [Int32] = [0, 95, 135, 175, 215, 255]
    let index = Int(color) - 16
    return RGB(steps[index / 36] << 16 | steps[index / 6 % 6] << 8 | steps[index % 6])
  }

  @Test(arguments: themes, [8, 16, 256, 1 << 24]) func canBeRead(theme: Theme, colors: Int) throws {
    let palette = try #require(Palette(colors: colors, background: theme.told))
    for style in Self.styles {
      guard let color = palette.color(of: style) else { continue }
      let contrast = look(color, of: colors, theme).contrast(to: RGB(theme.background))
      #expect(contrast >= 4.5, "\(color): \(contrast)")
    }
    // Plain text has the colour that somebody chose for their terminal.
    #expect(palette.color(of: .plain) == nil && palette.color(of: .bold) == nil)
  }

  @Test func hasColoursWhereverTheyCanBeRead() throws {
    for (colors, background) in [
      (8, Capabilities.Background.dark), (16, .dark), (256, .dark), (256, .light), (256, .unknown), (1 << 24, .dark),
      (1 << 24, .light), (1 << 24, .unknown),
    ] {
      let palette = try #require(Palette(colors: colors, background: background))
      #expect(palette.me != nil && palette.partner != nil, "\(colors) \(background)")
    }
    #expect(Palette(colors: 2, background: .dark) == nil)
  }

  /// Matrices that turn linear red, green and blue into what people see with usual vision, and with two kinds of red-green
  /// blindness: Machado, Oliveira and Fernandes 2009, severity 1.0.
  private static let blindness: [[[Double]]] = [
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  ]

  /// CIE 1976 L*a*b* with the white of D65.
  private func lab(_ linear: [Double]) -> [Double] {
    let (red, green, blue) = (linear[0], linear[1], linear[2])
    let x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    let y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    let z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    let f = [x, y, z].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16 / 116 }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// Ten units of L*a*b* are seen at a glance.
  @Test(arguments: themes, [8, 16, 256, 1 << 24]) func bothPeopleDiffer(theme: Theme, colors: Int) throws {
    let palette = try #require(Palette(colors: colors, background: theme.told))
    guard let me = palette.me, let partner = palette.partner else { return }
    for matrix in Self.blindness {
      let seen = [me, partner].map { color in
        let linear = look(color, of: colors, theme).linear
        return lab(matrix.map { row in min(max(zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) })
      }
      let distance = zip(seen[0], seen[1]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
      #expect(distance >= 10, "\(distance)")
    }
  }

  /// Where no colour is seen at all, the marks still differ.
  @Test(arguments: [GlyphSet.unicode, .ascii]) func marksDiffer(glyphs: GlyphSet) {
    #expect(Set([glyphs.mine, glyphs.theirs, glyphs.open, glyphs.before]).count == 4)
  }
}
