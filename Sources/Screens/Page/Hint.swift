import Assessment
import Terminal

/// A key and what it does on this screen.
struct Hint: Equatable, Sendable {
  let keys: String
  let action: ScreenText

  /// Its place is always the same, beside leaving at once.
  var isPinned: Bool { action == .doKeys }

  init(_ keys: String, _ action: ScreenText) {
    self.keys = keys
    self.action = action
  }
}

extension Hint {
  /// What a click on the hint presses, and how many of its columns from the left each part takes, up to the next.
  ///
  /// Of two keys each is a place of its own, and what they do belongs to the second, which is the way on. A range of digits
  /// is none: it does not say which.
  var parts: [(column: Int, keys: [Key])] {
    let all = Array(keys)
    if all.count == 2, let first = Self.arrows[all[0]], let second = Self.arrows[all[1]] {
      return [(0, [first]), (1, [second])]
    }
    return key.map { [(0, [$0])] } ?? []
  }

  /// The key of a hint that has one.
  private var key: Key? {
    if let named = Self.named[keys] { return named }
    if keys.hasPrefix("Ctrl-"), let letter = keys.last { return .control(Character(letter.lowercased())) }
    return keys.count == 1 ? keys.first.map { .character($0) } : nil
  }

  private static let named: [String: Key] = ["Enter": .enter, "Esc": .escape, "Tab": .tab, "F1": .function(1)]
  private static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]
}
