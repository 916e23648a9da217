import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct PaletteTests {
  /// Red, green and blue of an RGB colour or one from the 256-colour cube, 0 to 255.
  private func components(_ color: Int32) -> [Double] {
    if color >= 256 { return [color >> 16, color >> 8 & 0xFF, color & 0xFF].map(Double.init) }
    let steps: [Double] = [0, 95, 135, 175, 215, 255]
    let index = Int(color) - 16
    return [steps[index / 36], steps[index / 6 % 6], steps[index % 6]]
  }

  /// The relative luminance as defined by WCAG.
  private func luminance(_ color: Int32) -> Double {
    let linear = components(color).map { part -> Double in
      let value = part / 255
      return value <= 0.03928 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// `base` to the power of 2.4, as the twelfth power of its fifth root, without Foundation.
  private func power(_ base: Double) -> Double {
    var root = base
    for _ in 0..<60 { root -= (root * root * root * root * root - base) / (5 * root * root * root * root) }
    return (0..<12).reduce(1.0) { product, _ in product * root }
  }

  @Test(arguments: [256, 1 << 24])
  func canBeReadWhereTheBackgroundIsKnown(colors: Int) throws {
    for (background, paper) in [(Capabilities.Background.dark, 0.0), (.light, 1.0)] {
      let palette = try #require(Palette(colors: colors, background: background))
      for color in [palette.me, palette.partner] {
        let (low, high) = (min(luminance(color), paper), max(luminance(color), paper))
        #expect((high + 0.05) / (low + 0.05) >= 4.5, "\(color) on \(background)")
      }
    }
  }

  @Test(arguments: [256, 1 << 24])
  func canBeSeenOnBothWhereItIsNot(colors: Int) throws {
    let palette = try #require(Palette(colors: colors, background: .unknown))
    for color in [palette.me, palette.partner] {
      #expect((luminance(color) + 0.05) / 0.05 >= 3.8)
      #expect(1.05 / (luminance(color) + 0.05) >= 3.8)
    }
  }

  @Test(arguments: [8, 16, 88, 256, 1 << 24])
  func bothPeopleDiffer(colors: Int) throws {
    for background in [Capabilities.Background.dark, .light, .unknown] {
      let palette = try #require(Palette(colors: colors, background: background))
      #expect(palette.me != palette.partner)
      #expect(palette.color(of: .plain) == nil)
    }
    #expect(Palette(colors: 2, background: .dark) == nil)
  }
}
