import Terminal

/// Groups of keys that have the same action.
extension Key {
  var isUp: Bool { self == .up || self == .character("k") }
  var isDown: Bool { self == .down || self == .character("j") }
  var isLeft: Bool { self == .left || self == .character("h") }
  var isRight: Bool { self == .right || self == .character("l") }
  var isBack: Bool { self == .escape || self == .character("b") }

  /// The digit 0–9 of the key; nil for other keys.
  var digit: Int? {
    guard case .character(let character) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }

  /// How the key scrolls a page that only shows text; nil for other keys.
  var scrolling: KeyResult? {
    switch self {
    case _ where isUp: .scroll(-1)
    case _ where isDown: .scroll(1)
    case .pageUp: .scrollPage(-1)
    case .pageDown, .character(" "): .scrollPage(1)
    case .home: .scroll(-100_000)
    case .end: .scroll(100_000)
    default: nil
    }
  }

  /// The index to which the key moves the selection in a list of `count` choices; nil for other keys.
  func selection(from selected: Int, of count: Int) -> Int? {
    guard count > 0 else { return nil }
    switch self {
    case _ where isUp, .backTab: return (selected + count - 1) % count
    case _ where isDown, .tab: return (selected + 1) % count
    case .home, .pageUp: return 0
    case .end, .pageDown: return count - 1
    default: return nil
    }
  }
}

extension Key {
  /// The printable character of the key, if it is one.
  var character: Character? { if case .character(let character) = self { character } else { nil } }
}
