/// One cell of an emulated terminal.
package struct ScreenCell: Hashable, Sendable {
  /// A character with its combining marks; empty in the second cell of a wide character.
  package var text = " "
  package var attributes = Attributes()

  package static let blank = ScreenCell()

  /// The attributes of a cell.
  package struct Attributes: Hashable, Sendable {
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
    /// The default colour of the terminal.
    case own
    /// A colour of its palette.
    case index(Int)
    case rgb(Int, Int, Int)
  }
}

extension ScreenCell.Attributes {
  /// Applies the parameters of `ESC [ … m`.
  mutating func apply(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = ScreenCell.Attributes()
      case 1: isBold = true
      case 2: isDim = true
      case 3: isItalic = true
      case 4: isUnderlined = true
      case 5: isBlinking = true
      case 7: isReversed = true
      case 8: isHidden = true
      case 22: (isBold, isDim) = (false, false)
      case 23: isItalic = false
      case 24: isUnderlined = false
      case 25: isBlinking = false
      case 27: isReversed = false
      case 28: isHidden = false
      case 30...37: foreground = .index(number - 30)
      case 38: foreground = Self.color(&rest) ?? foreground
      case 39: foreground = .own
      case 40...47: background = .index(number - 40)
      case 48: background = Self.color(&rest) ?? background
      case 49: background = .own
      case 90...97: foreground = .index(number - 82)
      case 100...107: background = .index(number - 92)
      default: break
      }
    }
  }

  private static func color(_ rest: inout ArraySlice<Int>) -> ScreenCell.Color? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().map { .index($0) }
    case 2:
      guard rest.count >= 3 else { return nil }
      let parts = Array(rest.prefix(3))
      rest = rest.dropFirst(3)
      return .rgb(parts[0], parts[1], parts[2])
    default: return nil
    }
  }
}
