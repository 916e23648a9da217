extension ScreenCell.Look {
  /// Applies the numbers of `ESC [ … m`.
  mutating func apply(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = ScreenCell.Look()
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
