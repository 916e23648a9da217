import Assessment
import Terminal

/// A key, and what it does on this screen, as shown in the last line.
struct Hint: Equatable, Sendable {
  let keys: String
  let action: ScreenText

  /// Whether the hint always stands at the same place, beside that for leaving at once.
  var isPinned: Bool { action == .doKeys }

  init(_ keys: String, _ action: ScreenText) {
    self.keys = keys
    self.action = action
  }
}

extension Hint {
  /// The parts of the hint that can be clicked: the column where each begins, which reaches to the next part, and the
  /// keys that it presses.
  ///
  /// Of two arrows, each is a part, and the label belongs to the second one. A range of digits cannot be clicked,
  /// because it does not tell which digit.
  var parts: [(column: Int, keys: [Key])] {
    let all = Array(keys)
    if all.count == 2, let first = Self.arrows[all[0]], let second = Self.arrows[all[1]] {
      return [(0, [first]), (1, [second])]
    }
    return key.map { [(0, [$0])] } ?? []
  }

  /// The key that the hint names; nil if it names several.
  private var key: Key? {
    if let named = Self.named[keys] { return named }
    if keys.hasPrefix("Ctrl-"), let letter = keys.last { return .control(Character(letter.lowercased())) }
    return keys.count == 1 ? keys.first.map { .character($0) } : nil
  }

  private static let named: [String: Key] = ["Enter": .enter, "Esc": .escape, "Tab": .tab, "F1": .function(1)]
  private static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]
}
